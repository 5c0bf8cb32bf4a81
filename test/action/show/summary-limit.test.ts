import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import type { FileOutcome } from '../../../action/outcome.ts';
import { annotations } from '../../../action/show/annotations.ts';
import { summaryLimit } from '../../../action/show/summary.ts';
import { finding, outcome, record, reportWith } from './outcomes.ts';
import { summaryOf, tableOf } from './summaries.ts';

const mebibyte = 1024 * 1024;
const lines = Array.from({ length: 10 }, (_, i) => i + 2);

function many(
  files: number,
  rules: number,
  text: string,
  kind: FileOutcome['kind'] = 'refused',
): FileOutcome[] {
  const findings = Array.from({ length: rules }, (_, i) => finding({ rule: `rule-${i}`, lines, mend: text }));
  const report = reportWith(findings);
  const why = { fr: text, en: text };
  return Array.from({ length: files }, (_, i) =>
    outcome({ path: `clients/${i}/${text}.txt`, kind, report, why, record: record({ key: String(i) }) }),
  );
}

/** Whole: folds closed, rows and fences too, and nothing after the end of a construct. */
function assertWhole(markdown: string): void {
  assert.ok(Buffer.byteLength(markdown) <= summaryLimit);
  assert.ok(summaryLimit < mebibyte);
  const counted = (pattern: RegExp) => markdown.match(pattern)?.length ?? 0;
  assert.equal(counted(/<details><summary>/g), counted(/<\/details>/g));
  assert.equal(counted(/<code>/g), counted(/<\/code>/g));
  assert.equal(counted(/^```/gm) % 2, 0);
  for (const line of markdown.split('\n')) {
    if (line.startsWith('|')) assert.match(line, /\|$/);
  }
  assert.ok(markdown.endsWith('\n'));
}

describe('the summary is always within the limit', () => {
  it('a few files are shown with their samples', () => {
    const text = summaryOf(many(3, 5, 'x'));
    assertWhole(text);
    assert.match(text, /faute ligne 6/);
    assert.doesNotMatch(text, /samples fit/);
  });

  it('samples go first, and it says so', () => {
    const text = summaryOf(many(25, 100, 'x'.repeat(150)));
    assertWhole(text);
    assert.equal(text.match(/<details>/g)?.length, 25);
    assert.ok(!text.includes('faute ligne 6'));
    assert.ok(text.includes('Not all samples fit'));
  });

  it('then the findings of files, with their number', () => {
    const text = summaryOf(many(500, 100, 'x'.repeat(100)));
    assertWhole(text);
    const shown = text.match(/<details>/g)?.length ?? 0;
    assert.ok(shown > 0 && shown < 500);
    assert.match(text, new RegExp(`findings do not fit here: ${500 - shown} `));
    assert.equal(tableOf(text).length, 500, 'every file has its row');
  });

  it('then rows, with their number, the ones that need a person last', () => {
    const outcomes = [
      ...many(5000, 1, 'é'.repeat(150), 'imported'),
      outcome({ path: 'last.txt', kind: 'unknown', record: record() }),
    ];
    const text = summaryOf(outcomes);
    assertWhole(text);
    const rows = tableOf(text);
    assert.ok(rows.length > 100 && rows.length < 5001);
    assert.equal(rows[0]?.[0], '<code>last.txt</code>');
    const left = String(5001 - rows.length).replace(/\B(?=(\d{3})+$)/g, ',');
    assert.ok(text.includes(`and ${left} more: the output`));
  });

  for (const text of ['|'.repeat(300), '😀'.repeat(300), '\u202e'.repeat(300), '@'.repeat(300)]) {
    it(`500 files of 100 rules in ${JSON.stringify([...text][0])}`, () => {
      for (const kind of ['unknown', 'imported'] as const) {
        const months = new Map([
          [
            `clients/0/${text}.txt`,
            Array.from({ length: 99 }, () => ({ month: '2024-01', debit: '1.00', credit: '1.00' })),
          ],
        ]);
        const plan = Array.from({ length: 500 }, () => ({
          dossier: text,
          siret: text,
          files: [text, text, text],
        }));
        const said = summaryOf(many(500, 100, text, kind), {
          context: {
            notes: Array.from({ length: 500 }, () => ({ fr: text, en: text })),
            deleted: Array.from({ length: 5000 }, () => text),
            months,
            plan,
          },
        });
        assertWhole(said);
        if (kind === 'unknown') assert.match(said, /=not-imported`/);
      }
    });
  }

  it('and the annotations of as many are ten', () => {
    assert.equal(annotations(many(500, 100, 'x'), { lang: 'fr', failOn: 'loop' }).length, 10);
  });
});
