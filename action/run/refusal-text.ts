import type { Text } from '../../core/text.ts';

/** What core says for a command line, and what it is in a workflow. The first that fits wins, piece by piece. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/\s*; --allow-overlap [^.;]*/g, ''],
  [/\s*; --other-siren [^.;]*/g, ''],
  [/Donner son nom légal avec --name, par exemple --name /g, 'Lui donner son nom légal, par exemple '],
  [/Give its legal name with --name, for example --name /g, 'Give it its legal name, for example '],
  [/« loop-fec validate » dit pourquoi/g, 'Le rapport dit pourquoi'],
  [/"loop-fec validate" says why/g, 'The report says why'],
  [
    /Vérifier le fichier, --dossier et --siret ; « loop-fec imports » liste les imports/g,
    'Vérifier la clé donnée à resolve-unknown',
  ],
  [
    /Check the file, --dossier and --siret; "loop-fec imports" lists the imports/g,
    'Check the key given to resolve-unknown',
  ],
  [
    /relancer « loop-fec imports », regarder dans Loop et recommencer/g,
    'regarder dans Loop et relancer le workflow',
  ],
  [/run "loop-fec imports", look in Loop and try again/g, 'look in Loop and run the workflow again'],
  [/CEGID_LOOP_SUBSCRIPTION_KEY/g, 'subscription-key'],
  [/CEGID_LOOP_API_(KEY|SECRET)/g, 'api-key'],
  [/CEGID_LOOP_API_URL/g, 'api-url'],
  [/--(dossier|siret)\b/g, '« $1 »'],
];

/** A refusal of core in the words of a workflow: no option of the command line. */
export function forTheAction({ fr, en }: Text): Text {
  return { fr: reworded(fr), en: reworded(en).replace(/« (dossier|siret) »/g, '"$1"') };
}

function reworded(text: string): string {
  return wordings.reduce((result, [pattern, wording]) => result.replace(pattern, wording), text);
}
