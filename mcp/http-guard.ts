import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away; null when it may pass. */
export interface Rejection {
  readonly status: 401 | 403;
  readonly message: string;
}

function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * A page of a browser must not reach a server on this machine, under whatever name it calls it (Host, Origin), nor another
 * user of the machine, who does not have the token.
 */
export function guard(request: IncomingMessage, port: number, token: string): Rejection | null {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, authorization } = request.headers;
  if (!names.includes((host ?? '').toLowerCase())) return { status: 403, message: 'Host refused' };
  if (origin !== undefined && !names.some((name) => origin.toLowerCase() === `http://${name}`)) {
    return { status: 403, message: 'Origin refused' };
  }
  const given = /^Bearer ([\w-]+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return same(given, token) ? null : { status: 401, message: 'Bearer token wanted' };
}
