import type { CallName } from '../../sandbox/call.ts';
import type { CallMoment } from '../../sandbox/sandbox.ts';
import { until } from '../until.ts';
import type { Post, Sight } from './evidence.ts';

/** The table of answers of the design, written down once more: what a reader of this answer knows. */
function sightOf(answer: CallMoment['answer']): Sight {
  if (answer === null) return { kind: 'nothing-clear' };
  if ([400, 401, 403, 404, 413, 429].includes(answer.status)) return { kind: 'refusal' };
  if (answer.status !== 200) return { kind: 'nothing-clear' };
  try {
    const body: unknown = JSON.parse(answer.body);
    if (typeof body !== 'object' || body === null) return { kind: 'nothing-clear' };
    if ('accountingImportRequestId' in body && typeof body.accountingImportRequestId === 'string') {
      return { kind: 'id', id: body.accountingImportRequestId };
    }
    return 'error' in body ? { kind: 'refusal' } : { kind: 'nothing-clear' };
  } catch {
    return { kind: 'nothing-clear' };
  }
}

/** Sees all that arrives at the sandbox of one run. */
export class Witness {
  readonly posts: Post[] = [];
  readonly calls = new Set<CallName>();
  struck = 0;
  /** Awaited before the call goes on. */
  onMoment: ((call: CallName, phase: CallMoment['phase']) => Promise<void>) | null = null;
  #underWay = 0;
  #deposited = false;
  #asked = false;
  readonly #accepted = new Map<URL, string>();

  readonly watch = async (moment: CallMoment): Promise<void> => {
    const { call, phase, url, answer } = moment;
    this.calls.add(call);
    if (phase === 'arrived') this.#underWay++;
    if (call === 'put' && phase === 'carried-out') this.#deposited = true;
    if (call === 'importFEC' && phase === 'arrived') this.#asked = false;
    if (call === 'getImportStatus' && phase === 'arrived') this.#asked = true;
    if (call === 'importFEC' && phase === 'carried-out') {
      const honest = sightOf(answer);
      if (honest.kind === 'id') this.#accepted.set(url, honest.id);
    }
    if (phase === 'answered') {
      if (moment.fault !== null) this.struck++;
      if (call === 'importFEC') {
        this.posts.push({ accepted: this.#accepted.get(url) ?? null, saw: sightOf(answer) });
      }
    }
    try {
      await this.onMoment?.(call, phase);
    } finally {
      if (phase === 'answered') this.#underWay--;
    }
  };

  /** From the end of the deposit to the first question for the status, the request may be anywhere. */
  inTheDark(): boolean {
    return this.#deposited && !this.#asked;
  }

  /** Resolves when the sandbox has no call left under way. */
  async idle(): Promise<void> {
    await until(() => this.#underWay === 0);
  }
}
