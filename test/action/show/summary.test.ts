import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hostileText, unseen } from './hostile.ts';
import { faulty, finding, key, outcome, record, reportWith, sound } from './outcomes.ts';
import { summaryOf, tableOf } from './summaries.ts';

describe('the table', () => {
  it('has a row for each file: verdicts in words, totals, what happened', () => {
    const [row] = tableOf(summaryOf([outcome({ kind: 'imported', record: record({ importId: '4711' }) })]));
    assert.deepEqual(row, [
      '<code>clients/732829320FEC20241231.txt</code>',
      '<code>D1</code>',
      'imported &#40;import 4711&#41;',
      'conforming',
      'conforming',
      'can be imported',
      '2',
      '1',
      '100.00',
      '100.00',
      '2024-01-05 to 2024-01-05',
    ]);
  });

  it('writes amounts and dates as French does', () => {
    const totals = { ...sound.totals, debit: '1234567.80', credit: '-12345.00', rows: 12345 };
    const [row] = tableOf(summaryOf([outcome({ report: { ...sound, totals } })], { lang: 'fr' }));
    assert.deepEqual(row?.slice(6), [
      '12\u00a0345',
      '1',
      '1\u00a0234\u00a0567,80',
      '-12\u00a0345,00',
      'du 05/01/2024 au 05/01/2024',
    ]);
  });

  it('amounts above what a float holds stay exact', () => {
    const totals = { ...sound.totals, debit: '90071992547409931234.56' };
    const text = summaryOf([outcome({ report: { ...sound, totals } })]);
    assert.ok(text.includes('90,071,992,547,409,931,234.56'));
  });

  it('what was read is summed, exactly', () => {
    const totals = (debit: string) => ({ ...sound.totals, rows: 600, debit });
    const text = summaryOf([
      outcome({ report: { ...sound, totals: totals('90071992547409931234.10') } }),
      outcome({ report: { ...sound, totals: totals('-0.205') } }),
      outcome({ kind: 'skipped', report: null }),
    ]);
    assert.match(text, /\nFiles read: 2; rows: 1,200; entries: 2; debit: 90,071,992,547,409,931,233\.895; /);
    assert.match(text, /\n2 × checked, 1 × already imported/);
  });

  it('what needs a person comes first', () => {
    const kinds = ['imported', 'skipped', 'refused', 'validated', 'failed', 'unknown'] as const;
    const rows = tableOf(summaryOf(kinds.map((kind) => outcome({ kind, path: `${kind}.txt` }))));
    assert.deepEqual(
      rows.map(([path]) => path),
      ['unknown', 'failed', 'refused', 'validated', 'imported', 'skipped'].map(
        (kind) => `<code>${kind}.txt</code>`,
      ),
    );
  });

  it('has a row for what was not read, and says why', () => {
    const why = { fr: 'Pas de dossier', en: 'No client file | at all' };
    const [row] = tableOf(summaryOf([outcome({ kind: 'refused', target: null, report: null, why })]));
    assert.deepEqual(row?.slice(1, 4), ['–', '**not imported**: No client file &#124; at all', '–']);
  });

  it('says that an import cannot be undone, that the tool attests nothing, and what is masked', () => {
    const text = summaryOf([outcome()]);
    assert.match(text, /cannot be undone through the API/);
    assert.match(text, /not an attestation/);
    assert.match(text, /are masked/);
    assert.match(summaryOf([outcome()], { values: 'full' }), /shown in full/);
  });
});

