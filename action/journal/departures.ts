import type { Departure } from '../../core/import/journal.ts';
import type { Clock } from '../../core/ports.ts';
import { hasDeparted, hasSucceeded, isTaken, leftAt } from './departed.ts';
import { type DepartureEntry, departuresFile, parseDepartures } from './departure-list.ts';
import { GitHubFailure } from './git-database.ts';
import { damaged, refGone } from './git-journal-error.ts';
import type { Head, ImportRefs } from './import-refs.ts';
import { inSlices } from './in-slices.ts';
import { type Patience, steadily } from './patience.ts';
import { putRef } from './put-ref.ts';
import { keyOfRef } from './ref-names.ts';

/** The departures of the books as they stood at a commit of their ref; null when there were none yet. */
export interface DepartureList {
  readonly commit: string | null;
  readonly entries: readonly DepartureEntry[];
}

/**
 * What has left for one client file, in a ref of its own that every departure moves forward: a single ref is always up
 * to date, a list of refs is not.
 */
export class Departures {
  readonly #refs: ImportRefs;
  readonly #clock: Clock;
  readonly #isGone: (owner: string) => boolean;
  readonly #lists = new Map<string, DepartureEntry[]>();
  /** Commits with the state and prints of departures that may still be under way. */
  readonly #pending = new Map<string, string>();

  constructor(refs: ImportRefs, clock: Clock, isGone: (owner: string) => boolean) {
    this.#refs = refs;
    this.#clock = clock;
    this.#isGone = isGone;
  }

  get #ref(): string {
    return `${this.#refs.folder}departures`;
  }

  async read(): Promise<DepartureList> {
    const { git } = this.#refs;
    const commit = await steadily(this.#refs.brief(), () => git.readRef(this.#ref));
    if (commit === null) {
      await this.#neverBefore();
      return { commit, entries: [] };
    }
    const known = this.#lists.get(commit);
    if (known !== undefined) return { commit, entries: known };
    const text = await steadily(this.#refs.brief(), () => git.readFile(commit, departuresFile));
    if (text === null) throw damaged(this.#ref);
    const entries = parseDepartures(text, commit);
    this.#lists.set(commit, entries);
    return { commit, entries };
  }

  /** Imports without the ref of their departures: somebody has removed it, and what they sent can be compared no more. */
  async #neverBefore(): Promise<void> {
    const { git, folder } = this.#refs;
    const listed = await steadily(this.#refs.brief(), () => git.listRefs(folder));
    if (!listed.some(({ ref }) => keyOfRef(ref) !== null)) return;
    // Another process may have made both since.
    if ((await steadily(this.#refs.brief(), () => git.readRef(this.#ref))) === null) throw refGone(this.#ref);
  }

  /** Those of the list that have left, or may leave at this moment, latest first. */
  async of({ entries }: DepartureList, exceptKey: string): Promise<Departure[]> {
    const others = entries.filter(({ key }) => key !== exceptKey);
    const looked = await inSlices(others, (entry) => this.#look(entry));
    const found = looked.filter((departure) => departure !== null);
    return found.sort((a, b) => b.sentAt - a.sentAt);
  }

  /** Where the prints of a departure lie that has not reached its import's own ref; else null. */
  pendingCommit(key: string): string | null {
    return this.#pending.get(key) ?? null;
  }

  /** The list with one more. What is known to have succeeded is marked, so that nobody need look again. */
  next({ entries }: DepartureList, added: DepartureEntry): DepartureEntry[] {
    const others = entries.filter(({ key }) => key !== added.key).map((entry) => this.#settled(entry));
    return [...others, added];
  }

  /** Moves the ref on from the list. False when another departure was faster. */
  put({ commit: from }: DepartureList, commit: string, patient: Patience): Promise<boolean> {
    return putRef(this.#refs.git, this.#ref, { commit, from }, patient);
  }

  #settled(entry: DepartureEntry): DepartureEntry {
    const file = entry.settled ? undefined : this.#refs.lastSeen(entry.key)?.file;
    if (file === undefined || file.latest.attempt < entry.attempt || !hasSucceeded(file)) return entry;
    return { ...entry, settled: true, sentAt: leftAt(file), entries: file.entries };
  }

  async #look(entry: DepartureEntry): Promise<Departure | null> {
    const { key, period, entries, sentAt } = entry;
    const hasPrints = entries !== null;
    this.#pending.delete(key);
    if (entry.settled) return { key, state: 'succeeded', sentAt, period, hasPrints };
    // What this process saw accepted can only have failed since: to count it is to refuse, where it is wrong.
    const seen = this.#refs.lastSeen(key);
    const stays = seen !== null && seen.file.latest.attempt >= entry.attempt && isTaken(seen.file);
    let head = stays ? seen : await this.#refs.read(key);
    if ((head?.file.latest.attempt ?? 0) < entry.attempt) {
      const over = this.#clock.now() >= entry.deadline || this.#isGone(entry.owner);
      if (over) {
        await this.#giveUp(entry, head);
        head = await this.#refs.read(key);
      }
    }
    if ((head?.file.latest.attempt ?? 0) < entry.attempt) {
      if (entry.commit !== null) this.#pending.set(key, entry.commit);
      return { key, state: 'sending', sentAt, period, hasPrints };
    }
    if (head === null || !hasDeparted(head.file)) return null;
    const { file } = head;
    const { state, period: own } = file.latest;
    return { key, state, sentAt: leftAt(file), period: own, hasPrints: file.entries !== null };
  }

  /**
   * Ends an attempt whose sender died before its right to send was written: takes its place in the import's ref, so
   * that it can no longer be written. Where that is not possible, it may still leave.
   */
  async #giveUp(entry: DepartureEntry, head: Head | null): Promise<void> {
    if (entry.commit === null) return;
    const { latest } = await this.#refs.fileAt(entry.commit);
    if (latest.key !== entry.key || latest.attempt !== entry.attempt) throw damaged(entry.commit);
    const end = { state: 'deposited', deadline: 0, sentAt: null, reason: 'sender-gone' } as const;
    const file = {
      latest: { ...latest, ...end, updatedAt: this.#clock.now() },
      earlier: head === null ? [] : [...head.file.earlier, head.file.latest],
      entries: head?.file.entries ?? null,
    };
    try {
      await this.#refs.save(head, file, this.#refs.brief());
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error;
    }
  }
}
