import * as v from 'valibot';
import { isLoopbackHost } from './access.ts';
import { DepositAnswerSchema } from './schemas.ts';
import type { Deposit } from './types.ts';

/**
 * Where to put the file. The two fields may come the wrong way round; where only the address came, the relative path is
 * read from it when it has the documented form `/<container>/<guid>/<name>`. Null when this is no usable answer.
 */
export function parseDeposit(value: unknown, apiUrl: string): Deposit | null {
  const parsed = v.safeParse(DepositAnswerSchema, value);
  if (!parsed.success) return null;
  const { depositUrl: first, uri: second } = parsed.output;
  const given = [first, second].flatMap((field) => field || []);
  const addresses = given.filter((field) => isDepositAddress(field, apiUrl));
  const paths = given.filter((field) => isRelativePath(field));
  const [depositUrl] = addresses;
  if (depositUrl === undefined || addresses.length !== 1 || addresses.length + paths.length !== given.length)
    return null;
  const uri = paths[0] ?? pathInside(depositUrl);
  return uri === null ? null : { depositUrl, uri };
}

/** https, or http on this machine when the API is on this machine too. */
function isDepositAddress(text: string, apiUrl: string): boolean {
  if (/[\s\x00-\x1f\\]/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && isLoopbackHost(url.hostname) && isLoopbackHost(new URL(apiUrl).hostname);
}

function isRelativePath(text: string): boolean {
  return (
    text.length <= 1024 && !/[\x00-\x1f\x7f\\?#]|^\/\/|:\/\/|(^|\/)\.\.(\/|$)|^[a-z][a-z0-9+.-]*:/i.test(text)
  );
}

function pathInside(address: string): string | null {
  const match = /^\/[^/]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[^/%]+)$/i.exec(
    new URL(address).pathname,
  );
  return match?.[1] ?? null;
}
