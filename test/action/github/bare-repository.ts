import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

/** A git command that said no. */
export class GitRefusal extends Error {
  override readonly name = 'GitRefusal';
}

const who = { NAME: 'loopback', EMAIL: 'loopback@localhost' };
const noObject = '0'.repeat(40);

/** A real bare repository, through git's own plumbing. */
export class BareRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs git there. `input` goes to its standard input. */
  git(
    args: readonly string[],
    input: Uint8Array | string = '',
    env: Record<string, string> = {},
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', ['-C', this.folder, ...args], {
        env: { PATH: process.env.PATH ?? '', GIT_CONFIG_NOSYSTEM: '1', HOME: this.folder, ...env },
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

  async line(args: readonly string[], input: Uint8Array | string = ''): Promise<string> {
    return (await this.git(args, input)).toString().trim();
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
    const loose = await readFile(join(this.folder, ref), 'utf8').catch(() => '');
    if (/^[0-9a-f]{40}\n$/.test(loose)) return loose.trim();
    const found = await this.git(['for-each-ref', '--format=%(refname) %(objectname)', ref]);
    const own = found
      .toString()
      .split('\n')
      .find((line) => line.startsWith(`${ref} `));
    return own === undefined ? null : own.slice(ref.length + 1);
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

  /** False when the ref is there already. */
  async createRef(ref: string, sha: string): Promise<boolean> {
    try {
      await this.git(['update-ref', ref, sha, noObject]);
      return true;
    } catch (error) {
      if (error instanceof GitRefusal && (await this.readRef(ref)) !== null) return false;
      throw error;
    }
  }

  /** Moves it if the old commit is an ancestor of the new one; `moved`, `no-ref` or `no-fast-forward`. */
  async moveRef(ref: string, sha: string, force: boolean): Promise<'moved' | 'no-ref' | 'no-fast-forward'> {
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
    return this.git(['merge-base', '--is-ancestor', old, sha]).then(
      () => true,
      () => false,
    );
  }

  writeBlob(bytes: Uint8Array | string): Promise<string> {
    return this.line(['hash-object', '-w', '--stdin'], bytes);
  }

  async readTree(sha: string): Promise<TreeEntry[]> {
    const lines = (await this.git(['ls-tree', '-z', sha])).toString().split('\0');
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const [facts = '', path = ''] = line.split('\t');
        const [mode = '', type = '', object = ''] = facts.split(' ');
        return { path, mode, type, sha: object };
      });
  }

  writeTree(entries: readonly TreeEntry[]): Promise<string> {
    const lines = entries.map(({ mode, type, sha, path }) => `${mode} ${type} ${sha}\t${path}\0`);
    return this.line(['mktree', '-z'], lines.join(''));
  }

  async writeCommit(
    tree: string,
    parents: readonly string[],
    message: string,
    author = who.NAME,
  ): Promise<string> {
    const date = `${Math.floor(Date.now() / 1000)} +0000`;
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
    const made = await this.git(args, message, {
      ...{ GIT_AUTHOR_NAME: author, GIT_AUTHOR_EMAIL: who.EMAIL, GIT_AUTHOR_DATE: date },
      ...{ GIT_COMMITTER_NAME: author, GIT_COMMITTER_EMAIL: who.EMAIL, GIT_COMMITTER_DATE: date },
    });
    return made.toString().trim();
  }

  async readCommit(sha: string): Promise<{ tree: string; parents: string[]; message: string }> {
    const raw = (await this.git(['cat-file', 'commit', sha])).toString();
    const [head = '', ...rest] = raw.split('\n\n');
    const of = (name: string) =>
      head
        .split('\n')
        .filter((line) => line.startsWith(`${name} `))
        .map((line) => line.slice(name.length + 1));
    return { tree: of('tree')[0] ?? '', parents: of('parent'), message: rest.join('\n\n') };
  }
}

export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha1').update(body).digest('hex')}"`;
}
