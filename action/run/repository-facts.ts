import * as v from 'valibot';
import { loopFetch } from '../../host/http/fetch.ts';
import type { RunEvent } from '../event.ts';

const FactsSchema = v.object({
  private: v.optional(v.boolean()),
  visibility: v.optional(v.string()),
  default_branch: v.optional(v.string()),
});

/** Ms for the one question. */
const timeLimit = 20_000;

type Facts = Pick<RunEvent, 'isPrivate' | 'defaultBranch'>;

/**
 * What the event does not say of its repository (a `schedule` event says little) is asked of GitHub. Without an answer
 * it stays unknown, and nothing is imported.
 */
export async function completed(event: RunEvent, apiUrl: string, token: string): Promise<Facts> {
  const { isPrivate, defaultBranch } = event;
  if ((isPrivate !== null && defaultBranch !== null) || token === '') return { isPrivate, defaultBranch };
  const path = [event.owner, event.repository].map(encodeURIComponent).join('/');
  try {
    const answer = await loopFetch(
      new Request(`${apiUrl.replace(/\/+$/, '')}/repos/${path}`, {
        headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeLimit),
      }),
    );
    const facts = v.safeParse(FactsSchema, answer.ok ? await answer.json() : null);
    if (!facts.success) return { isPrivate, defaultBranch };
    const { visibility, private: isHidden, default_branch: branch } = facts.output;
    return {
      isPrivate: isPrivate ?? (visibility === 'public' ? false : (isHidden ?? null)),
      defaultBranch: defaultBranch ?? branch ?? null,
    };
  } catch {
    return { isPrivate, defaultBranch };
  }
}
