import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { FindingLineSchema } from '../../core/fec/finding-line.ts';
import type { Report } from '../../core/fec/report.ts';
import { inFolder, reportsOf, type Said, validate } from '../fec/fixtures/command.ts';
import { credit, debit, encode, entry, file, legalName, names, type Row } from '../fec/fixtures/fec.ts';
import { parseSarif } from '../sarif/sarif-shape.ts';

const formats = ['text', 'json', 'findings', 'sarif'] as const;
const otherName = '349536599FEC20241231.txt';
const fine = file(entry('1'));

const LineSchema = v.strictObject({ file: v.string(), ...FindingLineSchema.entries });

function findingsOf({ out }: Said): v.InferOutput<typeof LineSchema>[] {
  if (out === '') return [];
  assert.ok(out.endsWith('\n'));
  return out
    .slice(0, -1)
    .split('\n')
    .map((line) => v.parse(LineSchema, JSON.parse(line)));
}

function countOf(reports: readonly Report[]): number {
  return reports.flatMap(({ findings }) => findings).reduce((sum, { count }) => sum + count, 0);
}

function repeated(count: number): Uint8Array {
  const rows: Row[] = [
    { ...debit('1,00', { CompAuxLib: 'Dupont' }), ValidDate: '20240201' },
    { ...credit('1,00', { CompAuxLib: 'Dupont' }), ValidDate: '20240201' },
  ];
  const [head = '', ...body] = new TextDecoder().decode(file(rows)).split(/(?<=\n)/);
  return encode(head + body.join('').repeat(count / 2));
}

describe('every finding reaches every format', () => {
  for (const [about, bytes, least] of [
    ['none', file(legalYear()), 0],
    ['one', file(legalYear(), { finalLineEnd: false }), 1],
    ['100 000', repeated(100_000), 100_000],
  ] as const) {
    it(about, async () => {
      await inFolder(async ({ write }) => {
        const path = write(legalName, bytes);
        const reports = reportsOf(await validate([path, '--format', 'json']));
        const count = countOf(reports);
        assert.ok(least < 2 ? count === least : count >= least, `${count}`);

        const lines = findingsOf(await validate([path, '--format', 'findings']));
        assert.equal(
          lines.reduce((sum, line) => sum + line.count, 0),
          count,
        );
        for (const { rule, count: expected } of reports[0]!.findings) {
          const own = lines.filter((line) => line.rule === rule);
          assert.equal(
            own.reduce((sum, line) => sum + line.count, 0),
            expected,
            rule,
          );
        }
        assert.ok(lines.every((line) => line.file === path));

        const run = parseSarif((await validate([path, '--format', 'sarif'])).out);
        const left = Object.values(run.properties.leftOut).reduce((sum, each) => sum + each, 0);
        const shown = run.results.reduce((sum, { occurrenceCount = 1 }) => sum + occurrenceCount, 0);
        assert.equal(shown + left, count);

        const { out } = await validate([path]);
        assert.ok(out.split('\n').length < 60);
        assert.equal(/Rien à signaler/.test(out), count === 0);
      });
    });
  }

  it('a stream: in small pieces of whole lines, while the file is read', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, repeated(20_000));
      const pieces: string[] = [];
      await validate([path, '--format', 'findings'], { out: (text) => void pieces.push(text) });
      assert.ok(pieces.length > 50);
      assert.ok(pieces.every((text) => text.endsWith('\n') && text.length < 128 * 1024));

      const abort = new AbortController();
      let written = 0;
      const { code, err } = await validate([path, '--format', 'findings'], {
        signal: abort.signal,
        out: () => {
          written++;
          abort.abort();
        },
      });
      assert.deepEqual([code, err], [2, 'Contrôle interrompu\n']);
      assert.ok(written > 0 && written < pieces.length, `${written} of ${pieces.length}`);
    });
  });
});

