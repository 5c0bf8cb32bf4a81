import type { Rule } from './rule.ts';

/** The limits that Cegid Loop publishes for automatic imports. */

/** Published limit of Loop's automatic imports: 133 MB, read as decimal megabytes (the stricter reading). */
export const loopMaxBytes = 133_000_000;

export const fileTooLarge = {
  id: 'file-too-large',
  level: 'file',
  source: 'Documentation Cegid Loop (133 Mo au plus)',
  law: 'none',
  official: 'none',
  loop: 'error',
  title: { fr: 'Fichier trop gros pour Loop', en: 'File too large for Loop' },
  why: {
    fr: 'Cegid Loop publie une limite de 133 Mo par import.',
    en: 'Cegid Loop publishes a limit of 133 MB for one import.',
  },
  mend: {
    fr: 'Exporter par périodes et importer chaque partie',
    en: 'Export by periods and import each part',
  },
  example: {
    bad: '123456782FEC20241231.txt',
    good: '123456782FEC20241231_1.txt, 123456782FEC20241231_2.txt',
  },
  message: {
    fr: 'Le fichier fait {bytes} octets, Loop en accepte 133 000 000 au plus',
    en: 'The file has {bytes} bytes, Loop takes 133,000,000 at most',
  },
} as const satisfies Rule;

/** Published limit of Loop's automatic imports. */
export const loopMaxMovements = 1_000_000;

export const fileTooManyMovements = {
  id: 'file-too-many-movements',
  level: 'file',
  source: 'Documentation Cegid Loop (1 million de mouvements au plus)',
  law: 'none',
  official: 'none',
  loop: 'error',
  title: { fr: 'Trop de mouvements pour Loop', en: 'Too many movements for Loop' },
  why: {
    fr: 'Cegid Loop publie une limite d’un million de mouvements par import.',
    en: 'Cegid Loop publishes a limit of one million movements for one import.',
  },
  mend: {
    fr: 'Exporter par périodes et importer chaque partie',
    en: 'Export by periods and import each part',
  },
  example: {
    bad: '123456782FEC20241231.txt',
    good: '123456782FEC20241231_1.txt, 123456782FEC20241231_2.txt',
  },
  message: {
    fr: 'Le fichier a {rows} lignes, Loop en accepte 1 000 000 au plus',
    en: 'The file has {rows} rows, Loop takes 1,000,000 at most',
  },
} as const satisfies Rule;
