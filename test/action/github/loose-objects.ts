import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

export type ObjectType = 'blob' | 'tree' | 'commit';

export interface StoredObject {
  readonly type: string;
  readonly content: Uint8Array;
}

/** Objects of a repository as git keeps single ones, in files of their own: a process of git for each would be slow. */
export class LooseObjects {
  readonly #folder: string;
  #written = 0;

  /** @param repository its folder */
  constructor(repository: string) {
    this.#folder = join(repository, 'objects');
  }

  #pathOf(sha: string): string {
    return join(this.#folder, sha.slice(0, 2), sha.slice(2));
  }

  has(sha: string): boolean {
    return existsSync(this.#pathOf(sha));
  }

  async write(type: ObjectType, content: Uint8Array): Promise<string> {
    const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const sha = createHash('sha1').update(whole).digest('hex');
    const path = this.#pathOf(sha);
    if (existsSync(path)) return sha;
    await mkdir(join(path, '..'), { recursive: true });
    const temporary = `${path}.${++this.#written}.tmp`;
    await writeFile(temporary, deflateSync(whole, { level: 1 }));
    await rename(temporary, path);
    return sha;
  }

  /** Null when it is not there, or packed. */
  async read(sha: string): Promise<StoredObject | null> {
    if (!this.has(sha)) return null;
    const whole = inflateSync(await readFile(this.#pathOf(sha)));
    const end = whole.indexOf(0);
    const [type = ''] = whole.subarray(0, end).toString().split(' ');
    return { type, content: whole.subarray(end + 1) };
  }
}
