import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

/** The tick a Linux process started at: tells a process from a later one with its number. Empty where unknown. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** One name per run of the program: host, process number, something random, start where it can be known. */
const self = `${hostname()}/${process.pid}/${randomBytes(6).toString('hex')}/${startOf(process.pid)}`;

export function thisOwner(): string {
  return self;
}

/** Null where nothing can be told: another machine's, or no owner at all. */
function look(owner: string): { readonly pid: number; readonly lives: boolean } | null {
  const [host, digits, , start = ''] = owner.split('/');
  if (host !== hostname() || digits === undefined || !/^\d+$/.test(digits)) return null;
  const pid = Number(digits);
  if (pid === process.pid) return { pid, lives: owner === self };
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return { pid, lives: false };
  }
  const found = start === '' ? '' : startOf(pid);
  return { pid, lives: found === '' || found === start };
}

/** True only when it is certain that the owner's process has ended. Another machine's is never certain. */
export function ownerIsGone(owner: string): boolean {
  return look(owner)?.lives === false;
}

/** The number of the owner's process if it is there, on this machine. */
export function livingOwner(owner: string): number | null {
  const found = look(owner);
  return found?.lives === true ? found.pid : null;
}
