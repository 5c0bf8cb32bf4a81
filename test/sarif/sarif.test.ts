import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from '../../core/fec/rules/catalogue.ts';
import { SarifRun } from '../../core/fec/sarif/sarif-run.ts';
import { createDigest } from '../../host/digest.ts';
import { credit, debit, entry, file, legalName } from '../fec/fixtures/fec.ts';
import { faultyFiles } from './faulty-files.ts';
import { officialSchema } from './official-schema.ts';
import { countsOf, judges, memoryFile, sarifOf, shownBy } from './run.ts';
import { parseSarif } from './sarif-shape.ts';

const official = officialSchema();
const levels = { error: 'error', warning: 'warning', info: 'note', none: 'none' } as const;

describe('a SARIF log', () => {
  for (const judge of judges) {
    it(`levels are what the judge says: ${judge}`, async () => {
      for (const [, bytes] of faultyFiles) {
        const { run, reports } = await sarifOf([memoryFile(bytes)], { judge });
        const severity = new Map(reports[0]!.findings.map((each) => [each.rule, each.severity[judge]]));
        for (const result of run.results) {
          assert.equal(result.level, levels[severity.get(result.ruleId)!], result.ruleId);
        }
        assert.deepEqual(shownBy(run), countsOf(reports));
        assert.deepEqual(run.properties.leftOut, {});
      }
    });
  }

  it('is valid by the official schema, whatever the file', {
    skip: official === null && 'the schema is not installed',
  }, async () => {
    assert.notEqual(official!({ version: '2.1.0', runs: [{}] }), '', 'a validator that says yes to all');
    const sources = faultyFiles.map(([, bytes]) => memoryFile(bytes));
    for (const lang of ['fr', 'en'] as const) {
      const { text } = await sarifOf(sources, { lang });
      assert.equal(official!(JSON.parse(text)), '');
    }
    assert.equal(official!(JSON.parse((await sarifOf([])).text)), '');
  });

  it('places a finding by line and names its column', async () => {
    const { run, reports } = await sarifOf([memoryFile(file([...entry('1'), debit('1.5'), credit('1,50')]))]);
    const result = run.results.find(({ ruleId }) => ruleId === 'amount-decimal-point');
    assert.deepEqual(result?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: legalName, uriBaseId: 'HERE', index: 0 },
          region: { startLine: 4 },
        },
        logicalLocations: [{ name: 'Debit', kind: 'member' }],
      },
    ]);
    const sample = reports[0]!.findings.find(({ rule }) => rule === 'amount-decimal-point')?.samples[0];
    assert.equal(result?.message.text, sample?.message);
  });

  it('what is about the file as a whole stands at its first line', async () => {
    const { run } = await sarifOf([memoryFile(new Uint8Array(0))]);
    const result = run.results.find(({ ruleId }) => ruleId === 'file-empty');
    assert.equal(result?.locations[0]?.physicalLocation.region?.startLine, 1);
    assert.equal(result?.locations[0]?.logicalLocations, undefined);
  });

  it('tells what was judged: bytes, digest, verdicts', async () => {
    const { run, reports } = await sarifOf([
      memoryFile(file(entry('1'))),
      memoryFile(file([debit('1,00')]), '349536599FEC20241231.txt'),
      memoryFile(file(entry('1'))),
    ]);
    assert.deepEqual(
      run.artifacts.map(({ location, length, hashes, properties }) => [
        location.uri,
        length,
        hashes['sha-256'],
        properties.verdicts,
      ]),
      reports
        .slice(0, 2)
        .map((report) => [report.file.name, report.file.bytes, report.file.sha256, report.verdicts]),
    );
    assert.deepEqual(run.invocations[0].toolExecutionNotifications, []);
  });

  it('says what could not be tested, as a note', async () => {
    const { run } = await sarifOf([memoryFile(file([debit('x'), credit('1,00')]))]);
    const [note] = run.invocations[0].toolExecutionNotifications;
    assert.deepEqual([note?.descriptor.id, note?.level], ['test-not-possible/balance', 'note']);
    assert.match(note?.message.text ?? '', /équilibre/);
  });

  it('a file that could not be read is an error of the run, and its findings are gone', () => {
    const sarif = new SarifRun({ judge: 'law', lang: 'en', values: 'full', version: '1.2.3', createDigest });
    sarif.add({
      rule: 'blank-line',
      level: 'row',
      severity: { law: 'warning', official: 'error', loop: 'none' },
      assumed: false,
      part: null,
      line: 3,
      column: null,
      column_number: null,
      value: null,
      message: 'x',
      count: 1,
    });
    sarif.fail({ uri: 'a%20b.txt' }, 'file-changed', 'It changed');
    const run = parseSarif(JSON.stringify(sarif.finish({ exitCode: 2, bases: {} })));
    assert.deepEqual(run.results, []);
    assert.deepEqual(run.properties.leftOut, {});
    const { executionSuccessful, exitCode, toolExecutionNotifications } = run.invocations[0];
    assert.deepEqual([executionSuccessful, exitCode], [false, 2]);
    assert.deepEqual(toolExecutionNotifications, [
      {
        descriptor: { id: 'file-changed' },
        level: 'error',
        message: { text: 'It changed' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.txt' } } }],
      },
    ]);
  });

  it('a label cannot make a link of a message', async () => {
    const label = '"[[bank](https://example.org)](x)"';
    const { run } = await sarifOf([
      memoryFile(file([debit('1,00', { EcritureLib: label }), credit('1,00')])),
    ]);
    const quoted = run.results.find(({ ruleId }) => ruleId === 'field-quoted');
    assert.match(quoted?.message.text ?? '', /bank/);
    assert.doesNotMatch(quoted?.message.text ?? '', /(?<!\\)\[[^\]]*\]\(/);
  });
});

describe('its rules', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`are the catalogue, helped in both languages, the reader's first: ${lang}`, async () => {
      const { run } = await sarifOf([], { lang, judge: 'loop' });
      const { rules, version, language } = run.tool.driver;
      assert.deepEqual([version, language, run.language], ['1.2.3', lang, lang]);
      assert.deepEqual(
        rules.map(({ id }) => id),
        catalogue.map(({ id }) => id),
      );
      const plain = (markdown: string) => markdown.replace(/\\(.)/g, '$1');
      for (const [i, rule] of catalogue.entries()) {
        const said = rules[i]!;
        assert.equal(said.shortDescription.text, rule.title[lang]);
        assert.equal(said.fullDescription.text, rule.why[lang]);
        for (const help of [said.help.text, plain(said.help.markdown!)]) {
          for (const text of [rule.title, rule.why, rule.mend]) {
            assert.ok(help.includes(text.fr) && help.includes(text.en), rule.id);
          }
          assert.ok(help.includes(rule.source));
          if (rule.example !== undefined) assert.ok(help.includes(rule.example.bad));
          const other = lang === 'fr' ? 'en' : 'fr';
          assert.ok(help.indexOf(rule.why[lang]) < help.indexOf(rule.why[other]));
        }
        assert.deepEqual(said.properties.severity, {
          law: rule.law,
          official: rule.official,
          loop: rule.loop,
        });
        assert.equal(said.properties.assumed, rule.assumed === true);
        const severity = typeof rule.loop === 'string' ? rule.loop : rule.loop.default;
        assert.equal(said.defaultConfiguration.level, levels[severity]);
      }
    });
  }
});