describe('several files', () => {
  it('each format tells them apart, and goes on after one that cannot be read', async () => {
    await inFolder(async ({ write, path: folder }) => {
      mkdirSync(join(folder, 'clé n°1'));
      const good = write(legalName, file(legalYear()));
      const bad = write(join('clé n°1', otherName), file([debit('1,00')]));
      const missing = join(folder, 'no such.txt');
      const paths = [good, missing, bad];

      for (const format of formats) {
        const { code, err } = await validate([...paths, '--format', format]);
        assert.equal(code, 2);
        assert.match(err, /^Fichier introuvable : .*no such\.txt.*\n$/);
      }
      const lines = findingsOf(await validate([...paths, '--format', 'findings']));
      assert.deepEqual([...new Set(lines.map((line) => line.file))], [bad]);

      const run = parseSarif((await validate([...paths, '--format', 'sarif'])).out);
      assert.deepEqual(
        run.artifacts.map(({ location }) => location),
        [
          { uri: legalName, uriBaseId: 'FOLDER1' },
          { uri: otherName, uriBaseId: 'FOLDER2' },
        ],
      );
      const elsewhere = run.originalUriBaseIds.FOLDER2?.uri;
      assert.equal(elsewhere, `${pathToFileURL(join(folder, 'clé n°1')).href}/`);
      assert.match(elsewhere ?? '', /cl%C3%A9%20n%C2%B01\/$/);
      const [invocation] = run.invocations;
      assert.deepEqual([invocation.executionSuccessful, invocation.exitCode], [false, 2]);
      const failed = invocation.toolExecutionNotifications.find(({ level }) => level === 'error');
      assert.equal(failed?.descriptor.id, 'file-not-found');
      assert.equal(failed?.locations?.[0]?.physicalLocation.artifactLocation.uri, 'no%20such.txt');
    });
  });

  it('a file below the working folder is named from there', async () => {
    await inFolder(async ({ write }) => {
      const path = write(otherName, fine);
      const below = relative(process.cwd(), path);
      const run = parseSarif((await validate([below, '--format', 'sarif'])).out);
      const inside = !below.startsWith('..') && below !== path;
      assert.equal(run.artifacts[0]?.location.uriBaseId, inside ? '%SRCROOT%' : 'FOLDER1');
    });
    const run = parseSarif((await validate(['test/cli/formats.test.ts', '--format', 'sarif'])).out);
    assert.equal(run.artifacts[0]?.location.uri, 'test/cli/formats.test.ts');
    assert.equal(run.artifacts[0]?.location.uriBaseId, '%SRCROOT%');
    assert.deepEqual(Object.keys(run.originalUriBaseIds), ['%SRCROOT%']);
    assert.equal(run.originalUriBaseIds['%SRCROOT%']?.uri, undefined);
  });

  it('the parts of a split file are one ledger, each finding in its part', async () => {
    await inFolder(async ({ write }) => {
      const one = write('732829320FEC20241231_1.txt', file([debit('1,00')]));
      const two = write('732829320FEC20241231_2.txt', file([credit('1,00', { EcritureDate: '20240231' })]));
      const args = [two, one, '--format'];
      const reports = reportsOf(await validate([...args, 'json']));
      assert.deepEqual([reports.length, reports[0]?.file.parts.length, reports[0]?.totals.rows], [1, 2, 2]);

      const calendar = findingsOf(await validate([...args, 'findings'])).filter(
        ({ rule }) => rule === 'date-calendar',
      );
      assert.deepEqual(
        calendar.map(({ file: name, part, line }) => [name, part, line]),
        [[two, 2, 2]],
      );
      const run = parseSarif((await validate([...args, 'sarif'])).out);
      const found = run.results.find(({ ruleId }) => ruleId === 'date-calendar');
      assert.deepEqual(
        run.artifacts.map(({ location }) => location.uri),
        ['732829320FEC20241231_1.txt', '732829320FEC20241231_2.txt'],
      );
      assert.equal(found?.locations[0]?.physicalLocation.artifactLocation.index, 1);
      assert.equal(found?.locations[0]?.physicalLocation.region?.startLine, 2);
      const { out } = await validate(args.slice(0, 2));
      assert.match(out, /^732829320FEC20241231_1\.txt \+ 732829320FEC20241231_2\.txt\n/);
      assert.match(out, /partie 2, ligne 2, EcritureDate/);
    });
  });
});

describe('text of the file is inert in every format', () => {
  const hostile = '"\u001b[31mred\u009b2J \u202erid \u2028::error::x\u200b [y](https://example.org)"';
  const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

  for (const format of formats) {
    it(format, async () => {
      await inFolder(async ({ write }) => {
        const name = process.platform === 'win32' ? legalName : `\u202e${legalName}`;
        const rows = [
          debit('1,00', { EcritureLib: hostile, JournalLib: hostile, CompteLib: hostile }),
          credit('1,00', { PieceRef: hostile, EcritureDate: hostile, Idevise: hostile }),
        ];
        const path = write(name, file(rows, { columns: [...names(), '\u001b]0;x\u0007\u202e'] }));
        const { out } = await validate([path, '--format', format]);
        assert.match(out, /red/);
        assert.doesNotMatch(out, invisible);
        assert.doesNotMatch(out, /^::error/m);
        if (format === 'json') assert.equal(reportsOf({ code: 0, out, err: '' }).length, 1);
        if (format === 'findings') {
          const values = findingsOf({ code: 0, out, err: '' }).map(({ value }) => value);
          assert.ok(values.includes(hostile), 'the value itself is whole');
        }
        if (format === 'sarif') {
          for (const { message } of parseSarif(out).results) {
            assert.doesNotMatch(message.text, invisible);
            assert.doesNotMatch(message.text, /(?<!\\)\[[^\]]*\]\(/);
          }
        }
      });
    });
  }
});

/** A year of which no rule has anything to say. */
function legalYear(): Row[] {
  const opening = { JournalCode: 'AN', JournalLib: 'A nouveaux', EcritureLib: 'A nouveaux', PieceRef: 'AN' };
  const bank = { CompteNum: '512000', CompteLib: 'Banque' };
  const dates = { EcritureDate: '20240101', PieceDate: '20240101' };
  return [
    debit('100,00', { ...opening, ...dates, ...bank }),
    credit('100,00', { ...opening, ...dates, CompteNum: '101000', CompteLib: 'Capital' }),
    ...entry('2', '12,34').map((row, i) => ({ ...row, ...(i === 1 ? bank : {}) })),
  ];
}
