import { baseName } from '../../core/fec/file-name.ts';
import { fillText, type Text } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import { defaultPattern, type FilePattern, isSelected, parsePatterns } from './patterns.ts';

/** A file that was not taken though it looks like a FEC, and why. The path and parts of `why` are untrusted text. */
export interface NearMiss {
  readonly path: string;
  readonly why: Text;
}

export const nearMissLimit = 10;
const shownCharacters = 60;

const byDefault = parsePatterns(defaultPattern);

interface Name {
  readonly path: string;
  /** Last part of the path. */
  readonly name: string;
  /** With its dot, lower case; empty when there is none. */
  readonly extension: string;
}

type Look = (name: Name, patterns: readonly FilePattern[]) => Text | null;

const shown = (text: string) => printable(text.slice(0, shownCharacters));
const isText = ({ extension }: Name) => extension === '.txt' || extension === '.csv';
const folderIsFec = ({ path }: Name) => /(^|\/)fecs?\//i.test(path);

/** From the nearest to the farthest. */
const looks: readonly Look[] = [
  ({ path }, patterns) => {
    const pattern = patterns.find((one) => !one.excludes && one.matchesAnyCase(path) && !one.matches(path));
    return pattern === undefined
      ? null
      : fillText(
          {
            fr: 'seules les majuscules et minuscules diffèrent du motif {pattern}',
            en: 'only the letter case differs from the pattern {pattern}',
          },
          { pattern: shown(pattern.text) },
        );
  },
  ({ path }, patterns) => {
    const pattern = patterns.findLast((one) => one.matches(path));
    return pattern?.excludes !== true
      ? null
      : fillText(
          { fr: 'écarté par le motif !{pattern}', en: 'taken away by the pattern !{pattern}' },
          { pattern: shown(pattern.text) },
        );
  },
  ({ path }) =>
    isSelected(path, byDefault)
      ? {
          fr: 'nommé comme un FEC, mais aucun motif de « files » ne le prend',
          en: 'named like a FEC, but no pattern of "files" takes it',
        }
      : null,
  (name) => {
    if (isText(name) || !/fec\d{8}/i.test(name.name)) return null;
    const archive = /^\.(zip|gz|7z|rar|bz2)$/.test(name.extension);
    return fillText(
      archive
        ? {
            fr: 'archive {extension} : la décompresser et déposer le .txt ou le .csv',
            en: '{extension} archive: unpack it and commit the .txt or .csv',
          }
        : {
            fr: 'extension {extension} : un FEC finit par .txt ou .csv',
            en: 'extension {extension}: a FEC ends in .txt or .csv',
          },
      { extension: shown(name.extension) || '∅' },
    );
  },
  (name) => {
    const digits = /fec[ _-]*(\d(?:[\d _-]*\d)?)/i.exec(name.name);
    if (!isText(name) || digits === null) return null;
    return fillText(
      {
        fr: 'après FEC il faut la date de clôture en 8 chiffres collés, AAAAMMJJ, et non {digits}',
        en: 'FEC must be followed by the closing date as 8 digits, YYYYMMDD, and not {digits}',
      },
      { digits: shown(digits[1] ?? '') },
    );
  },
  (name) =>
    isText(name) && (/(?<!\d)(\d{9}|\d{14}|(19|20)\d{6})(?!\d)/.test(name.name) || folderIsFec(name))
      ? {
          fr: 'le nom n’a pas la forme SIREN + FEC + AAAAMMJJ',
          en: 'the name does not have the form SIREN + FEC + YYYYMMDD',
        }
      : null,
  (name) =>
    /(?<!\p{L})fec(?!\p{L})/iu.test(name.name)
      ? {
          fr: 'le nom parle de FEC, sans la forme SIREN + FEC + AAAAMMJJ + .txt',
          en: 'the name speaks of FEC without the form SIREN + FEC + YYYYMMDD + .txt',
        }
      : null,
  (name) =>
    isText(name) || folderIsFec(name) || /^\.(zip|xml|xlsx?)$/.test(name.extension)
      ? {
          fr: 'fichier texte, tableur ou archive, sans nom de FEC',
          en: 'a text, a spreadsheet or an archive without the name of a FEC',
        }
      : null,
];

/** The files that were not taken and look most like a FEC, the nearest first, at most {@link nearMissLimit}. */
export function nearMisses(
  files: readonly { readonly path: string }[],
  patterns: readonly FilePattern[],
): readonly NearMiss[] {
  const found: { readonly rank: number; readonly miss: NearMiss }[] = [];
  for (const { path } of files) {
    if (isSelected(path, patterns)) continue;
    const name = baseName(path);
    const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
    for (const [rank, look] of looks.entries()) {
      const why = look({ path, name, extension }, patterns);
      if (why === null) continue;
      found.push({ rank, miss: { path, why } });
      break;
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.miss.path < b.miss.path ? -1 : 1))
    .slice(0, nearMissLimit)
    .map(({ miss }) => miss);
}
