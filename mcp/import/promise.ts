import { realpath } from 'node:fs/promises';
import type { Clock, Random } from '../../core/ports.ts';
import type { Confirmation, Confirmations } from '../../host/journal/confirmations.ts';

/** Ms that a preview may be agreed to. */
export const promiseTime = 15 * 60_000;

/** No letter or digit that is taken for another one. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

export interface Given {
  readonly token: string;
  readonly code: string | null;
  readonly expiresAt: number;
}

/** Eight letters in two groups, as a person types them. */
function newCode(random: Random): string {
  let code = '';
  while (code.length < 8) {
    for (const byte of random(16)) {
      // Each letter as likely as the others.
      if (byte < 240 && code.length < 8) code += letters[byte % letters.length];
    }
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The promise to import exactly what was previewed, kept in the journal. */
export async function givePromise(
  confirmation: Omit<Confirmation, 'expiresAt' | 'code'>,
  confirm: 'token' | 'outside',
  confirmations: Confirmations,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Promise<Given> {
  const token = Buffer.from(random(24)).toString('base64url');
  const code = confirm === 'outside' ? newCode(random) : null;
  const expiresAt = clock.now() + promiseTime;
  const path = await realpath(confirmation.path);
  await confirmations.keep(token, { ...confirmation, path, code, expiresAt }, clock.now());
  return { token, code, expiresAt };
}
