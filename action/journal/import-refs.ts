import type { EntryPrints } from '../../core/fec/entry-prints.ts';
import type { Clock } from '../../core/ports.ts';
import type { Files, GitDatabase } from './git-database.ts';
import { damaged } from './git-journal-error.ts';
import { inSlices } from './in-slices.ts';
import { type Patience, patience, steadily } from './patience.ts';
import { printsFile, readPrints } from './prints-file.ts';
import { putRef } from './put-ref.ts';
import { keyOfRef } from './ref-names.ts';
import { type ImportFile, parseState, stateFile, writeState } from './state-file.ts';
import { story } from './story.ts';

/** Where the ref of an import stood when it was last seen. */
export interface Head {
  readonly commit: string;
  readonly file: ImportFile;
}

/** Entries whose prints are kept in memory, 16 bytes each: each file for the same books is compared with them. */
const entriesKept = 2_000_000;

/** The refs of one client file's imports, `folder` + key: what never changes is read once. */
export class ImportRefs {
  readonly git: GitDatabase;
  readonly folder: string;
  readonly #clock: Clock;
  readonly #files = new Map<string, ImportFile>();
  readonly #trees = new Map<string, string>();
  readonly #prints = new Map<string, EntryPrints>();
  /** Latest heads seen by themselves, not in lists. */
  readonly #heads = new Map<string, Head>();

  constructor(git: GitDatabase, folder: string, clock: Clock) {
    this.git = git;
    this.folder = folder;
    this.#clock = clock;
  }

  brief(): Patience {
    return patience('brief', this.#clock);
  }

  refOf(key: string): string {
    return `${this.folder}${key}`;
  }

  /** Where the import stands now: one request, two when it moved. */
  async read(key: string): Promise<Head | null> {
    const ref = this.refOf(key);
    const commit = await steadily(this.brief(), () => this.git.readRef(ref));
    if (commit === null) {
      this.#heads.delete(key);
      return null;
    }
    const head = { commit, file: await this.fileAt(commit) };
    if (head.file.latest.key !== key) throw damaged(ref);
    this.#heads.set(key, head);
    return head;
  }

  /** Where the import stood when this process last looked or wrote. */
  lastSeen(key: string): Head | null {
    return this.#heads.get(key) ?? null;
  }

  async fileAt(commit: string): Promise<ImportFile> {
    const known = this.#files.get(commit);
    if (known !== undefined) return known;
    const text = await steadily(this.brief(), () => this.git.readFile(commit, stateFile));
    if (text === null) throw damaged(commit);
    const file = parseState(text, commit);
    this.#files.set(commit, file);
    return file;
  }

  /** The bytes belong to the key: its prints are the same at every commit that has them. */
  async printsAt(commit: string, key: string): Promise<EntryPrints> {
    const known = this.#prints.get(key);
    if (known !== undefined) return known;
    const text = await steadily(this.brief(), () => this.git.readFile(commit, printsFile));
    if (text === null) throw damaged(commit);
    const prints = readPrints(text);
    let kept = prints.keys.length;
    for (const one of this.#prints.values()) kept += one.keys.length;
    for (const [oldest, { keys }] of this.#prints) {
      if (kept <= entriesKept) break;
      this.#prints.delete(oldest);
      kept -= keys.length;
    }
    this.#prints.set(key, prints);
    return prints;
  }

  /** All imports whose key begins so. The list may lag; what this process saw by itself is read anew. */
  async list(prefix = ''): Promise<Head[]> {
    const listed = await steadily(this.brief(), () => this.git.listRefs(`${this.folder}${prefix}`));
    const commits = new Map<string, string | null>();
    for (const { ref, commit } of listed) {
      const key = keyOfRef(ref);
      if (key !== null) commits.set(key, commit);
    }
    for (const key of this.#heads.keys()) if (key.startsWith(prefix)) commits.set(key, null);
    const heads = await inSlices([...commits], async ([key, commit]) =>
      commit === null ? this.read(key) : { commit, file: await this.fileAt(commit) },
    );
    return heads.filter((head) => head !== null);
  }

  /** A tree with the state, and with what else is to lie there beside what the base has. */
  async tree(base: Head | null, file: ImportFile, more: Files, patient: Patience): Promise<string> {
    const files = { [stateFile]: writeState(file, crypto.randomUUID()), ...more };
    const on = base === null ? null : await this.#treeOf(base.commit, patient);
    return steadily(patient, () => this.git.createTree(files, on));
  }

  async commit(
    tree: string,
    parents: readonly string[],
    file: ImportFile,
    patient: Patience,
  ): Promise<string> {
    const message = story(file.latest);
    const commit = await steadily(patient, () => this.git.createCommit(tree, parents, message));
    this.#trees.set(commit, tree);
    this.#files.set(commit, file);
    return commit;
  }

  /** Moves the import's ref on, or makes it. False when someone else was faster. */
  async put(base: Head | null, commit: string, file: ImportFile, patient: Patience): Promise<boolean> {
    const { key } = file.latest;
    this.#heads.delete(key);
    const from = base?.commit ?? null;
    const won = await putRef(this.git, this.refOf(key), { commit, from }, patient);
    if (won) this.#heads.set(key, { commit, file });
    return won;
  }

  /** One step: tree, commit, ref. False when someone else was faster. */
  async save(base: Head | null, file: ImportFile, patient: Patience): Promise<boolean> {
    const tree = await this.tree(base, file, {}, patient);
    const commit = await this.commit(tree, base === null ? [] : [base.commit], file, patient);
    return this.put(base, commit, file, patient);
  }

  async #treeOf(commit: string, patient: Patience): Promise<string> {
    const known = this.#trees.get(commit);
    return known ?? steadily(patient, () => this.git.readTree(commit));
  }
}
