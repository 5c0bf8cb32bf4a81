import { LoopFecError } from '../../core/error.ts';
import { fillText } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import type { Format } from '../import/answer.ts';
import { type Check, examine } from '../import/doctor-checks.ts';
import { parseDossier } from '../import/options.ts';
import { jsonLine } from '../json-line.ts';

export interface DoctorCommandOptions {
  readonly dossier?: string;
  readonly siren?: string;
  readonly format: Format;
}

const signs = { ok: '✓', wrong: '✗', unknown: '?' } as const;
const mender = { fr: 'Qui peut y remédier : {who}', en: 'Who can mend it: {who}' };

function parseSiren(text: string): string {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (/^\d{9}$/.test(digits)) return digits;
  throw new LoopFecError('bad-option', {
    fr: 'Valeur refusée pour --siren : il faut 9 chiffres',
    en: 'Value refused for --siren: 9 digits are needed',
  });
}

function exitOf(checks: readonly Check[]): ExitCode {
  const wrong = checks.filter((check) => check.state === 'wrong');
  if (wrong.length === 0) return Exit.ok;
  return wrong.every((check) => check.name === 'dossier') ? Exit.failed : Exit.cannot;
}

/** `loop-fec doctor` */
export async function doctorCommand(
  options: DoctorCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { say } = context;
  const dossier = options.dossier === undefined ? null : parseDossier(options.dossier);
  const siren = options.siren === undefined ? null : parseSiren(options.siren);
  const checks = await examine(context, dossier, siren);
  const exit = exitOf(checks);
  if (options.format === 'json') {
    const lines = checks.map(({ name, state, message, who }) => {
      return { check: name, state, message: say(message), who: who === null ? null : say(who) };
    });
    context.out(jsonLine({ ok: exit === Exit.ok, checks: lines }));
    return exit;
  }
  for (const { state, message, who } of checks) {
    context.out(`${signs[state]} ${printable(say(message))}\n`);
    if (who !== null) context.out(`  ${say(fillText(mender, { who: say(who) }))}\n`);
  }
  return exit;
}
