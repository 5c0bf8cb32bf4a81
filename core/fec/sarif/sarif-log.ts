import type { LawVerdict, LoopVerdict, OfficialVerdict } from '../report.ts';
import type { SeverityData } from '../rules/rule.ts';

/** What we write of SARIF 2.1.0 (OASIS Standard, March 2020, errata 01): names and shapes are the standard's. */
export const sarifSchema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export type SarifLevel = 'none' | 'note' | 'warning' | 'error';

export interface SarifMessage {
  readonly text: string;
  readonly markdown?: string;
}

export interface ArtifactLocation {
  /** Percent-encoded; relative to the base where there is one. */
  readonly uri: string;
  readonly uriBaseId?: string;
}

export interface SarifArtifact {
  readonly location: ArtifactLocation;
  /** Bytes. */
  readonly length: number;
  readonly roles: readonly ['analysisTarget'];
  readonly hashes: { readonly 'sha-256': string };
  readonly properties: {
    readonly verdicts: {
      readonly law: LawVerdict;
      readonly official: OfficialVerdict;
      readonly loop: LoopVerdict;
    };
  };
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription: SarifMessage;
  readonly help: SarifMessage;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: {
    readonly tags: readonly string[];
    readonly source: string;
    readonly severity: {
      readonly law: SeverityData;
      readonly official: SeverityData;
      readonly loop: SeverityData;
    };
    readonly assumed: boolean;
  };
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: ArtifactLocation & { readonly index?: number };
    readonly region?: { readonly startLine: number };
  };
  readonly logicalLocations?: readonly { readonly name: string; readonly kind: 'member' }[];
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  /** `informational`: the chosen judge has nothing to say of it; the standard wants level `none` then. */
  readonly kind: 'fail' | 'informational';
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly [SarifLocation];
  /** Where one result stands for several findings that are not told apart. */
  readonly occurrenceCount?: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

export interface SarifNotification {
  readonly descriptor: { readonly id: string };
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations?: readonly [SarifLocation];
}

export interface SarifRunLog {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly semanticVersion: string;
      readonly language: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly automationDetails: { readonly id: string };
  readonly language: string;
  readonly columnKind: 'utf16CodeUnits';
  readonly originalUriBaseIds: Readonly<
    Record<string, { readonly uri?: string; readonly description?: SarifMessage }>
  >;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly exitCode: number;
      readonly toolExecutionNotifications: readonly SarifNotification[];
    },
  ];
  readonly artifacts: readonly SarifArtifact[];
  readonly results: readonly SarifResult[];
  readonly properties: {
    readonly judge: string;
    readonly values: string;
    /** Findings that no result stands for, by rule. */
    readonly leftOut: Readonly<Record<string, number>>;
  };
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [SarifRunLog];
}
