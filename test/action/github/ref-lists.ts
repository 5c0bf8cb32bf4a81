import type { BareRepository } from './bare-repository.ts';

/** How far lists of refs lie behind, as GitHub serves them: by writes of refs, by ms, or not at all. */
export interface Lag {
  readonly writes?: number;
  readonly ms?: number;
}

/** Remembers the refs after each write through the API, to serve them with delay. */
export class RefLists {
  lag: Lag = {};
  readonly #repository: BareRepository;
  readonly #past: { readonly at: number; readonly refs: ReadonlyMap<string, string> }[] = [];

  constructor(repository: BareRepository) {
    this.#repository = repository;
  }

  async remember(): Promise<void> {
    this.#past.push({ at: Date.now(), refs: await this.#repository.allRefs() });
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
    if (writes !== undefined) return this.#past.at(-1 - writes)?.refs ?? new Map();
    if (ms === undefined) return this.#repository.allRefs();
    const until = Date.now() - ms;
    return this.#past.findLast(({ at }) => at <= until)?.refs ?? new Map();
  }
}
