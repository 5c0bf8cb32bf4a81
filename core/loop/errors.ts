import { LoopFecError } from '../error.ts';
import { fillText, type Text } from '../text.ts';

interface Wording {
  readonly what: Text;
  readonly next: Text;
}

/** Every way a call of the API or of its storage can fail, beside the import request itself. */
const wordings = {
  'loop-unreachable': {
    what: {
      fr: 'Cegid Loop est injoignable : {host} ({reason})',
      en: 'Cannot reach Cegid Loop: {host} ({reason})',
    },
    next: {
      fr: 'Vérifier l’adresse de l’API, le réseau et le proxy, puis recommencer',
      en: 'Check the address of the API, the network and the proxy, then try again',
    },
  },
  'loop-timeout': {
    what: {
      fr: 'Cegid Loop n’a pas répondu à temps : {call}',
      en: 'Cegid Loop did not answer in time: {call}',
    },
    next: { fr: 'Recommencer dans quelques minutes', en: 'Try again in a few minutes' },
  },
  'loop-unauthorized': {
    what: {
      fr: 'Cegid Loop refuse les clés (401) : {call}',
      en: 'Cegid Loop refuses the keys (401): {call}',
    },
    next: {
      fr: 'Vérifier la clé d’abonnement (Ocp-Apim-Subscription-Key) et la clé d’API du cabinet (x-apikey)',
      en: 'Check the subscription key (Ocp-Apim-Subscription-Key) and the API key of the practice (x-apikey)',
    },
  },
  'loop-forbidden': {
    what: {
      fr: 'La clé d’API n’a pas le droit d’appeler {call} (403)',
      en: 'The API key may not call {call} (403)',
    },
    next: {
      fr: 'Faire activer ce droit pour la clé dans LoopHub par un administrateur du cabinet',
      en: 'Have an administrator of the practice give the key this right in LoopHub',
    },
  },
  'loop-not-found': {
    what: { fr: 'Cegid Loop ne connaît pas {call} (404)', en: 'Cegid Loop does not know {call} (404)' },
    next: {
      fr: 'Vérifier l’adresse de l’API et l’identifiant',
      en: 'Check the address of the API and the identifier',
    },
  },
  'loop-rate-limited': {
    what: {
      fr: 'Trop d’appels à Cegid Loop (429) : {call}',
      en: 'Too many calls to Cegid Loop (429): {call}',
    },
    next: { fr: 'Recommencer plus tard', en: 'Try again later' },
  },
  'loop-refused': {
    what: {
      fr: 'Cegid Loop refuse la demande ({status}) : {call}',
      en: 'Cegid Loop refuses the request ({status}): {call}',
    },
    next: {
      fr: 'Vérifier le code du dossier et le nom du fichier',
      en: 'Check the code of the client file and the name of the file',
    },
  },
  'loop-server-error': {
    what: {
      fr: 'Cegid Loop répond par une erreur de serveur ({status}) : {call}',
      en: 'Cegid Loop answers with a server error ({status}): {call}',
    },
    next: {
      fr: 'Recommencer plus tard ; si cela dure, donner l’identifiant de la demande au support de Cegid',
      en: 'Try again later; if it lasts, give the request id to Cegid’s support',
    },
  },
  'loop-redirected': {
    what: {
      fr: 'L’adresse de l’API renvoie ailleurs : {call} sur {host}. Les clés n’ont pas suivi',
      en: 'The address of the API redirects elsewhere: {call} on {host}. The keys did not follow',
    },
    next: { fr: 'Corriger l’adresse de l’API', en: 'Correct the address of the API' },
  },
  'loop-bad-answer': {
    what: {
      fr: 'Réponse de Cegid Loop incompréhensible : {call}',
      en: 'Cannot understand the answer of Cegid Loop: {call}',
    },
    next: {
      fr: 'Vérifier l’adresse de l’API ; si elle est juste, signaler le cas avec l’identifiant de la demande',
      en: 'Check the address of the API; if it is right, report the case with the request id',
    },
  },
  'loop-error-answer': {
    what: { fr: 'Cegid Loop répond par une erreur à {call}', en: 'Cegid Loop answers {call} with an error' },
    next: { fr: 'Corriger la cause, puis recommencer', en: 'Mend the cause, then try again' },
  },
  'storage-refused': {
    what: {
      fr: 'Le stockage de Cegid Loop refuse le fichier ({answer})',
      en: 'The storage of Cegid Loop refuses the file ({answer})',
    },
    next: {
      fr: 'Recommencer : une nouvelle adresse de dépôt sera demandée',
      en: 'Try again: a new deposit address will be asked for',
    },
  },
  'storage-server-error': {
    what: {
      fr: 'Le stockage de Cegid Loop répond par une erreur de serveur ({answer})',
      en: 'The storage of Cegid Loop answers with a server error ({answer})',
    },
    next: { fr: 'Recommencer plus tard : rien n’est importé', en: 'Try again later: nothing is imported' },
  },
  'storage-bad-answer': {
    what: {
      fr: 'Réponse inattendue du stockage de Cegid Loop ({status})',
      en: 'Unexpected answer of the storage of Cegid Loop ({status})',
    },
    next: {
      fr: 'Recommencer ; rien n’est importé. Si cela dure, vérifier l’adresse de l’API et le proxy',
      en: 'Try again; nothing is imported. If it lasts, check the address of the API and the proxy',
    },
  },
  'storage-unreachable': {
    what: {
      fr: 'Le dépôt du fichier chez Cegid Loop a échoué : {host} ({reason})',
      en: 'Cannot deposit the file with Cegid Loop: {host} ({reason})',
    },
    next: {
      fr: 'Vérifier le réseau et le proxy, puis recommencer : rien n’est importé',
      en: 'Check the network and the proxy, then try again: nothing is imported',
    },
  },
  'storage-timeout': {
    what: {
      fr: 'Le dépôt du fichier chez Cegid Loop n’a pas fini à temps : {host}',
      en: 'The deposit of the file with Cegid Loop did not end in time: {host}',
    },
    next: {
      fr: 'Recommencer sur une ligne plus rapide : rien n’est importé',
      en: 'Try again on a faster line: nothing is imported',
    },
  },
} as const satisfies Record<string, Wording>;

