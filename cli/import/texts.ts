import type { Text } from '../../core/text.ts';

/** What `import` and `status` say. `{reason}` is Loop's own word or a short technical one. */
export const texts = {
  succeeded: {
    fr: 'Importé : Loop a intégré « {file} » dans le dossier {dossier} (import {id})',
    en: 'Imported: Loop has taken "{file}" into client file {dossier} (import {id})',
  },
  succeededBefore: {
    fr: 'Déjà importé : Loop a intégré ce fichier dans le dossier {dossier} (import {id}, demandé le {when}). Rien n’a été envoyé',
    en: 'Already imported: Loop has taken this file into client file {dossier} (import {id}, requested on {when}). Nothing was sent',
  },
  failed: {
    fr: 'Échec : Loop a accepté puis refusé « {file} » pour le dossier {dossier} (import {id}) : {reason}. Vérifier dans Loop ce qui y est entré, corriger le fichier, puis l’importer',
    en: 'Failed: Loop accepted, then refused "{file}" for client file {dossier} (import {id}): {reason}. Check in Loop what has entered, mend the file, then import it',
  },
  failedBefore: {
    fr: 'Déjà envoyé, et refusé par Loop : ce fichier, dossier {dossier} (import {id}, demandé le {when}) : {reason}. Rien n’a été envoyé : corriger le fichier d’abord ; pour le renvoyer tel quel, --again RAISON',
    en: 'Already sent, and refused by Loop: this file, client file {dossier} (import {id}, requested on {when}): {reason}. Nothing was sent: mend the file first; to send it again as it is, --again REASON',
  },
  rejected: {
    fr: 'Rejeté : Loop n’a pas pris la demande pour le dossier {dossier} : {reason}. Rien n’a été importé ; la même commande pourra être relancée une fois la cause levée',
    en: 'Rejected: Loop did not take the request for client file {dossier}: {reason}. Nothing was imported; the same command may be run again once the cause is mended',
  },
  notInLoop: {
    fr: 'Absent de Loop, vérifié par une personne : l’import de « {file} » dans le dossier {dossier}, demandé le {when}. La même commande peut être relancée',
    en: 'Not in Loop, checked by a person: the import of "{file}" into client file {dossier}, requested on {when}. The same command may be run again',
  },
  accepted: {
    fr: 'Accepté : Loop a accepté l’import {id} de « {file} » dans le dossier {dossier}. Pour savoir ce qu’il en advient : loop-fec status {id}',
    en: 'Accepted: Loop has accepted import {id} of "{file}" into client file {dossier}. To learn what comes of it: loop-fec status {id}',
  },
  acceptedBefore: {
    fr: 'Déjà envoyé le {when}, rien n’a été envoyé de nouveau. Loop a accepté l’import {id} dans le dossier {dossier}. Pour savoir ce qu’il en advient : loop-fec status {id}',
    en: 'Already sent on {when}, nothing was sent again. Loop has accepted import {id} into client file {dossier}. To learn what comes of it: loop-fec status {id}',
  },
  running: {
    fr: 'En cours : Loop a accepté l’import {id} de « {file} » dans le dossier {dossier} et y travaille encore. Pour suivre : loop-fec status {id}',
    en: 'Running: Loop has accepted import {id} of "{file}" into client file {dossier} and still works on it. To go on: loop-fec status {id}',
  },
  runningBefore: {
    fr: 'Déjà envoyé le {when}, rien n’a été envoyé de nouveau. Loop a accepté l’import {id} dans le dossier {dossier} et y travaille encore. Pour suivre : loop-fec status {id}',
    en: 'Already sent on {when}, nothing was sent again. Loop has accepted import {id} into client file {dossier} and still works on it. To go on: loop-fec status {id}',
  },
  unknown: {
    fr: 'Issue inconnue : on ne sait pas si Loop a reçu l’import de « {file} » ({reason}). Ne pas relancer la commande. Regarder dans Loop, dossier {dossier}, les imports partenaires et le brouillard : la demande est partie le {when}',
    en: 'Unknown outcome: nobody knows whether Loop received the import of "{file}" ({reason}). Do not run the command again. Look in Loop, client file {dossier}, at the partner imports and the draft entries: the request left on {when}',
  },
  unknownBefore: {
    fr: 'Issue inconnue d’un envoi précédent, rien n’a été envoyé cette fois : on ne sait pas si Loop a reçu l’import de « {file} » ({reason}). Ne pas relancer la commande. Regarder dans Loop, dossier {dossier}, les imports partenaires et le brouillard : la demande est partie le {when}',
    en: 'Unknown outcome of an earlier request, nothing was sent this time: nobody knows whether Loop received the import of "{file}" ({reason}). Do not run the command again. Look in Loop, client file {dossier}, at the partner imports and the draft entries: the request left on {when}',
  },
  answered: {
    fr: 'Loop a répondu : import {id} de « {file} » dans le dossier {dossier} (le noter, lancer loop-fec status {id}). Ne pas relancer l’import',
    en: 'Loop answered: import {id} of "{file}" into client file {dossier} (write it down, run loop-fec status {id}). Do not run the import again',
  },
  notWritten: {
    fr: 'Le journal des imports n’a pas pu être écrit après l’envoi : il ne connaît pas cette réponse',
    en: 'The journal of imports could not be written after the request had left: it does not know this answer',
  },
  unrecorded: {
    fr: 'Le journal des imports n’a pas pu être écrit après l’envoi. Loop a répondu : {said}. Le noter, et ne pas relancer la commande',
    en: 'The journal of imports could not be written after the request had left. Loop answered: {said}. Write it down, and do not run the command again',
  },
  statusUnrecorded: {
    fr: 'Cette issue n’a pas pu être écrite dans le journal des imports',
    en: 'This outcome could not be written to the journal of imports',
  },
  notSent: {
    fr: 'Loop n’est pas joignable ({reason}) : rien n’a été envoyé. Relancer la même commande quand le réseau répond',
    en: 'Loop cannot be reached ({reason}): nothing was sent. Run the same command again when the network answers',
  },
  interrupted: {
    fr: 'Interrompu avant l’envoi : cette commande n’a rien envoyé',
    en: 'Interrupted before sending: this command has sent nothing',
  },
  prepared: {
    fr: 'Rien n’a été envoyé : l’import de « {file} » dans le dossier {dossier} s’est arrêté avant la demande. Le relancer avec loop-fec import',
    en: 'Nothing was sent: the import of "{file}" into client file {dossier} stopped before the request. Run loop-fec import again',
  },
  sending: {
    fr: 'Envoi en cours : la demande pour « {file} », dossier {dossier}, est partie le {when} et n’a pas encore de réponse. Ne pas relancer l’import ; redemander dans deux minutes',
    en: 'Sending: the request for "{file}", client file {dossier}, left on {when} and has no answer yet. Do not run the import again; ask again in two minutes',
  },
  forgotten: { fr: '(nom oublié)', en: '(name forgotten)' },
  noReason: { fr: 'sans explication', en: 'without explanation' },
  oddStatus: {
    fr: 'Loop répond un état que loop-fec ne connaît pas : {code}',
    en: 'Loop answers a status that loop-fec does not know: {code}',
  },
  noStatus: {
    fr: 'Loop n’a pas dit où en est l’import : {why}',
    en: 'Loop did not say where the import stands: {why}',
  },
  foreign: {
    fr: 'Import {id}, inconnu du journal de cette machine : {state}',
    en: 'Import {id}, not in the journal of this machine: {state}',
  },
  foreignStates: {
    running: { fr: 'Loop y travaille encore', en: 'Loop still works on it' },
    succeeded: { fr: 'Loop l’a intégré', en: 'Loop has taken it in' },
    failed: { fr: 'Loop l’a refusé ({reason})', en: 'Loop has refused it ({reason})' },
  },
  loopSays: { fr: 'Loop précise {name} : {value}', en: 'Loop adds {name}: {value}' },
  looking: { fr: 'Lecture du dossier dans Loop…', en: 'Reading the client file in Loop…' },
  depositing: {
    fr: 'Dépôt du fichier dans le stockage de Loop…',
    en: 'Putting the file into Loop’s storage…',
  },
  requesting: { fr: 'Demande d’import…', en: 'Requesting the import…' },
  following: {
    fr: 'Import {id} accepté, Loop y travaille…',
    en: 'Import {id} accepted, Loop works on it…',
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
