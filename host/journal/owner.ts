import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import process from 'node:process';

/** One name per run of the program: host, process number, something random. */
const self = `${hostname()}/${process.pid}/${randomBytes(6).toString('hex')}`;

export function thisOwner(): string {
  return self;
}

/** True only when it is certain that the owner's process has ended. Another machine's is never certain. */
export function ownerIsGone(owner: string): boolean {
  const [host, pid] = owner.split('/');
  if (owner === self || host !== hostname() || pid === undefined || !/^\d+$/.test(pid)) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
