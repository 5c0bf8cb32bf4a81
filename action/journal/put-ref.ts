import { type GitDatabase, GitHubFailure } from './git-database.ts';
import { type Patience, steadily } from './patience.ts';

/** With these, GitHub has done nothing. */
const doneNothing = new Set(['limited', 'forbidden', 'missing']);

/**
 * Makes a ref, or moves it forward, if it still stands where it was seen. Whatever GitHub answers or does not answer,
 * the ref itself tells who has won: `commit` is known to nobody else, so a ref that points to it was put there by us.
 * @param from where it stood; null when it was not there
 * @returns false when someone else was faster
 * @throws {GitHubFailure} when it cannot be told: the ref may yet come to point to the commit
 */
export async function putRef(
  git: GitDatabase,
  ref: string,
  { commit, from }: { readonly commit: string; readonly from: string | null },
  patient: Patience,
): Promise<boolean> {
  for (let perhapsDone = false; ; ) {
    try {
      await (from === null ? git.createRef(ref, commit) : git.moveRef(ref, commit));
      return true;
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error;
      perhapsDone ||= !doneNothing.has(error.kind);
      if (perhapsDone) {
        const head = await steadily(patient, () => git.readRef(ref));
        if (head !== from) return head === commit;
      }
      if (!(await patient.again(error))) throw error;
    }
  }
}
