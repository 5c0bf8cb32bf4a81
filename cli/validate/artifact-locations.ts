import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, SarifRunLog } from '../../core/fec/sarif/sarif-log.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';

/** What code scanning takes for the root of the repository. */
const here = '%SRCROOT%';

const texts = {
  here: { fr: 'Dossier où la commande a été lancée', en: 'Folder in which the command was run' },
  elsewhere: { fr: 'Dossier {n} nommé sur la ligne de commande', en: 'Folder {n} named on the command line' },
} as const satisfies Record<string, Text>;

/**
 * Where SARIF says that files lie: relative to the working folder, and what lies outside it relative to its own folder,
 * which is the only thing then named in full.
 */
export class ArtifactLocations {
  readonly #root: string;
  readonly #lang: Lang;
  /** Identifier of the base of each folder outside. */
  readonly #outside = new Map<string, string>();

  constructor(root: string, lang: Lang) {
    this.#root = root;
    this.#lang = lang;
  }

  /** @param path as the user named it */
  of(path: string): ArtifactLocation {
    const whole = resolve(this.#root, path);
    const inside = relative(this.#root, whole);
    if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) {
      return { uri: encodePath(inside.split(sep)), uriBaseId: here };
    }
    const folder = dirname(whole);
    const base = this.#outside.get(folder) ?? `FOLDER${this.#outside.size + 1}`;
    this.#outside.set(folder, base);
    return { uri: encodePath([relative(folder, whole)]), uriBaseId: base };
  }

  get bases(): SarifRunLog['originalUriBaseIds'] {
    const outside = [...this.#outside].map(([folder, base], i) => {
      const uri = pathToFileURL(folder).href.replace(/\/*$/, '/');
      return [base, { uri, description: { text: fillText(texts.elsewhere, { n: i + 1 })[this.#lang] } }];
    });
    return { [here]: { description: { text: texts.here[this.#lang] } }, ...Object.fromEntries(outside) };
  }
}

/** Names as parts of an address: one that is no valid Unicode cannot be said otherwise than with a replacement. */
export function encodePath(names: readonly string[]): string {
  return names.map((name) => encodeURIComponent(name.toWellFormed())).join('/');
}
