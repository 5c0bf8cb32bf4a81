import { LoopFecError } from '../core/error.ts';
import { parseApiUrl } from '../core/loop/access.ts';
import type { LoopAccess } from '../core/loop/types.ts';
import type { Text } from '../core/text.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The vendor's production address. */
export const defaultApiUrl = 'https://api.cegid.com/loop-api-publiques';

const whence = {
  CEGID_LOOP_SUBSCRIPTION_KEY: {
    fr: 'CEGID_LOOP_SUBSCRIPTION_KEY (clé d’abonnement, à demander au contact partenaire de Cegid)',
    en: 'CEGID_LOOP_SUBSCRIPTION_KEY (subscription key, ask the Cegid partner contact)',
  },
  CEGID_LOOP_API_KEY: {
    fr: 'CEGID_LOOP_API_KEY (clé d’API du cabinet, « clé:secret », visible dans Cegidlife)',
    en: 'CEGID_LOOP_API_KEY (the practice’s API key, "key:secret", shown in Cegidlife)',
  },
  CEGID_LOOP_API_SECRET: {
    fr: 'CEGID_LOOP_API_SECRET (secret de la clé d’API, visible dans Cegidlife ; ou CEGID_LOOP_API_KEY en « clé:secret »)',
    en: 'CEGID_LOOP_API_SECRET (secret of the API key, shown in Cegidlife; or CEGID_LOOP_API_KEY as "key:secret")',
  },
} as const satisfies Record<string, Text>;

function notConfigured(missing: readonly (keyof typeof whence)[]): LoopFecError {
  const list = (lang: 'fr' | 'en') =>
    missing.map((name) => whence[name][lang]).join(lang === 'fr' ? ' ; ' : '; ');
  return new LoopFecError(
    'not-configured',
    {
      fr: `Pas d’accès à Cegid Loop, variables d’environnement absentes : ${list('fr')}`,
      en: `No access to Cegid Loop, missing environment variables: ${list('en')}`,
    },
    { missing: missing.join(' ') },
  );
}

/**
 * The access to Loop that the environment describes.
 * @throws {LoopFecError} `not-configured` naming every missing variable, `bad-api-url`; never with a value of a key
 */
export function readLoopAccess(env: Env): LoopAccess {
  const subscriptionKey = env.CEGID_LOOP_SUBSCRIPTION_KEY?.trim() ?? '';
  const key = env.CEGID_LOOP_API_KEY?.trim() ?? '';
  const secret = env.CEGID_LOOP_API_SECRET?.trim() ?? '';
  const missing: (keyof typeof whence)[] = [];
  if (subscriptionKey === '') missing.push('CEGID_LOOP_SUBSCRIPTION_KEY');
  if (key === '') missing.push('CEGID_LOOP_API_KEY');
  else if (!key.includes(':') && secret === '') missing.push('CEGID_LOOP_API_SECRET');
  if (missing.length > 0) throw notConfigured(missing);
  const apiUrl = parseApiUrl(env.CEGID_LOOP_API_URL?.trim() || defaultApiUrl);
  return { apiUrl, subscriptionKey, apiKey: key.includes(':') ? key : `${key}:${secret}` };
}
