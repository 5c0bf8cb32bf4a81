import type { LoopFecError } from '../../core/error.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Values } from '../../core/fec/mask.ts';
import type { Judge, Report } from '../../core/fec/report.ts';
import type { ArtifactLocation } from '../../core/fec/sarif/sarif-log.ts';
import { SarifRun } from '../../core/fec/sarif/sarif-run.ts';
import type { Lang, Text } from '../../core/text.ts';
import { createDigest } from '../../host/digest.ts';
import { safeJson } from './safe-json.ts';
import { shownText } from './shown-text.ts';

/** What code scanning takes for the root of the repository. */
const root = '%SRCROOT%';

const rootText: Text = { fr: 'Racine du dépôt', en: 'Root of the repository' };

/** More than the findings' texts ever have. */
const mostCharacters = 2000;

export interface SarifCollectorOptions {
  /** Whose severity becomes a result's level. */
  readonly judge: Judge;
  readonly lang: Lang;
  readonly values: Values;
  /** Of the product. */
  readonly version: string;
}

/**
 * One SARIF run about the files of the repository, an artifact for each; memory does not grow with the findings. Files are
 * judged one after the other: what `onFinding` gets belongs to the file that `end` or `fail` names next.
 */
export class SarifCollector {
  readonly #run: SarifRun;
  readonly #lang: Lang;

  constructor(options: SarifCollectorOptions) {
    this.#run = new SarifRun({ ...options, createDigest });
    this.#lang = options.lang;
  }

  readonly onFinding = (finding: FindingLine): void => {
    this.#run.add({
      ...finding,
      column: finding.column === null ? null : shownText(finding.column, mostCharacters),
      message: shownText(finding.message, mostCharacters),
    });
  };

  end(path: string, report: Report): void {
    this.#run.endLedger([locationOf(path)], report);
  }

  /** Instead of `end`, when the file could not be judged. */
  fail(path: string, { code, texts }: LoopFecError): void {
    this.#run.fail(locationOf(path), code, shownText(texts[this.#lang], mostCharacters));
  }

  /** The log, when the last file was judged. */
  text(exitCode: number): string {
    const bases = { [root]: { description: { text: rootText[this.#lang] } } };
    return `${safeJson(this.#run.finish({ exitCode, bases }), 1)}\n`;
  }
}

/** A name that is no valid Unicode cannot be said otherwise than with a replacement. */
function locationOf(path: string): ArtifactLocation {
  const uri = path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');
  return { uri, uriBaseId: root };
}
