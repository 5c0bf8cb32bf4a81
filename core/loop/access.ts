import { LoopFecError } from '../error.ts';
import type { LoopAccess } from './types.ts';

/** Visible ASCII: what a header can carry on every runtime. Others quote a value they refuse in their error. */
const headerValue = /^[\x21-\x7e]+$/;

const example = 'https://api.cegid.com/loop-api-publiques';

const urlFaults = {
  'not-a-url': {
    fr: `L’adresse de l’API Cegid Loop n’est pas une adresse web. Exemple : ${example}`,
    en: `The address of the Cegid Loop API is not a web address. Example: ${example}`,
  },
  'not-https': {
    fr: `L’adresse de l’API Cegid Loop doit commencer par https:// (http:// n’est admis que sur cette machine). Exemple : ${example}`,
    en: `The address of the Cegid Loop API must start with https:// (http:// is for this machine only). Example: ${example}`,
  },
  'user-info': {
    fr: 'L’adresse de l’API Cegid Loop contient un nom ou un mot de passe. Les retirer : les clés se donnent à part',
    en: 'The address of the Cegid Loop API contains a name or a password. Remove them: keys are given apart',
  },
  query: {
    fr: 'L’adresse de l’API Cegid Loop contient « ? » ou « # ». Ne garder que ce qui précède',
    en: 'The address of the Cegid Loop API contains "?" or "#". Keep only what comes before',
  },
} as const;

function badApiUrl(reason: keyof typeof urlFaults): LoopFecError {
  return new LoopFecError('bad-api-url', urlFaults[reason], { reason });
}

/** True for this machine: `localhost`, 127.0.0.0/8, `[::1]`. Takes a host name as `URL` spells it. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The address of the API as the client and the journal spell it: lower-case host, no default port, no trailing slash.
 * @throws {LoopFecError} `bad-api-url`; the address itself is not repeated, it may hold a password
 */
export function parseApiUrl(text: string): string {
  const trimmed = text.trim();
  if (/[\s\x00-\x1f\\]/.test(trimmed) || !URL.canParse(trimmed)) throw badApiUrl('not-a-url');
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw badApiUrl('not-a-url');
  if (url.username !== '' || url.password !== '') throw badApiUrl('user-info');
  if (/[?#]/.test(trimmed)) throw badApiUrl('query');
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) throw badApiUrl('not-https');
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/**
 * The public half of `key:secret`.
 * @throws {LoopFecError} `bad-api-key`, without the key
 */
export function parseApiKey(apiKey: string): { readonly publicKey: string; readonly secret: string } {
  const colon = apiKey.indexOf(':');
  if (colon < 1 || colon === apiKey.length - 1 || !headerValue.test(apiKey)) {
    throw new LoopFecError('bad-api-key', {
      fr: 'La clé d’API du cabinet (x-apikey) doit avoir la forme clé:secret, deux-points compris, sans espace ni retour à la ligne. La copier telle que le portail Cegid la montre',
      en: 'The API key of the practice (x-apikey) must be key:secret, colon included, without spaces or line breaks. Copy it as the Cegid portal shows it',
    });
  }
  return { publicKey: apiKey.slice(0, colon), secret: apiKey.slice(colon + 1) };
}

/** Checks all three before anything is sent. @throws {LoopFecError} `bad-api-url`, `bad-api-key`, `bad-subscription-key` */
export function parseAccess(
  access: LoopAccess,
): LoopAccess & { readonly publicKey: string; readonly secret: string } {
  const apiUrl = parseApiUrl(access.apiUrl);
  const { publicKey, secret } = parseApiKey(access.apiKey);
  if (!headerValue.test(access.subscriptionKey)) {
    throw new LoopFecError('bad-subscription-key', {
      fr: 'La clé d’abonnement (Ocp-Apim-Subscription-Key) est vide ou contient un espace ou un retour à la ligne. La copier telle que Cegid l’a donnée',
      en: 'The subscription key (Ocp-Apim-Subscription-Key) is empty or contains a space or a line break. Copy it as Cegid gave it',
    });
  }
  return { apiUrl, apiKey: access.apiKey, subscriptionKey: access.subscriptionKey, publicKey, secret };
}
