import type { BareRepository } from './bare-repository.ts';

/** How far lists of refs lie behind, as GitHub serves them: by writes of refs, by ms, or not at all. */
export interface Lag {
  readonly writes?: number;
  readonly ms?: number;
}

/** Remembers what was written through the API, to serve lists with delay. */
export class RefLists {
  lag: Lag = {};
  readonly #repository: BareRepository;
  #before: ReadonlyMap<string, string> = new Map();
  readonly #written: { readonly at: number; readonly ref: string; readonly sha: string }[] = [];

  constructor(repository: BareRepository) {
    this.#repository = repository;
  }

  /** The refs that were there before the first write. */
  async begin(): Promise<void> {
    this.#before = await this.#repository.allRefs();
  }

  remember(ref: string, sha: string): void {
    this.#written.push({ at: Date.now(), ref, sha });
  }

  /** Refs that begin so, in order of name. */
  async matching(prefix: string): Promise<(readonly [ref: string, sha: string])[]> {
    const refs = await this.#served();
    return [...refs]
      .filter(([ref]) => ref.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }

  async #served(): Promise<ReadonlyMap<string, string>> {
    const { writes, ms } = this.lag;
    if (writes === undefined && ms === undefined) return this.#repository.allRefs();
    const until = Date.now() - (ms ?? 0);
    const seen = this.#written.slice(0, this.#written.length - (writes ?? 0)).filter(({ at }) => at <= until);
    return new Map([...this.#before, ...seen.map(({ ref, sha }) => [ref, sha] as const)]);
  }
}
