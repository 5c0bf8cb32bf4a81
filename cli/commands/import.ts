import process from 'node:process';
import { LoopFecError } from '../../core/error.ts';
import type { Regime } from '../../core/fec/report.ts';
import { validateFec } from '../../core/fec/validate.ts';
import { follow } from '../../core/import/follow.ts';
import {
  type ImportPreview,
  type ImportResult,
  type ImportStep,
  importFec,
} from '../../core/import/import-fec.ts';
import type { PersonsWord } from '../../core/import/persons-word.ts';
import { parseSiret } from '../../core/import/siret.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { fillText, type Text } from '../../core/text.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { systemClock } from '../../host/clock.ts';
import { createDigest } from '../../host/digest.ts';
import { openFile } from '../../host/file-source.ts';
import type { SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import { type Answer, answering, type Format, refused } from '../import/answer.ts';
import { withBoth } from '../import/both.ts';
import { typedCode } from '../import/confirm.ts';
import { describeFollowed, describeNotSent, describeRecord, describeUnrecorded } from '../import/describe.ts';
import { sayingWhatWasKept } from '../import/kept-word.ts';
import type { Given } from '../import/next-steps.ts';
import {
  parseDossier,
  parseFileName,
  parseImportId,
  parseReason,
  parseWaitMinutes,
} from '../import/options.ts';
import { previewText } from '../import/preview.ts';
import { checkCopy, parseCopy } from '../import/remote-copy.ts';
import { connectLoop, openUserJournal } from '../import/session.ts';
import { texts } from '../import/texts.ts';
import { waitingText } from '../import/waiting.ts';
import { fileProgress } from '../validate/progress.ts';

export interface ImportCommandOptions {
  readonly dossier: string;
  readonly siret?: string;
  readonly name?: string;
  readonly regime?: Regime;
  readonly waitMinutes: string;
  readonly wait: boolean;
  readonly yes?: boolean;
  readonly again?: string;
  readonly confirmNotImported?: boolean;
  readonly confirmImported?: string;
  readonly allowOverlap?: boolean;
  readonly otherSiren?: boolean;
  readonly url?: string;
  readonly uri?: string;
  readonly format: Format;
}

function needsYes(): LoopFecError {
  return new LoopFecError('needs-yes', {
    fr: 'Pas de terminal pour confirmer l’import, rien n’a été envoyé. Ajouter --yes pour importer sans question',
    en: 'No terminal to confirm the import, nothing was sent. Add --yes to import without a question',
  });
}

const question = {
  fr: 'Pour importer, taper le code du dossier ({dossier}) : ',
  en: 'To import, type the code of the client file ({dossier}): ',
};

const steps: Readonly<Record<ImportStep, Text>> = {
  looking: texts.looking,
  depositing: texts.depositing,
  sending: texts.requesting,
};

/** @throws {LoopFecError} `bad-option` */
function wordOf(options: ImportCommandOptions): PersonsWord {
  if (options.confirmImported !== undefined && options.confirmNotImported === true) {
    throw new LoopFecError('bad-option', {
      fr: 'Donner --confirm-imported ou --confirm-not-imported, pas les deux',
      en: 'Give --confirm-imported or --confirm-not-imported, not both',
    });
  }
  return {
    ...(options.again === undefined ? {} : { again: parseReason(options.again) }),
    ...(options.confirmImported === undefined ? {} : { imported: parseImportId(options.confirmImported) }),
    notImported: options.confirmNotImported === true,
    allowOverlap: options.allowOverlap === true,
    otherSiren: options.otherSiren === true,
  };
}

async function confirm(preview: ImportPreview, yes: boolean, context: CommandContext): Promise<boolean> {
  context.err(`${previewText(preview, context)}\n`);
  if (yes) return true;
  const asked = context.say(fillText(question, { dossier: printable(preview.dossier) }));
  return typedCode(preview.dossier, asked, process.stdin, process.stderr, context.signal);
}

/** `loop-fec import FILE --dossier CODE` */
export function importCommand(
  file: string,
  options: ImportCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  return answering(options.format, context, () => runImport(file, options, context));
}

async function runImport(
  file: string,
  options: ImportCommandOptions,
  context: CommandContext,
): Promise<Answer> {
  const dossier = parseDossier(options.dossier);
  const siret = options.siret === undefined ? null : parseSiret(options.siret);
  const name = options.name === undefined ? null : parseFileName(options.name);
  const waitMs = options.wait ? parseWaitMinutes(options.waitMinutes) : null;
  const yes = options.yes === true;
  const word = wordOf(options);
  // Saying that an import is in Loop sends nothing.
  if (!yes && word.imported === undefined && !context.stdinIsTerminal) throw needsYes();
  const loop = connectLoop(context.env);
  const unseen = parseCopy(options, loop.apiUrl);
  const source = await openFile(file);
  const progress = fileProgress(source, context);
  let journal: SqliteJournal | undefined;
  try {
    const check = await validateFec(
      source,
      { createDigest, bytes: byteTests },
      {
        ...(name === null ? {} : { name }),
        ...(options.regime === undefined ? {} : { regime: options.regime }),
        lang: context.lang,
        signal: context.signal,
        md5: true,
        prints: true,
        contents: true,
        onProgress: progress.update,
      },
    ).finally(progress.clear);
    const opened = await openUserJournal(context.env);
    journal = opened;
    const copy = unseen === null ? null : await checkCopy(unseen, check, loop.apiUrl, context.signal);
    const known = { dossier, sha256: check.report.file.sha256 };
    const importing = () =>
      importFec(
        {
          ...{ source, check, dossier, siret },
          fileName: name ?? source.name,
          ...(copy === null ? {} : { copy }),
        },
        { loop, journal: opened, clock: systemClock, createDigest },
        {
          confirm: (preview) => confirm(preview, yes, context),
          word,
          onStep: (step) => context.err(`${context.say(steps[step])}\n`),
          onWaiting: (waiting) => context.err(`${printable(context.say(waitingText(waiting)))}\n`),
          signal: context.signal,
        },
      );
    const work = async (): Promise<Answer> => {
      const result = await importing();
      if (result.kind === 'refused') return refused(result.refusal.texts, { ...known, key: result.key });
      const answer = await describe(result, { ...options, path: file }, waitMs, loop, opened, context);
      return withBoth(answer, result.also);
    };
    if (!word.notImported) return await work();
    const { apiUrl, publicKey } = loop;
    return await sayingWhatWasKept({ ...known, apiUrl, publicKey, siret }, opened, context.signal, work);
  } finally {
    journal?.close();
    await source.close();
  }
}

/** The answer of an import that left, followed for as long as the user waits. */
async function describe(
  result: Extract<ImportResult, { readonly kind: 'done' }>,
  given: Given,
  waitMs: number | null,
  loop: LoopClient,
  journal: SqliteJournal,
  context: CommandContext,
): Promise<Answer> {
  const { record, already } = result;
  if (result.journalError !== null) return describeUnrecorded(record, given);
  if (record.state === 'deposited') return describeNotSent(record);
  if (record.state !== 'accepted' || record.importId === null || waitMs === null) {
    return describeRecord(record, already, given);
  }
  context.err(`${printable(context.say(fillText(texts.following, { id: record.importId })))}\n`);
  const ports = { loop, journal, clock: systemClock };
  const followed = await follow(record.importId, record, ports, { waitMs, signal: context.signal });
  return describeFollowed(record, followed, already);
}
