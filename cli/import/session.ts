import process from 'node:process';
import { createLoopClient } from '../../core/loop/client.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { systemClock } from '../../host/clock.ts';
import { readLoopAccess } from '../../host/config.ts';
import { loopFetch } from '../../host/http/fetch.ts';
import { sendOnce } from '../../host/http/send-once.ts';
import { upload } from '../../host/http/upload.ts';
import { openJournal, type SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import { systemRandom } from '../../host/random.ts';
import { stateFolder } from '../../host/state-folder.ts';
import type { CommandContext } from '../context.ts';

type Env = CommandContext['env'];

/** @throws {LoopFecError} when the environment does not describe an access to Loop */
export function connectLoop(env: Env): LoopClient {
  const ports = { fetch: loopFetch, sendOnce, upload, clock: systemClock, random: systemRandom };
  return createLoopClient(readLoopAccess(env), ports);
}

/** @throws {LoopFecError} when the journal cannot be opened */
export function openUserJournal(env: Env): Promise<SqliteJournal> {
  return openJournal(stateFolder(env, process.platform));
}
