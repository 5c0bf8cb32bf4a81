import type { Attempt, Evidence, JournalRow, Ledger } from './evidence.ts';

export type ProblemKind =
  | 'double'
  | 'loss'
  | 'false-success'
  | 'false-no'
  | 'needless-unknown'
  | 'not-settled'
  | 'not-resolved'
  | 'exit-code'
  | 'no-answer'
  | 'leak';

export interface Problem {
  readonly kind: ProblemKind;
  readonly message: string;
}

/** The README's table, written down once more. */
const exitCodes: Readonly<Record<string, number>> = {
  succeeded: 0,
  failed: 1,
  rejected: 1,
  refused: 1,
  cannot: 2,
  prepared: 2,
  deposited: 2,
  unknown: 3,
  sending: 3,
  accepted: 4,
};

export interface AnswerLine {
  readonly state: string;
  readonly importId: string | null;
}

/** The line that `--format json` prints; null when there is no such line. */
export function answerLine(out: string): AnswerLine | null {
  if (!/^\{[^\n]*\}\n$/.test(out)) return null;
  const line: unknown = JSON.parse(out);
  if (typeof line !== 'object' || line === null || !('state' in line) || !('import_id' in line)) return null;
  const { state, import_id: importId } = line;
  if (typeof state !== 'string' || (importId !== null && typeof importId !== 'string')) return null;
  return { state, importId };
}

/** Everything that is wrong with a run that has settled; empty when nothing is. */
export function check(evidence: Evidence): Problem[] {
  return [
    ...doubles(evidence),
    ...evidence.journal.flatMap((row) => claims(row.state, row.importId, 'the journal', evidence.ledger)),
    ...losses(evidence),
    ...unknowns(evidence),
    ...evidence.attempts.flatMap((attempt, n) => answers(attempt, `import ${n + 1}`)),
    ...leaks(evidence),
  ];
}

/** The same once a person has said what Loop holds: then nothing is unknown any more. */
export function checkResolved(evidence: Evidence): Problem[] {
  const state = settledState(evidence.journal);
  const left: Problem[] =
    state === 'succeeded' || state === 'failed'
      ? []
      : [{ kind: 'not-resolved', message: `the journal says ${state} after a person's word` }];
  return [...left, ...check(evidence).filter(({ kind }) => kind !== 'needless-unknown')];
}

function doubles({ ledger, dossier, sha256 }: Evidence): Problem[] {
  const same = ledger.filter((entry) => entry.dossier === dossier && entry.sha256 === sha256);
  if (same.length <= 1) return [];
  return [{ kind: 'double', message: `the sandbox holds ${same.length} imports of the file` }];
}

/** A yes must be true: of the journal as of what was printed. */
function claims(state: string, importId: string | null, who: string, ledger: Ledger): Problem[] {
  if (state !== 'succeeded' && state !== 'failed' && state !== 'accepted') return [];
  const found = ledger.find((entry) => entry.id === importId);
  const wanted = {
    succeeded: found?.status === 3,
    failed: found?.status === 4,
    accepted: found !== undefined,
  };
  if (wanted[state]) return [];
  const truth = found === undefined ? 'does not know it' : `has it in status ${found.status}`;
  return [{ kind: 'false-success', message: `${who} says ${state} (${importId}), the sandbox ${truth}` }];
}

function losses({ ledger, journal, posts, attempts }: Evidence): Problem[] {
  const problems: Problem[] = [];
  const [row, ...more] = journal;
  if (more.length > 0) problems.push({ kind: 'loss', message: `the journal has ${journal.length} rows` });
  const state = row?.state ?? 'nothing';
  if (ledger.length > 0 && !['accepted', 'succeeded', 'failed', 'unknown', 'sending'].includes(state)) {
    problems.push({ kind: 'loss', message: `the sandbox holds the import, the journal says ${state}` });
  }
  const told = posts.flatMap(({ saw }) => (saw.kind === 'id' ? [saw.id] : []));
  const dark = attempts.some(({ inTheDark }) => inTheDark);
  for (const id of dark ? [] : told.filter((other) => other !== row?.importId)) {
    problems.push({ kind: 'loss', message: `the sandbox answered ${id}, the journal says ${row?.importId}` });
  }
  return problems;
}

function unknowns({ journal, posts, attempts }: Evidence): Problem[] {
  return journal.flatMap(({ state }): Problem[] => {
    if (state !== 'unknown') {
      const settled = state === 'succeeded' || state === 'failed';
      return settled ? [] : [{ kind: 'not-settled', message: `the journal still says ${state}` }];
    }
    const open = posts.some(({ saw }) => saw.kind === 'nothing-clear');
    if (open || attempts.some(({ inTheDark }) => inTheDark)) return [];
    return [{ kind: 'needless-unknown', message: 'the client had every answer, the journal says unknown' }];
  });
}

function answers(attempt: Attempt, who: string): Problem[] {
  const { code, out, err, stopped, posts } = attempt;
  // A process that was stopped before it could listen for signals owes nothing.
  if (code === null && stopped !== null) return [];
  const line = answerLine(out);
  if (line === null) return [{ kind: 'no-answer', message: `${who} ended with ${code}: ${out}${err}` }];
  const { state, importId } = line;
  const problems = claims(state, importId, who, attempt.ledger);
  if (exitCodes[state] !== code) {
    problems.push({ kind: 'exit-code', message: `${who} says ${state} and ends with ${code}` });
  }
  const sentNothing = ['cannot', 'refused', 'prepared', 'deposited'].includes(state);
  if (sentNothing && posts !== null && posts.length > 0) {
    problems.push({ kind: 'false-no', message: `${who} says ${state}, ${posts.length} requests had left` });
  }
  if (state === 'rejected' && posts?.some(({ accepted }) => accepted !== null)) {
    problems.push({ kind: 'false-no', message: `${who} says rejected, the sandbox had accepted` });
  }
  return problems;
}

function leaks({ secrets, attempts, journalBytes }: Evidence): Problem[] {
  const places: Readonly<Record<string, string>> = {
    output: attempts.map(({ out, err }) => out + err).join('\n'),
    journal: journalBytes,
  };
  return Object.entries(places).flatMap(([place, text]): Problem[] =>
    secrets
      .filter((secret) => text.includes(secret))
      .map((secret) => ({ kind: 'leak', message: `${place} holds ${secret}` })),
  );
}

/** How the run ended, for the counts. */
export function settledState(journal: readonly JournalRow[]): string {
  return journal[0]?.state ?? 'nothing';
}
