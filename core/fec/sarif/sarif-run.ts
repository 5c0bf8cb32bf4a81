import type { CreateDigest } from '../../ports.ts';
import { fillText, type Lang, type Text } from '../../text.ts';
import type { FindingLine } from '../finding-line.ts';
import type { Values } from '../mask.ts';
import type { Judge, Report } from '../report.ts';
import { catalogue } from '../rules/catalogue.ts';
import { type Candidate, ResultChoice } from './result-choice.ts';
import { sarifLevel } from './sarif-level.ts';
import {
  type ArtifactLocation,
  type SarifArtifact,
  type SarifLocation,
  type SarifLog,
  type SarifNotification,
  type SarifResult,
  type SarifRunLog,
  sarifSchema,
} from './sarif-log.ts';
import { sarifRule } from './sarif-rule.ts';

export interface SarifOptions {
  /** Whose severity becomes a result's level. */
  readonly judge: Judge;
  readonly lang: Lang;
  readonly values: Values;
  /** Of the product. */
  readonly version: string;
  readonly createDigest: CreateDigest;
}

/** What is known when every file was read. */
export interface SarifEnd {
  readonly exitCode: number;
  readonly bases: SarifRunLog['originalUriBaseIds'];
}

const leftOutText: Text = {
  fr: '{shown} résultats montrés, les plus graves d’abord ; {left} autres constats n’y sont pas (properties.leftOut les compte par règle). Le format « findings » les donne tous',
  en: '{shown} results shown, the most severe first; {left} more findings are not (properties.leftOut counts them by rule). The format "findings" gives them all',
};

const ruleIndexes: ReadonlyMap<string, number> = new Map(catalogue.map(({ id }, index) => [id, index]));

/** One SARIF run about any number of ledgers. Memory does not grow with the number of findings. */
export class SarifRun {
  readonly #options: SarifOptions;
  readonly #choice: ResultChoice;
  readonly #artifacts: SarifArtifact[] = [];
  readonly #notifications: SarifNotification[] = [];
  /** Where the files of each ledger stand among the artifacts. */
  readonly #ledgers: number[][] = [];
  #successful = true;

  constructor(options: SarifOptions) {
    this.#options = options;
    this.#choice = new ResultChoice(options.judge);
  }

  /** A finding of the ledger that is being read. */
  add(finding: FindingLine): void {
    this.#choice.add(finding);
  }

  /** @param locations of its files, in order */
  endLedger(locations: readonly ArtifactLocation[], report: Report): void {
    this.#choice.end(report.findings);
    const files = report.file.parts.length > 0 ? report.file.parts : [report.file];
    const indexes = locations.map((location, i) => {
      const { bytes, sha256 } = files[i] ?? report.file;
      return this.#artifactIndex({
        location,
        length: bytes,
        roles: ['analysisTarget'],
        hashes: { 'sha-256': sha256 },
        properties: { verdicts: report.verdicts },
      });
    });
    this.#ledgers.push(indexes);
    for (const { test, reason } of report.tests_not_possible) {
      this.#notifications.push({
        descriptor: { id: `test-not-possible/${test}` },
        level: 'note',
        message: { text: inert(reason) },
        locations: [this.#location(indexes[0], null, null)],
      });
    }
  }

  /** The ledger that was being read could not be read to its end. */
  fail(location: ArtifactLocation, code: string, message: string): void {
    this.#choice.drop();
    this.#successful = false;
    this.#notifications.push({
      descriptor: { id: code },
      level: 'error',
      message: { text: inert(message) },
      locations: [{ physicalLocation: { artifactLocation: location } }],
    });
  }

  finish({ exitCode, bases }: SarifEnd): SarifLog {
    const { judge, lang, values, version } = this.#options;
    const results = this.#choice.chosen().map((chosen) => this.#result(chosen, chosen.severity));
    const leftOut = this.#choice.leftOut();
    const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
    if (left > 0) {
      this.#notifications.push({
        descriptor: { id: 'results-left-out' },
        level: 'warning',
        message: { text: fillText(leftOutText, { shown: results.length, left })[lang] },
      });
    }
    const run: SarifRunLog = {
      tool: {
        driver: {
          name: 'loop-fec',
          version,
          semanticVersion: version,
          language: lang,
          rules: catalogue.map((rule) => sarifRule(rule, judge, lang)),
        },
      },
      automationDetails: { id: `loop-fec/${judge}/` },
      language: lang,
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: bases,
      invocations: [
        {
          executionSuccessful: this.#successful,
          exitCode,
          toolExecutionNotifications: this.#notifications,
        },
      ],
      artifacts: this.#artifacts,
      results,
      properties: { judge, values, leftOut },
    };
    return { $schema: sarifSchema, version: '2.1.0', runs: [run] };
  }

  /** A file that was named twice is one artifact. */
  #artifactIndex(artifact: SarifArtifact): number {
    const text = JSON.stringify(artifact);
    const known = this.#artifacts.findIndex((other) => JSON.stringify(other) === text);
    return known >= 0 ? known : this.#artifacts.push(artifact) - 1;
  }

  #location(artifact: number | undefined, line: number | null, column: string | null): SarifLocation {
    const index = artifact ?? 0;
    return {
      physicalLocation: {
        artifactLocation: { ...this.#artifacts[index]!.location, index },
        // Code scanning wants a line, also for what is about the file as a whole.
        region: { startLine: line ?? 1 },
      },
      ...(column === null ? {} : { logicalLocations: [{ name: column, kind: 'member' }] }),
    };
  }

  #result({ finding, ledger, occurrence }: Candidate, severity: FindingLine['severity'][Judge]): SarifResult {
    const { rule, column, value, count, line, part } = finding;
    const artifact = this.#ledgers[ledger]?.[(part ?? 1) - 1];
    return {
      ruleId: rule,
      ruleIndex: ruleIndexes.get(rule) ?? -1,
      kind: severity === 'none' ? 'informational' : 'fail',
      level: sarifLevel(severity),
      message: { text: inert(finding.message) },
      locations: [this.#location(artifact, line, column)],
      ...(count > 1 ? { occurrenceCount: count } : {}),
      // Not `primaryLocationLineHash`: code scanning computes that one from the file and warns where it differs.
      partialFingerprints: { 'loopFecFinding/v1': this.#fingerprint([rule, column, value, occurrence]) },
    };
  }

  /** Neither line nor language: the same finding in a later state of the file. */
  #fingerprint(parts: readonly (string | number | null)[]): string {
    const digest = this.#options.createDigest('sha256');
    digest.update(new TextEncoder().encode(JSON.stringify(parts)));
    return digest.hex();
  }
}

/** SARIF makes links of `[text](address)` even in plain text; a label of the file shall not. */
function inert(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[');
}
