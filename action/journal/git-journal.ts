import type { EntryPrints } from '../../core/fec/entry-prints.ts';
import type { Books, ImportRecord, Journal, Leaving, Transition } from '../../core/import/journal.ts';
import { parseApiUrl } from '../../core/loop/access.ts';
import type { Clock, CreateDigest } from '../../core/ports.ts';
import { attemptsOf, lateAnswerOf, notedLate, worthListing } from './attempts.ts';
import { Courtesy } from './courtesy.ts';
import { departuresFile, entryOf, writeDepartures } from './departure-list.ts';
import { Departures } from './departures.ts';
import { type Draft, staysInMemory } from './drafts.ts';
import type { Files, GitDatabase } from './git-database.ts';
import { notReadable, notWritable, refGone } from './git-journal-error.ts';
import { type Head, ImportRefs } from './import-refs.ts';
import { patience } from './patience.ts';
import { printsFile, writePrints } from './prints-file.ts';
import type { RateBudget } from './rate-budget.ts';
import { dossierHash, journalRefs } from './ref-names.ts';
import type { ImportFile } from './state-file.ts';

export interface GitJournalOptions {
  readonly git: GitDatabase;
  readonly budget: RateBudget;
  readonly clock: Clock;
  readonly createDigest: CreateDigest;
  /** Of the Loop API and of the client file whose imports this journal holds. */
  readonly apiUrl: string;
  readonly dossier: string;
  /** Names this process and no other. */
  readonly owner: string;
  readonly ownerIsGone: (owner: string) => boolean;
  /** The repository, for people. */
  readonly place: string;
}

/** The imports into one client file. */
export interface GitJournal extends Journal {
  /** Where they lie: `refs/loop-fec/<hash of API and client file>/`, one ref to an import and one for its departures. */
  readonly folder: string;
}

/** Tries of a step that others overtake without changing what it depends on. */
const mostTries = 8;
/** Writes that an import still needs from a state on: tree, commit and ref for each step. */
const writesAfter: Readonly<Partial<Record<ImportRecord['state'], number>>> = { sending: 6, accepted: 3 };

/**
 * The repository's own refs as the journal of one client file. An import's ref is made, or moved forward, when its
 * request is about to leave: whoever does that has the right to send. What comes before (`prepared`, `deposited`, their
 * renewals and releases) has sent nothing and stays in the memory of this object; other processes do not see it.
 *
 * Requests of an import: at → `sending` 4 writes (a repetition 5), for the answer 3, for the end 3; some 8 reads, and one
 * for each earlier import of the client file whose success nobody has noted yet.
 *
 * `departures` looks at the API and the client file and not at the practice's key: after the key was changed, what was
 * imported under the old one still counts. `list`, `findByImportId` and `findByKeyPrefix` begin with a list of refs,
 * which GitHub may serve late, and know this client file only; nothing that guards an import depends on them.
 */