describe('an unknown outcome', () => {
  it('stands on top, with the words to type and what to look at', () => {
    const text = summaryOf([outcome(), outcome({ kind: 'unknown', record: record() })]);
    assert.ok(text.indexOf('a person has to decide') < text.indexOf('| File |'));
    assert.ok(text.includes(`\`${key}=not-imported\``));
    assert.ok(text.includes(`\`${key}=imported:ID\``));
    assert.match(
      text,
      /open client file <code>D1<\/code>.*<code>732829320FEC20241231\.txt<\/code>.*debit 100\.00/,
    );
    assert.match(text, /request left on 2026-03-03 10:30 UTC/);
    assert.match(text, /not before 2026-03-03 10:40 UTC/);
    assert.match(text, /cannot be undone/);
  });

  it('in French too', () => {
    const text = summaryOf([outcome({ kind: 'unknown', record: record() })], { lang: 'fr' });
    assert.match(text, /Issue inconnue : une personne doit décider/);
    assert.match(text, /demande partie le 03\/03\/2026 10:30 UTC/);
    assert.match(text, /ne s’annule pas par l’API/);
  });

  it('of which Loop gave the identifier asks for that alone', () => {
    const text = summaryOf([outcome({ kind: 'unknown', record: record({ importId: '4711' }) })]);
    assert.ok(text.includes(`\`${key}=imported:4711\``));
    assert.doesNotMatch(text, /not-imported/);
  });

  it('with a hostile identifier leaves no code span', () => {
    const text = summaryOf([outcome({ kind: 'unknown', record: record({ importId: '1` @octocat <b>' }) })]);
    assert.doesNotMatch(text, /@octocat|<b>/);
    assert.match(text, /imported&#58;1&#96; &#64;&#8203;octocat/);
  });
});

describe('the findings', () => {
  it('are grouped by rule, with the first samples and how to mend', () => {
    const lines = Array.from({ length: 10 }, (_, i) => i + 2);
    const text = summaryOf([outcome({ report: reportWith([finding({ lines, count: 1234 })]) })]);
    assert.match(text, /<details><summary><code>.*<\/code>: 1,234 errors, 0 warnings<\/summary>\n\n- \*\*/);
    assert.match(text, /\*\*Écriture déséquilibrée\*\* × 1,234 \(<code>entry-balance<\/code>; Loop: error\)/);
    assert.match(text, /\n {2}- line 6: faute ligne 6\n {2}- and 1,229 more\n {2}- What to do: Corriger\n/);
    assert.doesNotMatch(text, /faute ligne 7/);
  });

  it('of a real file are there', () => {
    const text = summaryOf([outcome({ kind: 'refused', report: faulty })], { lang: 'fr' });
    for (const { rule } of faulty.findings) assert.ok(text.includes(`<code>${rule}</code>`), rule);
  });

  it('a file without findings has no fold', () => {
    assert.doesNotMatch(summaryOf([outcome({ report: reportWith([]) })]), /details/);
  });
});

describe('the rest', () => {
  it('a first run says how to go on', () => {
    const text = summaryOf([outcome({ kind: 'listed', report: null })]);
    assert.match(text, /First run: nothing was imported/);
    assert.match(text, /`first-run: true`/);
    assert.match(text, /cannot be undone through the API/);
  });

  it('deleted files stay in Loop', () => {
    const deleted = Array.from({ length: 60 }, (_, i) => `gone-${i}.txt`);
    const text = summaryOf([], { context: { deleted } });
    assert.match(text, /never in Loop/);
    assert.match(text, /- <code>gone-49\.txt<\/code>\n- … and 10 more\n/);
    assert.doesNotMatch(text, /No file matches/);
  });

  it('nothing matched: the near misses and why', () => {
    const why = { fr: 'date incomplète', en: 'incomplete date' };
    const nearMisses = [{ path: 'FEC2024.txt', why }];
    assert.match(
      summaryOf([], { context: { nearMisses } }),
      /- <code>FEC2024\.txt<\/code>: incomplete date\n/,
    );
    assert.match(summaryOf([], { context: { nearMisses: [] } }), /check the input `files`/);
  });

  it('the plan is a table of client files', () => {
    const plan = [{ dossier: 'D1', siret: '73282932000074', files: ['a', 'b', 'c', 'd'] }];
    assert.deepEqual(tableOf(summaryOf([], { context: { mode: 'plan', plan, deleted: ['x'] } })), [
      [
        '<code>D1</code>, SIRET <code>73282932000074</code>',
        '4',
        '<code>a</code>, <code>b</code>, <code>c</code>, … (4)',
      ],
    ]);
  });

  it('charts where they are wanted', () => {
    const months = new Map([['a/b.txt', [{ month: '2024-01', debit: '1.00', credit: '1.00' }]]]);
    const text = summaryOf([outcome({ path: 'a/b.txt' })], { context: { months } });
    assert.match(text, /\n```mermaid\nxychart-beta\n {2}title "b\.txt"\n/);
    assert.doesNotMatch(summaryOf([outcome()]), /mermaid/);
  });

  it('notes of the run come first', () => {
    const notes = [{ fr: 'Dépôt public', en: 'Public repository' }];
    assert.match(summaryOf([outcome()], { context: { notes } }), /^## .*\n\n> Public repository\n/);
  });
});

describe('hostile names and labels', () => {
  it('change nothing of the form', () => {
    const shape = (text: string) =>
      summaryOf(
        [
          outcome({
            path: text,
            kind: 'unknown',
            target: { dossier: text, siret: text },
            why: { fr: text, en: text },
            record: record({ dossier: text, fileName: text, importId: `${text} ` }),
            report: reportWith([
              {
                ...finding(),
                rule: text,
                title: text,
                mend: text,
                samples: [
                  { part: null, line: 2, column: text, column_number: 1, value: text, message: text },
                ],
              },
            ]),
          }),
        ],
        {
          context: {
            notes: [{ fr: text, en: text }],
            deleted: [text],
            plan: [{ dossier: text, siret: text, files: [text] }],
            months: new Map([[text, [{ month: '2024-01', debit: '1.00', credit: '1.00' }]]]),
          },
        },
      );
    const bare = (markdown: string) =>
      markdown
        .replace(/<\/?(code|span)>/g, '')
        .replace(/&#\d+;/g, '')
        .match(/[<>|`*_[\]{}()@#\n]/g)
        ?.join('');
    const wanted = bare(shape('x y'));
    fc.assert(
      fc.property(hostileText, (text) => {
        const said = shape(text);
        // What a label of Mermaid shows instead.
        const same = (markdown: string) => markdown.replace(/_/g, '');
        assert.equal(same(bare(said) ?? ''), same(wanted ?? ''));
        assert.doesNotMatch(said.replaceAll('\n', ''), unseen);
      }),
      { numRuns: 150 },
    );
  });
});
