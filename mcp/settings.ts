import type { Values } from '../core/fec/mask.ts';
import type { LoopClient } from '../core/loop/types.ts';
import type { Clock, Random } from '../core/ports.ts';
import type { Lang } from '../core/text.ts';
import type { SqliteJournal } from '../host/journal/sqlite-journal.ts';

/** What the person who starts the server has decided. */
export interface Settings {
  /** Folders under which files may be read, links resolved. */
  readonly roots: readonly string[];
  /** No tool that imports. */
  readonly readOnly: boolean;
  readonly values: Values;
  /** Who must agree to an import: whoever holds the token, or a person in a terminal (`loop-fec approve`). */
  readonly confirm: 'token' | 'outside';
  /** Ms that a person whom the client asks has for an answer. */
  readonly answerTime: number;
  readonly lang: Lang;
  readonly version: string;
}

/** What the server needs of the machine. */
export interface Ports {
  /** @throws {LoopFecError} when the environment does not describe an access to Loop */
  connectLoop(): Promise<LoopClient>;
  /** @throws {LoopFecError} when the journal cannot be opened */
  openJournal(): Promise<SqliteJournal>;
  readonly clock: Clock;
  readonly random: Random;
  /** Messages for the person who runs the server, never for the protocol. */
  log(line: string): void;
}
