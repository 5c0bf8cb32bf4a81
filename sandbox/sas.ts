import { createHmac, timingSafeEqual } from 'node:crypto';

/** `r` reads a blob, `cw` creates and writes it. */
export type Permissions = 'r' | 'cw';

function signature(secret: string, path: string, permissions: string, expiry: string): string {
  return createHmac('sha256', secret).update(`${path}\n${permissions}\n${expiry}`).digest('base64');
}

/** The query of a shared access signature. `path` is the encoded path of the address; `expiresAt` in ms since 1970. */
export function signedQuery(
  secret: string,
  path: string,
  permissions: Permissions,
  expiresAt: number,
): string {
  const expiry = `${new Date(expiresAt).toISOString().slice(0, 19)}Z`;
  return new URLSearchParams({
    sv: '2020-04-08',
    se: expiry,
    sr: 'b',
    sp: permissions,
    sig: signature(secret, path, permissions, expiry),
  }).toString();
}

/** Null when the address allows `wanted` at `now` (ms since 1970), else the storage's error code. */
export function signatureError(
  secret: string,
  url: URL,
  wanted: 'r' | 'w',
  now: number,
): 'AuthenticationFailed' | 'AuthorizationPermissionMismatch' | null {
  const permissions = url.searchParams.get('sp') ?? '';
  const expiry = url.searchParams.get('se') ?? '';
  const expected = Buffer.from(signature(secret, url.pathname, permissions, expiry));
  const given = Buffer.from(url.searchParams.get('sig') ?? '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'AuthenticationFailed';
  if (!(Date.parse(expiry) > now)) return 'AuthenticationFailed';
  return permissions.includes(wanted) ? null : 'AuthorizationPermissionMismatch';
}
