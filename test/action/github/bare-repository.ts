import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { LooseObjects, type ObjectType } from './loose-objects.ts';
import { readTreeBytes, type TreeEntry, writeTreeBytes } from './tree-bytes.ts';

/** A git command that said no. */
export class GitRefusal extends Error {
  override readonly name = 'GitRefusal';
}

export type Moved = 'moved' | 'no-ref' | 'no-fast-forward';

const noObject = '0'.repeat(40);

/** A real bare repository. Refs move through git itself, objects are read and written as git does. */
export class BareRepository {
  readonly folder: string;
  readonly #objects: LooseObjects;
  /** Ref writes wait for each other: git does not wait for its own locks. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.folder = folder;
    this.#objects = new LooseObjects(folder);
  }

  /** Runs git there. `input` goes to its standard input. */
  git(args: readonly string[], input: Uint8Array | string = ''): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', ['-C', this.folder, ...args], {
        env: { PATH: process.env.PATH ?? '', GIT_CONFIG_NOSYSTEM: '1', HOME: this.folder },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const out: Buffer[] = [];
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.on('error', reject);
      child.on('close', (code) =>
        code === 0 ? resolve(Buffer.concat(out)) : reject(new GitRefusal(`git ${args[0]}: ${said}`)),
      );
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
  }

  async init(): Promise<void> {
    await this.git(['init', '--quiet', '--bare', '--initial-branch=main', '.']);
  }

  async configure(): Promise<void> {
    // The journal's readers fetch by commit and leave large blobs behind, as GitHub lets them.
    for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) {
      await this.git(['config', key, 'true']);
    }
  }

  async readRef(ref: string): Promise<string | null> {
    // As git does, without a process: the ref's own file, then those packed together, which it may have joined since.
    const own = () => readFile(join(this.folder, ref), 'utf8').catch(() => '');
    const packed = () => readFile(join(this.folder, 'packed-refs'), 'utf8').catch(() => '');
    const lineOf = (text: string) => text.split('\n').find((line) => line.slice(41) === ref);
    for (const text of [await own(), lineOf(await packed()), await own()]) {
      const sha = /^[0-9a-f]{40}(?=\n| )/.exec(text ?? '')?.[0];
      if (sha !== undefined) return sha;
    }
    return null;
  }

  async allRefs(): Promise<Map<string, string>> {
    const lines = (await this.git(['for-each-ref', '--format=%(refname) %(objectname)'])).toString();
    return new Map(
      lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, -41), line.slice(-40)] as const),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** False when the ref is there already. */
  createRef(ref: string, sha: string): Promise<boolean> {
    return this.#inTurn(() => this.#createRef(ref, sha));
  }

  async #createRef(ref: string, sha: string): Promise<boolean> {
    try {
      await this.git(['update-ref', ref, sha, noObject]);
      return true;
    } catch (error) {
      if (error instanceof GitRefusal && (await this.readRef(ref)) !== null) return false;
      throw error;
    }
  }

  /** Moves it if the old commit is an ancestor of the new one. */
  moveRef(ref: string, sha: string, force: boolean): Promise<Moved> {
    return this.#inTurn(() => this.#moveRef(ref, sha, force));
  }

  async #moveRef(ref: string, sha: string, force: boolean): Promise<Moved> {
    for (;;) {
      const old = await this.readRef(ref);
      if (old === null) return 'no-ref';
      if (!force && old !== sha && !(await this.isAncestor(old, sha))) return 'no-fast-forward';
      try {
        await this.git(['update-ref', ref, sha, old]);
        return 'moved';
      } catch (error) {
        if (!(error instanceof GitRefusal) || (await this.readRef(ref)) === old) throw error;
      }
    }
  }

  async isAncestor(old: string, sha: string): Promise<boolean> {
    const seen = new Set([sha]);
    for (const commit of seen) {
      if (commit === old) return true;
      for (const parent of (await this.readCommit(commit)).parents) seen.add(parent);
    }
    return false;
  }

  async has(sha: string): Promise<boolean> {
    if (this.#objects.has(sha)) return true;
    return this.git(['cat-file', '-e', sha]).then(
      () => true,
      () => false,
    );
  }

  /** @throws {GitRefusal} when there is none of that type */
  async readObject(type: ObjectType, sha: string): Promise<Uint8Array> {
    const found = await this.#objects.read(sha);
    if (found === null) return this.git(['cat-file', type, sha]);
    if (found.type !== type) throw new GitRefusal(`${sha} is no ${type}`);
    return found.content;
  }

  writeBlob(bytes: Uint8Array | string): Promise<string> {
    return this.#objects.write('blob', Buffer.from(bytes));
  }

  async readTree(sha: string): Promise<TreeEntry[]> {
    return readTreeBytes(await this.readObject('tree', sha));
  }

  writeTree(entries: readonly TreeEntry[]): Promise<string> {
    return this.#objects.write('tree', writeTreeBytes(entries));
  }

  writeCommit(
    tree: string,
    parents: readonly string[],
    message: string,
    author = 'loopback',
  ): Promise<string> {
    const who = `${author} <loopback@localhost> ${Math.floor(Date.now() / 1000)} +0000`;
    const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
    const lines = [...head, `author ${who}`, `committer ${who}`, '', message];
    return this.#objects.write('commit', Buffer.from(lines.join('\n')));
  }

  async readCommit(sha: string): Promise<{ tree: string; parents: string[]; message: string }> {
    const raw = Buffer.from(await this.readObject('commit', sha)).toString();
    const [head = '', ...rest] = raw.split('\n\n');
    const of = (name: string) =>
      head
        .split('\n')
        .filter((line) => line.startsWith(`${name} `))
        .map((line) => line.slice(name.length + 1));
    return { tree: of('tree')[0] ?? '', parents: of('parent'), message: rest.join('\n\n') };
  }

  /** A file in the root of a commit, or further down. */
  async readFile(commit: string, path: string): Promise<Uint8Array> {
    if (path.includes('/')) return this.git(['cat-file', 'blob', `${commit}:${path}`]);
    const sha = /^[0-9a-f]{40}$/.test(commit) ? commit : await this.readRef(commit);
    const { tree } = await this.readCommit(sha ?? '');
    const entry = (await this.readTree(tree)).find((one) => one.path === path);
    if (entry === undefined) throw new GitRefusal(`no ${path}`);
    return this.readObject('blob', entry.sha);
  }
}

export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha1').update(body).digest('hex')}"`;
}
