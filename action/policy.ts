import type { Text } from '../core/text.ts';
import { fillText } from '../core/text.ts';
import type { Mode } from './inputs.ts';

/** What decides whether this run may import. */
export interface Circumstances {
  readonly event: string;
  /** Full ref. */
  readonly ref: string;
  readonly mode: Mode;
  /** Branches or full refs; empty for the default branch. */
  readonly refs: readonly string[];
  /** Null when nobody could tell. */
  readonly defaultBranch: string | null;
  readonly isPrivate: boolean | null;
  /** Inputs that are a person's word, and that the workflow gave. */
  readonly words: readonly string[];
}

export type Policy =
  | { readonly kind: 'refused'; readonly why: Text }
  /** `note`: why another mode than the one asked for. */
  | { readonly kind: 'go'; readonly mode: Mode; readonly note: Text | null };

/** Events whose runs may import. */
export const importing: ReadonlySet<string> = new Set(['push', 'workflow_dispatch', 'schedule']);

const refusals = {
  pull_request_target: {
    fr: 'Événement « pull_request_target » refusé : il donne les secrets du dépôt à ce qu’un inconnu propose. Employer « pull_request », qui contrôle les fichiers sans aucun secret',
    en: 'Event "pull_request_target" refused: it hands the repository’s secrets to what a stranger proposes. Use "pull_request", which checks the files without any secret',
  },
  workflow_run: {
    fr: 'Événement « workflow_run » refusé : il donne les secrets du dépôt à la suite d’un workflow qui a pu venir d’ailleurs. Employer « push », « workflow_dispatch », « schedule » ou « pull_request »',
    en: 'Event "workflow_run" refused: it hands the repository’s secrets to what follows a workflow that may have come from elsewhere. Use "push", "workflow_dispatch", "schedule" or "pull_request"',
  },
  other: {
    fr: 'Événement « {event} » refusé : cette action ne sait pas quels fichiers il concerne. Employer « push », « workflow_dispatch », « schedule » ou « pull_request »',
    en: 'Event "{event}" refused: this action cannot tell which files it is about. Use "push", "workflow_dispatch", "schedule" or "pull_request"',
  },
  public: {
    fr: 'Import refusé : ce dépôt est public, et les FEC de clients n’ont rien à y faire. Rendre le dépôt privé, ou employer « mode: validate »',
    en: 'Import refused: this repository is public, and clients’ FEC files have no place there. Make it private, or use "mode: validate"',
  },
  privacy: {
    fr: 'Import refusé : GitHub n’a pas dit si ce dépôt est privé. Relancer le workflow ; si cela se répète, donner à « token » un jeton qui peut lire ce dépôt (permissions : contents: write)',
    en: 'Import refused: GitHub did not say whether this repository is private. Run the workflow again; if that does not help, give "token" one that may read it (permissions: contents: write)',
  },
  branch: {
    fr: 'Import refusé : rien ne dit quelle est la branche par défaut. La nommer dans « refs »',
    en: 'Import refused: nothing tells which branch is the default one. Name it in "refs"',
  },
  word: {
    fr: '« {input} » n’est admis qu’au lancement à la main (workflow_dispatch), où une personne en décide. Le retirer du workflow « {event} »',
    en: '"{input}" is for runs started by hand (workflow_dispatch), where a person decides. Take it out of the "{event}" workflow',
  },
  wordUnheard: {
    fr: '« {input} » ne serait pas entendu ici : rien n’est importé en « mode: {mode} » ni depuis {ref}. Lancer à la main un workflow en « mode: import », sur une branche d’où l’on importe',
    en: '"{input}" would not be heard here: nothing is imported with "mode: {mode}" nor from {ref}. Start by hand a workflow with "mode: import", on a branch to import from',
  },
} as const satisfies Record<string, Text>;

const notes = {
  pullRequest: {
    fr: 'Demande de fusion : les fichiers sont seulement contrôlés, rien n’est importé',
    en: 'Pull request: the files are only checked, nothing is imported',
  },
  ref: {
    fr: '{ref} n’est pas parmi les branches d’où l’on importe (« refs ») : les fichiers sont seulement contrôlés, rien n’est importé',
    en: '{ref} is not among the branches to import from ("refs"): the files are only checked, nothing is imported',
  },
} as const satisfies Record<string, Text>;

const refused = (why: Text): Policy => ({ kind: 'refused', why });
const go = (mode: Mode, note: Text | null = null): Policy => ({ kind: 'go', mode, note });

function fullRef(name: string): string {
  return name.startsWith('refs/') ? name : `refs/heads/${name}`;
}

/** Whether this run may import, and if not, what it does instead. */
export function decide(circumstances: Circumstances): Policy {
  const { ref, mode, words } = circumstances;
  const policy = byEvent(circumstances);
  const word = words[0];
  // Somebody would believe that their word had been taken.
  return word !== undefined && policy.kind === 'go' && policy.mode !== 'import'
    ? refused(fillText(refusals.wordUnheard, { input: word, mode, ref }))
    : policy;
}

function byEvent({ event, ref, mode, refs, defaultBranch, isPrivate, words }: Circumstances): Policy {
  if (event === 'pull_request_target' || event === 'workflow_run') return refused(refusals[event]);
  if (event !== 'pull_request' && !importing.has(event)) return refused(fillText(refusals.other, { event }));
  const word = words[0];
  if (word !== undefined && event !== 'workflow_dispatch')
    return refused(fillText(refusals.word, { input: word, event }));
  if (mode === 'validate') return go('validate');
  if (event === 'pull_request') return go('validate', notes.pullRequest);
  if (isPrivate === false) return refused(refusals.public);
  if (isPrivate === null) return refused(refusals.privacy);
  if (refs.length === 0 && defaultBranch === null) return refused(refusals.branch);
  const allowed = refs.length > 0 ? refs : [defaultBranch ?? ''];
  if (!allowed.some((name) => fullRef(name) === ref)) return go('validate', fillText(notes.ref, { ref }));
  return go(mode);
}
