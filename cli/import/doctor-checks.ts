import { isLoopFecError, type LoopFecError } from '../../core/error.ts';
import { isNoSuchCall } from '../../core/import/guards.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { CommandContext } from '../context.ts';
import { connectLoop, openUserJournal } from './session.ts';

export type CheckName = 'configuration' | 'address' | 'keys' | 'deposit' | 'dossier' | 'journal';

export interface Check {
  readonly name: CheckName;
  readonly state: 'ok' | 'wrong' | 'unknown';
  readonly message: Text;
  /** Who can mend it; null when nothing is wrong. */
  readonly who: Text | null;
}

const who = {
  you: { fr: 'vous', en: 'you' },
  keys: {
    fr: 'le contact partenaire de Cegid (clé d’abonnement), l’administrateur Cegidlife (clé d’API)',
    en: 'the Cegid partner contact (subscription key), the Cegidlife administrator (API key)',
  },
  keyOrHub: {
    fr: 'l’administrateur Cegidlife (clé d’API), l’administrateur LoopHub du cabinet (droits de la clé)',
    en: 'the Cegidlife administrator (API key), the practice’s LoopHub administrator (rights of the key)',
  },
  loopHub: { fr: 'l’administrateur LoopHub du cabinet', en: 'the practice’s LoopHub administrator' },
  network: { fr: 'le responsable du réseau', en: 'whoever runs the network' },
  cegid: { fr: 'le support de Cegid', en: 'Cegid’s support' },
} as const satisfies Record<string, Text>;

const texts = {
  configuration: { fr: 'Configuration présente', en: 'Configuration present' },
  address: { fr: 'API joignable : {url}', en: 'API reachable: {url}' },
  keys: { fr: 'Clé d’abonnement et clé d’API acceptées', en: 'Subscription key and API key accepted' },
  deposit: {
    fr: 'Adresse de dépôt obtenue, rien n’a été déposé',
    en: 'Deposit address obtained, nothing was deposited',
  },
  dossier: {
    fr: 'Dossier {dossier} trouvé, SIREN {siren}',
    en: 'Client file {dossier} found, SIREN {siren}',
  },
  noSiren: {
    fr: 'Dossier {dossier} trouvé, Loop ne lui connaît pas de SIREN',
    en: 'Client file {dossier} found, Loop has no SIREN for it',
  },
  otherSiren: {
    fr: 'Le dossier {dossier} est celui du SIREN {found}, pas {siren}',
    en: 'Client file {dossier} belongs to SIREN {found}, not {siren}',
  },
  notShared: {
    fr: '{said}. S’il existe, il n’est peut-être pas partagé avec cette clé dans LoopHub',
    en: '{said}. If it exists, it may not be shared with the key in LoopHub',
  },
  notAllowed: {
    fr: 'La clé n’a pas le droit de lire le dossier : SIREN non vérifié',
    en: 'The key may not read the client file: SIREN not verified',
  },
  noDossier: { fr: 'Dossier non vérifié : ajouter --dossier', en: 'Client file not checked: add --dossier' },
  notTried: {
    fr: 'Non vérifié, faute de ce qui précède : {what}',
    en: 'Not checked, for want of what comes before: {what}',
  },
  journal: { fr: 'Journal des imports accessible : {path}', en: 'Journal of imports writable: {path}' },
} as const satisfies Record<string, Text>;

const names: Readonly<Record<CheckName, Text>> = {
  configuration: { fr: 'configuration', en: 'configuration' },
  address: { fr: 'adresse de l’API', en: 'address of the API' },
  keys: { fr: 'clés', en: 'keys' },
  deposit: { fr: 'dépôt', en: 'deposit' },
  dossier: { fr: 'dossier', en: 'client file' },
  journal: { fr: 'journal', en: 'journal' },
};

function ok(name: CheckName, message: Text): Check {
  return { name, state: 'ok', message, who: null };
}

function wrong(name: CheckName, message: Text, mender: Text): Check {
  return { name, state: 'wrong', message, who: mender };
}

function unsure(name: CheckName, message: Text, mender: Text | null = null): Check {
  return { name, state: 'unknown', message, who: mender };
}

