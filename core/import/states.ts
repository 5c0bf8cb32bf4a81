/** Where an import stands. Everything before `sending` has sent nothing; from `sending` on, Loop may have it. */
export const importStates = [
  'prepared',
  'deposited',
  'sending',
  'accepted',
  'succeeded',
  'failed',
  'rejected',
  'unknown',
] as const;

export type ImportState = (typeof importStates)[number];

export const importEvents = [
  /** The file lies in Loop's storage. */
  'uploaded',
  /** The owner is still at work. */
  'renewed',
  /** The owner gives up before sending: the next one need not wait for the deadline. */
  'released',
  /** A new attempt begins. */
  'restarted',
  /** The right to send the one request is taken. */
  'claimed',
  /** It is certain that nothing was sent. */
  'not-sent',
  'accepted',
  'rejected',
  /** No clear answer, or the sender's deadline has passed. */
  'lost',
  'succeeded',
  'failed',
  /** A person wants a finished import once more. */
  'repeated',
  /** A person has found it in Loop, under the identifier given. */
  'confirmed-imported',
  /** A person has looked and not found it in Loop. */
  'confirmed-not-imported',
  /** The clock was set back: the waiting for a late answer starts afresh. */
  'postponed',
  /** The answer of a request that was believed to be nowhere. */
  'late-accepted',
  'late-lost',
] as const;

export type ImportEvent = (typeof importEvents)[number];

/**
 * Every transition there is. An event that a state does not list is illegal there.
 * `unknown` still takes an answer: a sender that slept through its deadline may yet hold it. Even after a person found
 * nothing in Loop the answer counts, as long as no other request has left.
 */
export const transitions: Readonly<Record<ImportState, Readonly<Partial<Record<ImportEvent, ImportState>>>>> =
  {
    prepared: {
      uploaded: 'deposited',
      renewed: 'prepared',
      released: 'prepared',
      restarted: 'prepared',
      'late-accepted': 'accepted',
      'late-lost': 'unknown',
    },
    deposited: {
      claimed: 'sending',
      released: 'deposited',
      restarted: 'prepared',
      'late-accepted': 'accepted',
      'late-lost': 'unknown',
    },
    sending: { accepted: 'accepted', rejected: 'rejected', 'not-sent': 'deposited', lost: 'unknown' },
    accepted: { succeeded: 'succeeded', failed: 'failed' },
    succeeded: { repeated: 'prepared' },
    failed: { repeated: 'prepared' },
    rejected: { restarted: 'prepared', 'late-accepted': 'accepted', 'late-lost': 'unknown' },
    unknown: {
      accepted: 'accepted',
      rejected: 'rejected',
      'not-sent': 'deposited',
      lost: 'unknown',
      'confirmed-imported': 'accepted',
      'confirmed-not-imported': 'rejected',
      postponed: 'unknown',
    },
  };

/** Null when the event is illegal in that state. */
export function nextState(state: ImportState, event: ImportEvent): ImportState | null {
  return transitions[state][event] ?? null;
}
