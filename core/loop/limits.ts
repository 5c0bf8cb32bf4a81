/** How long the client waits and tries, in milliseconds. Tests shorten it. */
export interface LoopLimits {
  /** One try of a reading call. */
  readonly tryMs: number;
  /** A reading call with all its tries and pauses. */
  readonly totalMs: number;
  /** The longest Retry-After that is waited out; a longer one ends the call at once. */
  readonly retryAfterMs: number;
  /** First pause before a harmless call is tried again; each next one is three times as long. */
  readonly pauseMs: number;
  /** The import request, from connecting to the last byte of the answer. */
  readonly importMs: number;
  /** One try of the upload, beside the time that its bytes need on a slow line. */
  readonly uploadMs: number;
}

export const defaultLimits: LoopLimits = {
  tryMs: 20_000,
  totalMs: 75_000,
  retryAfterMs: 20_000,
  pauseMs: 400,
  importMs: 100_000,
  uploadMs: 60_000,
};

/** Tries after the first one. */
export const retryLimit = 2;

/** The pause before the nth repeat (from 1), in ms; `byte` spreads it from one half to three halves. */
export function pauseBefore(repeat: number, byte: number, limits: LoopLimits): number {
  return Math.round(limits.pauseMs * 3 ** (repeat - 1) * (0.5 + byte / 255));
}

/** `Retry-After` in ms from now, as seconds or as a date; null when there is none or it cannot be read. */
export function retryAfter(header: string | null | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = /GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
