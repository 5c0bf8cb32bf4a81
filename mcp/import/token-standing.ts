import { LoopFecError } from '../../core/error.ts';
import { settleLost } from '../../core/import/claim.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import { leaseTime } from '../../core/import/lease.ts';
import type { Clock } from '../../core/ports.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { SqliteJournal } from '../../host/journal/sqlite-journal.ts';

/** What became of a token that somebody took. */
export type TokenStanding =
  /** Nobody took it, or a person said no. */
  | { readonly kind: 'free' }
  /** Whoever took it may be about to send: nothing may be concluded. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'import'; readonly record: ImportRecord }
  /** Whoever took it is gone, and nothing has left. */
  | { readonly kind: 'nothing' };

const underWayWords: Text = {
  fr: 'Un autre appel ou programme travaille à cet import en ce moment et peut être en train de l’envoyer. Ne pas demander d’autre jeton : appeler get_import_status avec la clé {key} dans un instant',
  en: 'Another call or program is at work on this import and may be sending it. Do not ask for another token: call get_import_status with the key {key} in a moment',
};

export function underWay(code: 'token-in-use' | 'import-under-way', key: string): LoopFecError {
  return new LoopFecError(code, fillText(underWayWords, { key }));
}

/** Nothing has left of an import, and somebody is preparing it. */
export function isAtWork({ state, deadline, owner }: ImportRecord, journal: Journal, clock: Clock): boolean {
  const unsent = state === 'prepared' || state === 'deposited';
  return unsent && clock.now() < deadline && !journal.ownerIsGone(owner);
}

export async function tokenStanding(
  token: string,
  journal: SqliteJournal,
  clock: Clock,
): Promise<TokenStanding> {
  const kept = await journal.confirmations.find(token);
  if (kept === null || kept.usedAt === null) return { kind: 'free' };
  const found = await journal.find(kept.key);
  const record = found === null ? null : await settleLost(found, { journal, clock });
  const recent = clock.now() < kept.usedAt + leaseTime;
  if (record === null) return { kind: recent ? 'in-use' : 'nothing' };
  const unsent = ['prepared', 'deposited', 'rejected'].includes(record.state);
  // What an earlier token came to, when the holder of this one has not written down its own attempt yet.
  const stale = unsent && record.updatedAt < kept.usedAt && !isAtWork(record, journal, clock);
  return stale && recent ? { kind: 'in-use' } : { kind: 'import', record };
}
