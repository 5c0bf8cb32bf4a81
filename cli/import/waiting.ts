import type { Waiting } from '../../core/import/claim.ts';
import { fillText, type Text } from '../../core/text.ts';
import { second } from './minute.ts';

const text = {
  fr: 'Un autre loop-fec (processus {pid}, machine {host}) fait ce même import, dernier signe à {last}. Attente de son issue ; sans nouveau signe, jusqu’à {until}. Ctrl-C quitte sans rien envoyer',
  en: 'Another loop-fec (process {pid} on {host}) is making this very import, last sign at {last}. Waiting for its outcome; without another sign, until {until}. Ctrl-C leaves and sends nothing',
} as const satisfies Text;

/** What a second terminal says while it waits for the first. */
export function waitingText({ owner, lastSign, until }: Waiting): Text {
  const [host = '?', pid = '?'] = owner.split('/');
  const fill = (lang: 'fr' | 'en') =>
    fillText(text, { host, pid, last: second(lastSign, lang), until: second(until, lang) })[lang];
  return { fr: fill('fr'), en: fill('en') };
}
