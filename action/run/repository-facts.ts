import * as v from 'valibot';
import { systemClock } from '../../host/clock.ts';
import { loopFetch } from '../../host/http/fetch.ts';
import type { RunEvent } from '../event.ts';

const FactsSchema = v.object({
  private: v.optional(v.boolean()),
  visibility: v.optional(v.string()),
  default_branch: v.optional(v.string()),
});

/** Ms for one question, and between two. */
const timeLimit = 20_000;
const pause = 1000;
const mostTries = 3;

type Facts = Pick<RunEvent, 'isPrivate' | 'defaultBranch'>;
type Answer = { readonly isPrivate: boolean | null; readonly defaultBranch: string | null };

async function ask(url: string, token: string): Promise<Answer | null> {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await loopFetch(
        new Request(url, {
          headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
          redirect: 'error',
          signal: AbortSignal.timeout(timeLimit),
        }),
      );
      const facts = v.safeParse(FactsSchema, answer.ok ? await answer.json() : null);
      if (facts.success) {
        const { visibility, private: isHidden, default_branch: branch } = facts.output;
        const isPrivate = visibility === 'public' ? false : (isHidden ?? null);
        return { isPrivate, defaultBranch: branch ?? null };
      }
      if (answer.status < 500) return null;
    } catch {
      // No answer is asked for again.
    }
    if (tries === mostTries) return null;
    await systemClock.sleep(pause);
  }
}

/**
 * What the event does not say of its repository (a `schedule` event says little) is asked of GitHub. Before an import
 * it is asked always: an event is as old as its run, and the repository may have become public before the run was
 * repeated. Without an answer it stays unknown, and nothing is imported.
 */
export async function completed(
  event: RunEvent,
  apiUrl: string,
  token: string,
  imports: boolean,
): Promise<Facts> {
  const { isPrivate, defaultBranch } = event;
  const isKnown = isPrivate !== null && defaultBranch !== null;
  // Without a token nothing is imported either.
  if (token === '' || (isKnown && (!imports || !isPrivate))) return { isPrivate, defaultBranch };
  const path = [event.owner, event.repository].map(encodeURIComponent).join('/');
  const answer = await ask(`${apiUrl.replace(/\/+$/, '')}/repos/${path}`, token);
  return {
    isPrivate: isPrivate === false ? false : (answer?.isPrivate ?? (imports ? null : isPrivate)),
    defaultBranch: defaultBranch ?? answer?.defaultBranch ?? null,
  };
}