export function openGitJournal(options: GitJournalOptions): GitJournal {
  const { git, budget, clock, dossier, owner, ownerIsGone, place } = options;
  const apiUrl = parseApiUrl(options.apiUrl);
  const folder = `${journalRefs}${dossierHash(apiUrl, dossier, options.createDigest)}/`;
  const refs = new ImportRefs(git, folder, clock);
  const departures = new Departures(refs, clock, ownerIsGone);
  const courtesy = new Courtesy(clock);
  const drafts = new Map<string, Draft>();

  async function reading<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw notReadable(place, error);
    }
  }

  async function writing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw notWritable(place, error);
    }
  }

  function isOurs(books: Pick<Books, 'apiUrl' | 'dossier'>): boolean {
    return books.dossier === dossier && parseApiUrl(books.apiUrl) === apiUrl;
  }

  /** The draft if it still builds on what the ref says, and what the ref says if not. */
  async function look(key: string): Promise<Draft | null> {
    const head = await refs.read(key);
    const draft = drafts.get(key);
    if (draft !== undefined && draft.base?.commit === head?.commit) return draft;
    drafts.delete(key);
    return head === null ? null : { record: head.file.latest, base: head };
  }

  /** What a step starts from: without a request where a draft or our own last write tells. */
  async function standing(key: string, afresh: boolean): Promise<Draft | null> {
    const draft = drafts.get(key);
    const own = refs.lastSeen(key);
    if (!afresh && draft !== undefined) return draft;
    if (!afresh && own !== null) return { record: own.file.latest, base: own };
    return look(key);
  }

  /** Leaves: the departure is told first, then the import's own ref moves. */
  async function leave(
    base: Head | null,
    file: ImportFile,
    leaving: Leaving | undefined,
  ): Promise<'won' | 'overtaken' | 'others-left'> {
    const { key } = file.latest;
    const patient = refs.brief();
    for (let tries = 0; tries < mostTries; tries++) {
      const list = await departures.read();
      // A success that is told there has had a ref of its own.
      const told = list.entries.find((entry) => entry.key === key);
      if (base === null && told?.settled === true) throw refGone(refs.refOf(key));
      if (leaving !== undefined && leaving.compared !== null) {
        const known = new Set(leaving.compared);
        const left = await departures.of(list, key);
        if (left.some((departure) => !known.has(departure.key))) return 'others-left';
      }
      const added = departures.next(list, entryOf(file.latest, file.entries));
      const prints: Files = leaving === undefined ? {} : { [printsFile]: writePrints(leaving.prints) };
      const more = { ...prints, [departuresFile]: writeDepartures(added) };
      const tree = await refs.tree(base, file, more, patient);
      const departure = await refs.commit(tree, list.commit === null ? [] : [list.commit], file, patient);
      if (!(await departures.put(list, departure, patient))) continue;
      // A ref that exists moves to a commit with no other parent: it can then be built only on what was seen.
      const commit = base === null ? departure : await refs.commit(tree, [base.commit], file, patient);
      return (await refs.put(base, commit, file, patient)) ? 'won' : 'overtaken';
    }
    return 'others-left';
  }

  function fileOf(base: Head | null, { to, leaving }: Transition): ImportFile {
    const earlier = base === null ? [] : attemptsOf(base.file);
    return {
      latest: to,
      earlier: earlier.filter(({ attempt }) => attempt !== to.attempt),
      entries: leaving?.prints.keys.length ?? base?.file.entries ?? null,
    };
  }

  /** `moved`: perhaps because of what the step does not depend on. */
  async function step(wanted: Transition, again: boolean): Promise<'won' | 'lost' | 'moved'> {
    const { key, from, fromAttempt, to, leaving } = wanted;
    const afresh = again || to.state === 'sending';
    const stood = await standing(key, afresh);
    if (stood === null || stood.record.state !== from || stood.record.attempt !== fromAttempt) {
      return afresh ? 'lost' : 'moved';
    }
    const { base } = stood;
    const draft = stood.record === base?.file.latest ? undefined : stood;
    if (drafts.get(key) !== draft) return 'moved';
    if (staysInMemory(from, to.state)) {
      drafts.set(key, { record: to, base });
      return 'won';
    }
    const file = fileOf(base, wanted);
    if (to.state === 'sending' || leaving !== undefined || base === null) {
      const came = await leave(base, file, leaving);
      // What others have left is to be compared: the attempt itself still stands.
      if (came === 'others-left') return 'lost';
      drafts.delete(key);
      if (came === 'overtaken') return 'lost';
    } else {
      if (!(await refs.save(base, file, patience('long', clock)))) return 'moved';
      drafts.delete(key);
    }
    budget.reserve(key, writesAfter[to.state] ?? 0);
    return 'won';
  }

  const journal: GitJournal = {
    folder,
    place,
    owner,
    ownerIsGone,
    livingOwner: () => null,
    find: (key) =>
      reading(async () => {
        const draft = drafts.get(key);
        if (draft !== undefined && draft.record.deadline > clock.now()) return draft.record;
        await courtesy.wait(key);
        const record = (await look(key))?.record ?? null;
        courtesy.saw(key, record);
        return record;
      }),
    findByImportId: (id) =>
      reading(async () => {
        const attempts = (await refs.list()).flatMap(({ file }) => attemptsOf(file));
        return attempts.filter(({ importId }) => importId === id).sort(latestFirst)[0] ?? null;
      }),
    findByKeyPrefix: (prefix) =>
      reading(async () => {
        if (!/^[0-9a-f]{0,64}$/.test(prefix)) return [];
        const found = new Map((await refs.list(prefix)).map(({ file: { latest } }) => [latest.key, latest]));
        for (const [key, { record }] of drafts) if (key.startsWith(prefix)) found.set(key, record);
        return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, 3);
      }),
    create: (record) =>
      writing(async () => {
        if (!isOurs(record)) throw new Error(`the journal of ${dossier} got an import of ${record.dossier}`);
        const { key } = record;
        courtesy.forget(key);
        if ((await look(key)) !== null || drafts.has(key)) return false;
        if (staysInMemory(null, record.state)) {
          drafts.set(key, { record, base: null });
          return true;
        }
        return (await leave(null, { latest: record, earlier: [], entries: null }, undefined)) === 'won';
      }),
    transition: (wanted) =>
      writing(async () => {
        courtesy.forget(wanted.key);
        for (let tries = 0; tries < mostTries; tries++) {
          const came = await step(wanted, tries > 0);
          if (came !== 'moved') return came === 'won';
        }
        return false;
      }),
    noteLate: (record) =>
      writing(async () => {
        for (let tries = 0; tries < mostTries; tries++) {
          const stood = await look(record.key);
          const base = stood?.base ?? null;
          if (stood === null || base === null) return false;
          const file = notedLate(base.file, stood.record, record);
          if (file === null) return false;
          if (await refs.save(base, file, patience('long', clock))) return true;
        }
        return false;
      }),
    lateAnswer: (key) =>
      reading(async () => {
        const stood = await look(key);
        const base = stood?.base ?? null;
        return stood === null || base === null ? null : lateAnswerOf(base.file, stood.record);
      }),
    departures: (books, exceptKey) =>
      reading(async () => (isOurs(books) ? departures.of(await departures.read(), exceptKey) : [])),
    printsOf: (key) => reading(() => printsOf(key)),
    list: (limit, wanted = dossier) =>
      reading(async () => {
        if (wanted !== dossier) return [];
        const heads = await refs.list();
        const stored = heads
          .filter(({ file }) => !drafts.has(file.latest.key))
          .flatMap(({ file }) => worthListing(file, file.latest));
        const begun = [...drafts.values()].flatMap(({ record, base }) =>
          worthListing(base?.file ?? null, record),
        );
        return [...stored, ...begun].sort(latestFirst).slice(0, limit);
      }),
  };

  async function printsOf(key: string): Promise<EntryPrints | null> {
    const pending = departures.pendingCommit(key);
    if (pending !== null) return refs.printsAt(pending, key);
    const seen = refs.lastSeen(key);
    // The bytes belong to the key, so prints never change once they are there.
    const head = seen !== null && seen.file.entries !== null ? seen : await refs.read(key);
    return head === null || head.file.entries === null ? null : refs.printsAt(head.commit, key);
  }

  return journal;
}

function latestFirst(a: ImportRecord, b: ImportRecord): number {
  return b.updatedAt - a.updatedAt || b.attempt - a.attempt;
}
