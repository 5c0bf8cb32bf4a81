import { LoopFecError } from '../../core/error.ts';

/** Which command, without its arguments: these may hold names and addresses. */
const commandOf = (args: readonly string[]) => args[0] ?? '';

export function gitMissing(error: unknown): LoopFecError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new LoopFecError(
    'git-missing',
    {
      fr: `git ne démarre pas (${code}). Installer git sur la machine qui exécute le workflow`,
      en: `Cannot start git (${code}). Install git on the machine that runs the workflow`,
    },
    { code },
  );
}

export function gitTooOld(found: string, needed: string): LoopFecError {
  return new LoopFecError(
    'git-too-old',
    {
      fr: `git ${found} est trop ancien : il faut ${needed} ou plus récent sur la machine qui exécute le workflow`,
      en: `git ${found} is too old: ${needed} or later is needed on the machine that runs the workflow`,
    },
    { found, needed },
  );
}

export function gitTimeOut(args: readonly string[], timeoutMs: number): LoopFecError {
  const command = commandOf(args);
  const seconds = Math.round(timeoutMs / 1000);
  return new LoopFecError(
    'git-timeout',
    {
      fr: `git ${command} n’a pas répondu en ${seconds} s et a été arrêté. Relancer le workflow`,
      en: `git ${command} did not answer within ${seconds} s and was stopped. Run the workflow again`,
    },
    { command, seconds },
  );
}

export function gitFailed(args: readonly string[], code: number | null, stderr: string): LoopFecError {
  const command = commandOf(args);
  return new LoopFecError(
    'git-failed',
    {
      fr: `git ${command} a échoué (${code ?? 'arrêté'}) : ${JSON.stringify(stderr)}`,
      en: `git ${command} failed (${code ?? 'stopped'}): ${JSON.stringify(stderr)}`,
    },
    { command, exitCode: code, stderr },
  );
}

export function noCheckout(stderr: string): LoopFecError {
  return new LoopFecError(
    'no-checkout',
    {
      fr: 'Le dossier de travail n’est pas un dépôt git. Ajouter l’étape actions/checkout avant loop-fec, sans « path »',
      en: 'The workspace is not a git repository. Add the step actions/checkout before loop-fec, without "path"',
    },
    { stderr },
  );
}

/** A commit that neither the checkout nor the server has. */
export function historyMissing(commit: string, stderr: string): LoopFecError {
  return new LoopFecError(
    'history-missing',
    {
      fr: `Le commit ${commit} est introuvable, dans la copie de travail comme sur le serveur : impossible de dire ce que le push a changé. Rien n’a été importé. Lancer le workflow à la main (workflow_dispatch) : il examine tous les fichiers`,
      en: `Cannot find commit ${commit}, neither in the checkout nor on the server: what the push changed cannot be told. Nothing was imported. Run the workflow by hand (workflow_dispatch): it looks at all files`,
    },
    { commit, stderr },
  );
}

/** The server did not hand out the commit for a reason of its own: access, network. */
export function historyNotFetched(commit: string, stderr: string): LoopFecError {
  return new LoopFecError(
    'history-not-fetched',
    {
      fr: `Le commit ${commit} manque dans la copie de travail et n’a pas pu être récupéré : ${JSON.stringify(stderr)}. Donner « permissions: contents: read » et l’entrée « token », ou « fetch-depth: 0 » à actions/checkout`,
      en: `Commit ${commit} is not in the checkout and could not be fetched: ${JSON.stringify(stderr)}. Give "permissions: contents: read" and the input "token", or "fetch-depth: 0" to actions/checkout`,
    },
    { commit, stderr },
  );
}

export function badCommit(text: string): LoopFecError {
  const shown = JSON.stringify(text.slice(0, 80));
  return new LoopFecError('bad-commit', {
    fr: `${shown} n’est pas l’identifiant d’un commit. Vérifier l’événement qui a lancé le workflow`,
    en: `${shown} is not the name of a commit. Check the event that started the workflow`,
  });
}

export function noMergeBase(base: string, head: string): LoopFecError {
  return new LoopFecError(
    'history-missing',
    {
      fr: `Aucun ancêtre commun trouvé entre ${base} et ${head} : impossible de dire ce que la pull request change. Donner « fetch-depth: 0 » à actions/checkout`,
      en: `Found no common ancestor of ${base} and ${head}: what the pull request changes cannot be told. Give "fetch-depth: 0" to actions/checkout`,
    },
    { base, head },
  );
}
