import assert from 'node:assert/strict';
import * as v from 'valibot';

/**
 * What the standard says of the objects that we write (OASIS SARIF 2.1.0, section 3), closed: a property that it does
 * not know is an error, and so is one that it knows and we have not looked up.
 */
const Level = v.picklist(['none', 'note', 'warning', 'error']);
const Text = v.pipe(v.string(), v.minLength(1));
const Message = v.strictObject({ text: Text });
const MultiformatMessage = v.strictObject({ text: Text, markdown: v.optional(Text) });
/** RFC 3986 leaves no other characters in a reference. */
const Uri = v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})+$/));
const Language = v.pipe(v.string(), v.regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/));
const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Severity = v.union([
  v.picklist(['error', 'warning', 'info', 'none']),
  v.looseObject({ default: v.picklist(['error', 'warning', 'info', 'none']) }),
]);

const ArtifactLocation = v.strictObject({
  uri: Uri,
  uriBaseId: v.optional(Text),
  index: v.optional(Index),
});

const Location = v.strictObject({
  physicalLocation: v.strictObject({
    artifactLocation: ArtifactLocation,
    region: v.optional(v.strictObject({ startLine: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  }),
  logicalLocations: v.optional(v.array(v.strictObject({ name: v.string(), kind: v.literal('member') }))),
});

const Result = v.strictObject({
  ruleId: Text,
  ruleIndex: Index,
  kind: v.picklist(['fail', 'informational']),
  level: Level,
  message: Message,
  locations: v.array(Location),
  occurrenceCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  partialFingerprints: v.strictObject({ 'loopFecFinding/v1': Hex }),
});

const Rule = v.strictObject({
  id: Text,
  shortDescription: Message,
  fullDescription: Message,
  help: MultiformatMessage,
  defaultConfiguration: v.strictObject({ level: Level }),
  properties: v.strictObject({
    tags: v.pipe(v.array(Text), v.maxLength(10)),
    source: Text,
    severity: v.strictObject({ law: Severity, official: Severity, loop: Severity }),
    assumed: v.boolean(),
  }),
});

const Run = v.strictObject({
  tool: v.strictObject({
    driver: v.strictObject({
      name: v.literal('loop-fec'),
      version: Text,
      semanticVersion: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
      language: Language,
      rules: v.array(Rule),
    }),
  }),
  automationDetails: v.strictObject({ id: v.pipe(v.string(), v.regex(/\/$/)) }),
  language: Language,
  columnKind: v.literal('utf16CodeUnits'),
  originalUriBaseIds: v.record(
    v.string(),
    v.strictObject({
      uri: v.optional(v.pipe(Uri, v.regex(/^file:\/\/.*\/$/))),
      description: v.optional(Message),
    }),
  ),
  invocations: v.tuple([
    v.strictObject({
      executionSuccessful: v.boolean(),
      exitCode: Index,
      toolExecutionNotifications: v.array(
        v.strictObject({
          descriptor: v.strictObject({ id: Text }),
          level: Level,
          message: Message,
          locations: v.optional(v.array(Location)),
        }),
      ),
    }),
  ]),
  artifacts: v.array(
    v.strictObject({
      location: ArtifactLocation,
      length: Index,
      roles: v.tuple([v.literal('analysisTarget')]),
      hashes: v.strictObject({ 'sha-256': Hex }),
      properties: v.strictObject({ verdicts: v.record(v.string(), v.string()) }),
    }),
  ),
  results: v.pipe(v.array(Result), v.maxLength(5000)),
  properties: v.strictObject({
    judge: v.string(),
    values: v.picklist(['full', 'masked']),
    leftOut: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
});

const SarifLogSchema = v.strictObject({
  $schema: v.pipe(Uri, v.regex(/^https:\/\/docs\.oasis-open\.org\/.*sarif-schema-2\.1\.0\.json$/)),
  version: v.literal('2.1.0'),
  runs: v.tuple([Run]),
});

export type ParsedRun = v.InferOutput<typeof Run>;
export type ParsedResult = v.InferOutput<typeof Result>;

/** Reads a SARIF log and holds it against the standard, also where its parts refer to each other. */
export function parseSarif(text: string): ParsedRun {
  const log = v.parse(SarifLogSchema, JSON.parse(text));
  const [run] = log.runs;
  const { rules } = run.tool.driver;
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length, 'rules are told apart by their id');
  assert.equal(new Set(run.artifacts.map((each) => JSON.stringify(each))).size, run.artifacts.length);
  for (const result of run.results) {
    assert.equal(rules[result.ruleIndex]?.id, result.ruleId);
    assert.equal(result.kind !== 'fail', result.level === 'none', 'level none says that nothing failed');
  }
  const notified = run.invocations[0].toolExecutionNotifications.flatMap(({ locations }) => locations ?? []);
  for (const location of [...run.results.flatMap(({ locations }) => locations), ...notified]) {
    const { index, ...own } = location.physicalLocation.artifactLocation;
    if (index !== undefined) assert.deepEqual(run.artifacts[index]?.location, own);
    if (own.uriBaseId === undefined) continue;
    assert.ok(Object.hasOwn(run.originalUriBaseIds, own.uriBaseId), own.uriBaseId);
    assert.doesNotMatch(own.uri, /^\/|^[a-z]+:|(^|\/)\.\.?(\/|$)|\\/i);
  }
  return run;
}
