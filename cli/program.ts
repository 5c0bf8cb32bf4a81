import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from './context.ts';
import { Exit, type ExitCode } from './exit.ts';
import { optionDescription, texts, usageError } from './texts.ts';
import { mostJobs, parseJobs } from './validate/jobs.ts';
import { choices, defaults } from './validate/plain-command-line.ts';
import { version } from './version.ts';

/** Whether this is `import` or `status` with `--format json`: commander may not have got so far. */
function wantsJsonAnswer(args: readonly string[]): boolean {
  const command = args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang');
  if (command !== 'import' && command !== 'status') return false;
  return args.some((arg, i) => arg === '--format=json' || (arg === 'json' && args[i - 1] === '--format'));
}

function readJobs(text: string): number {
  const jobs = parseJobs(text);
  if (jobs === null) throw new InvalidArgumentError(`Allowed choices are 1–${mostJobs}.`);
  return jobs;
}

/** Runs one command line with commander. Every command's module is loaded only when it is called. */
export async function runProgram(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { lang, say } = context;
  let code: ExitCode = Exit.ok;

  const program = new Command('loop-fec')
    .description(say(texts.program))
    .version(version, '-V, --version', say(texts.optVersion))
    .helpOption('-h, --help', say(texts.optHelp))
    .helpCommand('help [command]', say(texts.optHelp))
    .addOption(new Option('--lang <fr|en>', say(texts.optLang)).choices(choices.lang));
  program.exitOverride();
  program.configureOutput({
    writeOut: (text) => context.out(text),
    writeErr: () => {},
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  program.configureHelp({
    styleTitle: (title) =>
      say(texts.helpTitles[title as keyof typeof texts.helpTitles] ?? { fr: title, en: title }),
    showGlobalOptions: true,
    optionDescription: (option) => optionDescription(option, lang),
  });

  /** A command that prints its result; its module is loaded on use. */
  function command(usage: string, description: string): Command {
    return program
      .command(usage)
      .description(description)
      .helpOption('-h, --help', say(texts.optHelp))
      .exitOverride();
  }

  command('validate [files...]', say(texts.validate))
    .addOption(new Option('--regime <regime>', say(texts.optRegime)).choices(choices.regime))
    .option('--name <name>', say(texts.optName))
    .addOption(
      new Option('--judge <judge>', say(texts.optJudge)).choices(choices.judge).default(defaults.judge),
    )
    .addOption(
      new Option('--format <format>', say(texts.optFormat)).choices(choices.format).default(defaults.format),
    )
    .addOption(
      new Option('--values <values>', say(texts.optValues)).choices(choices.values).default(defaults.values),
    )
    .addOption(new Option('--jobs <threads>', say(texts.optJobs)).argParser(readJobs))
    .action(async (files: string[], options) => {
      const { validateCommand } = await import('./commands/validate.ts');
      code = await validateCommand(files, options, context);
    });

  command('rules [id]', say(texts.rules))
    .addOption(
      new Option('--format <format>', say(texts.optFormat)).choices(['text', 'json']).default('text'),
    )
    .action(async (id: string | undefined, options) => {
      const { rulesCommand } = await import('./commands/rules.ts');
      code = await rulesCommand(id, options, context);
    });

  command('describe <file>', say(texts.describe))
    .option('--name <name>', say(texts.optName))
    .addOption(new Option('--regime <regime>', say(texts.optRegime)).choices(choices.regime))
    .action(async (file: string, options) => {
      const { describeCommand } = await import('./commands/describe.ts');
      code = await describeCommand(file, options, context);
    });

  command('import <file>', say(texts.import))
    .requiredOption('--dossier <code>', say(texts.optDossier))
    .option('--siret <siret>', say(texts.optSiret))
    .option('--name <name>', say(texts.optName))
    .addOption(new Option('--regime <regime>', say(texts.optRegime)).choices(choices.regime))
    .option('--wait-minutes <minutes>', say(texts.optWaitMinutes), '10')
    .option('--no-wait', say(texts.optNoWait))
    .option('--yes', say(texts.optYes))
    .option('--again <reason>', say(texts.optAgain))
    .option('--confirm-imported <id>', say(texts.optConfirmImported))
    .option('--confirm-not-imported', say(texts.optConfirmNotImported))
    .option('--allow-overlap', say(texts.optAllowOverlap))
    .option('--other-siren', say(texts.optOtherSiren))
    .option('--url <address>', say(texts.optUrl))
    .option('--uri <path>', say(texts.optUri))
    .addOption(
      new Option('--format <format>', say(texts.optFormat)).choices(['text', 'json']).default('text'),
    )
    .action(async (file: string, options) => {
      const { importCommand } = await import('./commands/import.ts');
      code = await importCommand(file, options, context);
    });

  command('imports', say(texts.imports))
    .option('--dossier <code>', say(texts.optDossier))
    .option('--limit <number>', say(texts.optLimit), '20')
    .option('--purge <before>', say(texts.optPurge))
    .addOption(
      new Option('--format <format>', say(texts.optFormat)).choices(['text', 'json']).default('text'),
    )
    .action(async (options) => {
      const { importsCommand } = await import('./commands/imports.ts');
      code = await importsCommand(options, context);
    });

  command('status <id>', say(texts.status))
    .option('--wait-minutes <minutes>', say(texts.optWaitMinutes))
    .addOption(
      new Option('--format <format>', say(texts.optFormat)).choices(['text', 'json']).default('text'),
    )
    .action(async (id: string, options) => {
      const { statusCommand } = await import('./commands/status.ts');
      code = await statusCommand(id, options, context);
    });

  command('doctor', say(texts.doctor))
    .option('--dossier <code>', say(texts.optDossier))
    .option('--siren <siren>', say(texts.optSiren))
    .addOption(
      new Option('--format <format>', say(texts.optFormat)).choices(['text', 'json']).default('text'),
    )
    .action(async (options) => {
      const { doctorCommand } = await import('./commands/doctor.ts');
      code = await doctorCommand(options, context);
    });

  command('mcp', say(texts.mcp))
    .option('--root <folder...>', say(texts.optRoot))
    .option('--read-only', say(texts.optReadOnly))
    .addOption(
      new Option('--values <values>', say(texts.optValues)).choices(['masked', 'full']).default('masked'),
    )
    .addOption(
      new Option('--confirm <how>', say(texts.optConfirm)).choices(['token', 'outside']).default('token'),
    )
    .option('--http <port>', say(texts.optHttp))
    .action(async (options) => {
      const { mcpCommand } = await import('./commands/mcp.ts');
      code = await mcpCommand(options, context);
    });

  command('approve <code>', say(texts.approve)).action(async (approval: string) => {
    const { approveCommand } = await import('./commands/approve.ts');
    code = await approveCommand(approval, context);
  });

  command('sandbox', say(texts.sandbox))
    .option('--port <port>', say(texts.optPort), '0')
    .option('--data <file>', say(texts.optData))
    .addOption(
      new Option('--fault <call=fault>', say(texts.optFault)).argParser(
        (value: string, all: string[] | undefined) => [...(all ?? []), value],
      ),
    )
    .action(async (options) => {
      const { sandboxCommand } = await import('./commands/sandbox.ts');
      code = await sandboxCommand(options, context);
    });

  command('demo', say(texts.demo)).action(async () => {
    const { demoCommand } = await import('./commands/demo.ts');
    code = await demoCommand(context);
  });

  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return Exit.ok;
    if (wantsJsonAnswer(args)) {
      const { cannot, printAnswer } = await import('./import/answer.ts');
      const message = { fr: usageError(error, 'fr', args), en: usageError(error, 'en', args) };
      printAnswer(cannot(message), 'json', context);
      return Exit.cannot;
    }
    context.err(`${usageError(error, lang, args)}\n`);
    return Exit.cannot;
  }
}
