import { LoopFecError } from '../../core/error.ts';
import { settleLost } from '../../core/import/claim.ts';
import { type Followed, follow } from '../../core/import/follow.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import { importIdPattern } from '../../core/loop/schemas.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { fillText } from '../../core/text.ts';
import { systemClock } from '../../host/clock.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { type Answer, answering, type Format } from '../import/answer.ts';
import { describeFollowed, describeForeign, describeRecord } from '../import/describe.ts';
import { parseWaitMinutes } from '../import/options.ts';
import { connectLoop, openUserJournal } from '../import/session.ts';
import { texts } from '../import/texts.ts';

export interface StatusCommandOptions {
  readonly waitMinutes?: string;
  readonly format: Format;
}

function badId(): LoopFecError {
  return new LoopFecError('bad-import-id', {
    fr: 'Identifiant refusé : donner celui de Loop, la clé de l’import ou au moins ses 8 premiers caractères',
    en: 'Identifier refused: give Loop’s, the key of the import or at least its first 8 characters',
  });
}

function ambiguous(prefix: string): LoopFecError {
  return new LoopFecError('ambiguous-key', {
    fr: `Plusieurs imports ont une clé qui commence par ${prefix}. Donner plus de caractères`,
    en: `Several imports have a key that starts with ${prefix}. Give more characters`,
  });
}

function otherApi(record: ImportRecord): LoopFecError {
  return new LoopFecError('other-api', {
    fr: `Cet import a été fait par ${record.apiUrl}, une autre adresse que celle de la configuration. Régler CEGID_LOOP_API_URL`,
    en: `This import was made through ${record.apiUrl}, another address than the configured one. Set CEGID_LOOP_API_URL`,
  });
}

/** The record that `id` names, by Loop's identifier, by key or by the beginning of a key. */
async function look(id: string, journal: Journal): Promise<ImportRecord | null> {
  const byImportId = await journal.findByImportId(id);
  if (byImportId !== null || !/^[0-9a-f]{8,64}$/i.test(id)) return byImportId;
  const byKey = await journal.findByKeyPrefix(id.toLowerCase());
  if (byKey.length > 1) throw ambiguous(id);
  return byKey[0] ?? null;
}

/** `loop-fec status ID` */
export function statusCommand(
  id: string,
  options: StatusCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  return answering(options.format, context, () => runStatus(id, options, context));
}

async function runStatus(
  id: string,
  options: StatusCommandOptions,
  context: CommandContext,
): Promise<Answer> {
  if (!importIdPattern.test(id)) throw badId();
  const waitMs = options.waitMinutes === undefined ? 0 : parseWaitMinutes(options.waitMinutes);
  const journal = await openUserJournal(context.env);
  try {
    const found = await look(id, journal);
    const record = found === null ? null : await settleLost(found, { journal, clock: systemClock });
    if (record !== null && (record.state !== 'accepted' || record.importId === null)) {
      return describeRecord(record, false);
    }
    const loop = connectLoop(context.env);
    if (record !== null && record.apiUrl !== loop.apiUrl) throw otherApi(record);
    const followed = await followLoop(record?.importId ?? id, record, loop, journal, waitMs, context);
    const answer =
      record === null ? describeForeign(id, followed) : describeFollowed(record, followed, false);
    // Nobody could be asked: that is not the same as "still running".
    return followed.status === null && !followed.interrupted ? { ...answer, exit: Exit.cannot } : answer;
  } finally {
    journal.close();
  }
}

async function followLoop(
  importId: string,
  record: ImportRecord | null,
  loop: LoopClient,
  journal: Journal,
  waitMs: number,
  context: CommandContext,
): Promise<Followed> {
  const ports = { loop, journal, clock: systemClock };
  const followed = await follow(importId, record, ports, { waitMs, signal: context.signal });
  if (record === null && followed.status === null && followed.trouble !== null) throw followed.trouble;
  for (const [name, value] of Object.entries(followed.status?.fields ?? {})) {
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    context.err(
      `${printable(context.say(fillText(texts.loopSays, { name, value: shown.slice(0, 500) })))}\n`,
    );
  }
  return followed;
}