function notTried(name: CheckName): Check {
  const what = names[name];
  const { fr } = fillText(texts.notTried, { what: what.fr });
  return unsure(name, { fr, en: fillText(texts.notTried, { what: what.en }).en });
}

function loopError(error: unknown): LoopFecError {
  if (isLoopFecError(error)) return error;
  throw error;
}

/** Three checks that one harmless call answers: it asks for a deposit address and deposits nothing. */
async function checkCalls(loop: LoopClient, signal: AbortSignal): Promise<Check[]> {
  const address = ok('address', fillText(texts.address, { url: loop.apiUrl }));
  const keys = ok('keys', texts.keys);
  try {
    await loop.getDepositAddress('loop-fec-doctor.txt', { signal });
    return [address, keys, ok('deposit', texts.deposit)];
  } catch (thrown) {
    const error = loopError(thrown);
    switch (error.code) {
      case 'loop-unreachable':
      case 'loop-timeout':
        return [wrong('address', error.texts, who.network), notTried('keys'), notTried('deposit')];
      case 'loop-redirected':
      case 'loop-not-found':
        return [wrong('address', error.texts, who.you), notTried('keys'), notTried('deposit')];
      case 'loop-unauthorized':
        return [address, wrong('keys', error.texts, who.keys), notTried('deposit')];
      case 'loop-forbidden':
        return [address, wrong('keys', error.texts, who.keyOrHub), notTried('deposit')];
      default:
        return [address, notTried('keys'), wrong('deposit', error.texts, who.cegid)];
    }
  }
}

async function checkDossier(
  loop: LoopClient,
  code: string,
  siren: string | null,
  signal: AbortSignal,
): Promise<Check> {
  try {
    const { siren: found } = await loop.getDossier(code, { signal });
    if (found === null) return unsure('dossier', fillText(texts.noSiren, { dossier: code }), who.loopHub);
    if (siren !== null && siren !== found) {
      return wrong('dossier', fillText(texts.otherSiren, { dossier: code, found, siren }), who.you);
    }
    return ok('dossier', fillText(texts.dossier, { dossier: code, siren: found }));
  } catch (thrown) {
    const error = loopError(thrown);
    if (error.code === 'loop-forbidden' || isNoSuchCall(error)) {
      return unsure('dossier', texts.notAllowed, who.loopHub);
    }
    if (error.code === 'loop-not-found') return wrong('dossier', error.texts, who.loopHub);
    if (error.code !== 'loop-error-answer') return unsure('dossier', error.texts, who.cegid);
    const said = {
      fr: fillText(texts.notShared, { said: error.texts.fr }).fr,
      en: fillText(texts.notShared, { said: error.texts.en }).en,
    };
    return wrong('dossier', said, who.loopHub);
  }
}

async function checkJournal(env: CommandContext['env']): Promise<Check> {
  try {
    const journal = await openUserJournal(env);
    journal.close();
    return ok('journal', fillText(texts.journal, { path: journal.place }));
  } catch (thrown) {
    return wrong('journal', loopError(thrown).texts, who.you);
  }
}

/** All checks in order. Imports and deposits nothing. */
export async function examine(
  { env, signal }: Pick<CommandContext, 'env' | 'signal'>,
  dossier: string | null,
  siren: string | null,
): Promise<Check[]> {
  const journal = await checkJournal(env);
  let loop: LoopClient;
  try {
    loop = connectLoop(env);
  } catch (thrown) {
    const configuration = wrong('configuration', loopError(thrown).texts, who.you);
    return [
      configuration,
      notTried('address'),
      notTried('keys'),
      notTried('deposit'),
      notTried('dossier'),
      journal,
    ];
  }
  const calls = await checkCalls(loop, signal);
  const reached = calls.every((check) => check.state !== 'wrong' || check.name === 'deposit');
  const file =
    dossier === null
      ? unsure('dossier', texts.noDossier)
      : reached
        ? await checkDossier(loop, dossier, siren, signal)
        : notTried('dossier');
  return [ok('configuration', texts.configuration), ...calls, file, journal];
}
