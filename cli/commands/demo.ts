import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillText, type Text, type TextParams } from '../../core/text.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { CommandContext } from '../context.ts';
import { sampleFec, sampleMoves, sampleName, sampleWithOneCentMissing } from '../demo/sample-fec.ts';
import { balanceTable, sameMoves } from '../demo/trial-balance.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { run } from '../run.ts';

const dossier = 'DEMO001';

const texts = {
  start: {
    fr: 'Un Cegid Loop d’essai répond sur {url} ; rien ne quitte cette machine.',
    en: 'A practice Cegid Loop answers at {url}; nothing leaves this machine.',
  },
  check: { fr: '1. Contrôler un FEC', en: '1. Check a FEC' },
  import: { fr: '2. L’importer dans le dossier {dossier}', en: '2. Import it into client file {dossier}' },
  balance: {
    fr: '3. La balance que le Loop d’essai tient maintenant',
    en: '3. The trial balance that the practice Loop now holds',
  },
  equal: {
    fr: '   Égale au fichier, compte par compte.',
    en: '   Equal to the file, account by account.',
  },
  different: {
    fr: '   ÉCART avec le fichier',
    en: '   DIFFERENT from the file',
  },
  oneCent: { fr: '4. Le même fichier, un centime en moins', en: '4. The same file, one cent missing' },
  again: { fr: '5. Le premier fichier, encore une fois', en: '5. The first file once more' },
  sent: {
    fr: 'Le Loop d’essai a reçu {count} import en tout.',
    en: 'The practice Loop received {count} import in all.',
  },
  broken: {
    fr: 'La démonstration n’a pas donné le résultat attendu',
    en: 'The demonstration did not come out as expected',
  },
} as const satisfies Record<string, Text>;

/** Check, import, trial balance, refusal, second import: the commands themselves, against a sandbox in this process. */
export async function demoCommand(context: CommandContext): Promise<ExitCode> {
  const say = (text: Text, params: TextParams = {}) =>
    context.out(`${context.say(fillText(text, params))}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'loop-fec-demo-'));
  const sandbox = await startSandbox();
  try {
    const good = join(folder, sampleName);
    const bad = join(folder, 'un-centime', sampleName);
    await writeFile(good, sampleFec());
    await mkdir(join(folder, 'un-centime'));
    await writeFile(bad, sampleWithOneCentMissing());

    const io = {
      ...context,
      err: context.out,
      stdinIsTerminal: false,
      stderrIsTerminal: false,
      env: {
        ...context.env,
        LOOP_FEC_LANG: context.lang,
        LOOP_FEC_HOME: join(folder, 'state'),
        CEGID_LOOP_API_URL: sandbox.url,
        CEGID_LOOP_API_KEY: sandbox.apiKey,
        CEGID_LOOP_API_SECRET: undefined,
        CEGID_LOOP_SUBSCRIPTION_KEY: sandbox.subscriptionKey,
      },
    };
    const command = async (...args: string[]): Promise<ExitCode> => {
      context.out(`$ loop-fec ${args.map((arg) => arg.replace(`${folder}/`, '')).join(' ')}\n`);
      return run(args, io);
    };

    say(texts.start, { url: sandbox.url });
    say({ fr: `\n${texts.check.fr}`, en: `\n${texts.check.en}` });
    const checked = await command('validate', good);

    say({ fr: `\n${texts.import.fr}`, en: `\n${texts.import.en}` }, { dossier });
    const imported = await command('import', good, '--dossier', dossier, '--yes');

    say({ fr: `\n${texts.balance.fr}`, en: `\n${texts.balance.en}` });
    const lines = sandbox.trialBalance(dossier);
    context.out(balanceTable(lines, context.lang));
    const equal = sameMoves(lines, sampleMoves());
    say(equal ? texts.equal : texts.different);

    say({ fr: `\n${texts.oneCent.fr}`, en: `\n${texts.oneCent.en}` });
    const refused = await command('import', bad, '--dossier', dossier, '--yes');

    say({ fr: `\n${texts.again.fr}`, en: `\n${texts.again.en}` });
    const again = await command('import', good, '--dossier', dossier, '--yes');
    const count = sandbox.imports(dossier).length;
    say({ fr: `\n${texts.sent.fr}`, en: `\n${texts.sent.en}` }, { count });

    const asExpected =
      checked === Exit.ok &&
      imported === Exit.ok &&
      equal &&
      refused === Exit.failed &&
      again === Exit.ok &&
      count === 1;
    if (asExpected) return Exit.ok;
    context.err(`${context.say(texts.broken)}\n`);
    return Exit.failed;
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}