export type LoopErrorCode = keyof typeof wordings;

export interface Call {
  readonly method: 'GET' | 'PUT';
  /** Without query. */
  readonly path: string;
  readonly host: string;
}

export interface CallFacts {
  readonly status?: number;
  readonly requestId?: string | null;
  /** A short technical word, safe to print. */
  readonly reason?: string;
  /** Loop's own message, already cleaned. */
  readonly message?: string | null;
  readonly retryAfterSeconds?: number;
  readonly suspect?: string;
  /** Replaces the general advice. */
  readonly next?: Text;
}

const says: Text = { fr: '{what} : « {message} ». {next}', en: '{what}: "{message}". {next}' };
const plain: Text = { fr: '{what}. {next}', en: '{what}. {next}' };

/** Built from words and numbers only: no request, no header, no cause can leak through it. */
export function loopError(code: LoopErrorCode, call: Call, facts: CallFacts = {}): LoopFecError {
  const wording: Wording = wordings[code];
  const name = `${call.method} ${call.path}`;
  const what = fillText(wording.what, {
    call: name,
    host: call.host,
    status: facts.status ?? '',
    answer: [facts.status, facts.reason].filter(Boolean).join(' '),
    reason: facts.reason ?? '',
  });
  const next = facts.next ?? wording.next;
  const shape = facts.message ? says : plain;
  const message = facts.message ?? '';
  const texts: Text = {
    fr: fillText(shape, { what: what.fr, message, next: next.fr }).fr,
    en: fillText(shape, { what: what.en, message, next: next.en }).en,
  };
  const details: Record<string, string | number> = { method: call.method, path: call.path, host: call.host };
  if (facts.status !== undefined) details.status = facts.status;
  if (facts.requestId) details.request_id = facts.requestId;
  if (facts.reason) details.reason = facts.reason;
  if (facts.message) details.loop_message = facts.message;
  if (facts.retryAfterSeconds !== undefined) details.retry_after_seconds = facts.retryAfterSeconds;
  if (facts.suspect) details.suspect = facts.suspect;
  return new LoopFecError(code, texts, details);
}
