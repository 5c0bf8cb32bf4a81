import { type CallName, isCallName } from './call.ts';

/** What can go wrong, by name. */
export const faultKinds = [
  /** Answers late; `delayMs` says how much. */
  'delay',
  /** Never answers. */
  'hang',
  /** Closes the connection before the body is read: nothing is carried out. */
  'reset-before-read',
  /** Carries the call out, then closes the connection without an answer. */
  'reset-after-accept',
  /** Carries the call out, then closes the connection in the middle of the answer's body. */
  'reset-mid-answer',
  /** Answers with `status`. */
  'status',
  /** Answers 200 with a documented error in it. */
  'error-in-200',
  /** Carries the call out and answers half of its JSON as if it were whole. */
  'malformed-json',
  /** Carries the call out and answers numbers for strings and strings for numbers. */
  'wrong-types',
  /** Carries the call out and answers `{}`. */
  'empty-200',
  /** Answers 302 to `location`. */
  'redirect',
  /** importFEC is carried out, and its integration then ends with status 4, as for a fiscal year that is closed. */
  'import-fails',
  /** getImportStatus says 2 forever. */
  'status-stuck',
  /** getImportStatus says 2, 1, 2, 1. */
  'status-backwards',
  /** getImportStatus says the unheard-of `code`. */
  'status-odd',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** How many calls it strikes; without it, all. */
  readonly times?: number;
  /** Milliseconds before anything else happens. */
  readonly delayMs?: number;
  /** HTTP status of `status`. */
  readonly status?: number;
  /** Seconds in the Retry-After header of `status`. */
  readonly retryAfter?: number;
  /** Absolute address of `redirect`. */
  readonly location?: string;
  /** Loop's status code of `status-odd`. */
  readonly code?: number;
  /** `hang`, `status`, `error-in-200` and `redirect` strike after the call has been carried out, not instead. */
  readonly accepted?: boolean;
}

export interface CallFault extends Fault {
  readonly call: CallName;
}

const needed: Partial<Record<FaultKind, 'delayMs' | 'status' | 'location'>> = {
  delay: 'delayMs',
  status: 'status',
  redirect: 'location',
};

function isFaultKind(kind: unknown): kind is FaultKind {
  return (faultKinds as readonly unknown[]).includes(kind);
}

/** Checks what came from outside. Throws a `TypeError` that says what is wrong. */
export function checkFault(value: unknown): CallFault {
  if (typeof value !== 'object' || value === null) throw new TypeError('a fault is an object');
  const fault: Record<string, unknown> = { ...value };
  const { call, kind } = fault;
  if (typeof call !== 'string' || !isCallName(call)) throw new TypeError(`unknown call "${String(call)}"`);
  if (!isFaultKind(kind)) throw new TypeError(`unknown fault "${String(kind)}"`);
  const number = (name: string, min: number, max: number): number | undefined => {
    const n = fault[name];
    if (n === undefined) return undefined;
    if (typeof n === 'number' && Number.isInteger(n) && n >= min && n <= max) return n;
    throw new TypeError(`"${name}" must be a whole number from ${min} to ${max}`);
  };
  const location = fault.location;
  if (location !== undefined && (typeof location !== 'string' || !URL.canParse(location))) {
    throw new TypeError('"location" must be an absolute address');
  }
  const name = needed[kind];
  if (name !== undefined && fault[name] === undefined) throw new TypeError(`"${kind}" needs "${name}"`);
  if (kind.startsWith('status-') && call !== 'getImportStatus') {
    throw new TypeError(`"${kind}" is for getImportStatus`);
  }
  if (kind === 'import-fails' && call !== 'importFEC') throw new TypeError(`"${kind}" is for importFEC`);
  const numbers = {
    times: number('times', 1, 1_000_000),
    delayMs: number('delayMs', 0, 3_600_000),
    status: number('status', 300, 599),
    retryAfter: number('retryAfter', 0, 86_400),
    code: number('code', 0, 1_000_000),
  };
  const given = Object.fromEntries(Object.entries(numbers).filter(([, n]) => n !== undefined));
  return {
    call,
    kind,
    ...given,
    ...(location === undefined ? {} : { location }),
    ...(fault.accepted === true ? { accepted: true } : {}),
  };
}

/**
 * Reads `call=kind[:value][+accepted][*times]`, e.g. `importFEC=status:503+accepted*2`, `put=delay:2000`. The value is the
 * milliseconds, the HTTP status, the address or the code that the kind is about. Throws a `TypeError`.
 */
export function parseFault(text: string): CallFault {
  const parts = /^([^=]+)=([a-z0-9-]+)(?::(.*?))?(\+accepted)?(?:\*(\d+))?$/.exec(text);
  if (parts === null) throw new TypeError(`"${text}" is not call=kind[:value][+accepted][*times]`);
  const [, call, kind, value, accepted, times] = parts;
  const name = isFaultKind(kind) ? (kind === 'status-odd' ? 'code' : needed[kind]) : undefined;
  if (value !== undefined && name === undefined) throw new TypeError(`"${kind}" takes no value`);
  return checkFault({
    call,
    kind,
    ...(name === undefined || value === undefined
      ? {}
      : { [name]: name === 'location' ? value : Number(value) }),
    ...(accepted === undefined ? {} : { accepted: true }),
    ...(times === undefined ? {} : { times: Number(times) }),
  });
}

/** One strike: the fault, and the how-manieth it is, from 1. */
export interface Strike {
  readonly fault: Fault;
  readonly hit: number;
}

/** The faults that are set. A call meets the first one set for it that has strikes left. */
export class Faults {
  #set: { fault: CallFault; hits: number }[] = [];

  set(fault: CallFault): void {
    this.#set.push({ fault, hits: 0 });
  }

  clear(): void {
    this.#set = [];
  }

  list(): CallFault[] {
    return this.#set.map((entry) => entry.fault);
  }

  take(call: CallName): Strike | undefined {
    const entry = this.#set.find(({ fault }) => fault.call === call);
    if (entry === undefined) return undefined;
    entry.hits++;
    if (entry.hits === entry.fault.times) this.#set = this.#set.filter((other) => other !== entry);
    return { fault: entry.fault, hit: entry.hits };
  }
}
