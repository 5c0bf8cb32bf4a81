import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { annotations } from '../../../action/show/annotations.ts';
import { debit, entry, legalName } from '../../fec/fixtures/fec.ts';
import { hostileText, unseen } from './hostile.ts';
import { faulty, finding, outcome, reportOf, reportWith, sound } from './outcomes.ts';

const options = { lang: 'fr', failOn: 'loop' } as const;
const lines = (...numbers: number[]) => numbers;

describe('annotations', () => {
  it('stand on the lines of the file, by file and line', () => {
    const list = annotations(
      [
        outcome({ path: 'b.txt', report: reportWith([finding({ lines: lines(9, 3) })]) }),
        outcome({
          path: 'a.txt',
          report: reportWith([finding({ lines: lines(7) }), finding({ rule: 'r', lines: [2] })]),
        }),
      ],
      options,
    );
    assert.deepEqual(
      list.map(({ level, path, line }) => [level, path, line]),
      [
        ['error', 'a.txt', 2],
        ['error', 'a.txt', 7],
        ['error', 'b.txt', 3],
        ['error', 'b.txt', 9],
      ],
    );
    assert.deepEqual(list[2], {
      level: 'error',
      path: 'b.txt',
      line: 3,
      title: 'Écriture déséquilibrée',
      message: 'faute ligne 3. À faire : Corriger [entry-balance]',
    });
  });

  it('of a real file name the line of the fault', async () => {
    const report = await reportOf([...entry('1'), debit('x', { EcritureNum: '2' })]);
    const list = annotations([outcome({ report })], { lang: 'en', failOn: 'law' });
    const first = list.find(({ line }) => line === 4);
    assert.equal(first?.level, 'error');
    assert.match(first?.message ?? '', /Debit \(column 12\): /);
  });

  for (const [name, severity, failOn, level] of [
    ['an error of the judge that decides', { law: 'none', official: 'none', loop: 'error' }, 'loop', 'error'],
    ['an error of another judge', { law: 'error', official: 'none', loop: 'none' }, 'loop', 'warning'],
    [
      'a warning of the judge that decides',
      { law: 'none', official: 'none', loop: 'warning' },
      'loop',
      'warning',
    ],
    [
      'an error where no judge decides',
      { law: 'error', official: 'error', loop: 'error' },
      'none',
      'warning',
    ],
    [
      'an error of the law where it decides',
      { law: 'error', official: 'none', loop: 'none' },
      'law',
      'error',
    ],
    ['a note', { law: 'none', official: 'info', loop: 'none' }, 'loop', 'notice'],
  ] as const) {
    it(`${name} is ${level === 'error' ? 'an' : 'a'} ${level}`, () => {
      const list = annotations([outcome({ report: reportWith([finding({ severity })]) })], {
        lang: 'fr',
        failOn,
      });
      assert.deepEqual(
        list.map((each) => each.level),
        [level],
      );
    });
  }

  it('what nobody minds is not shown', () => {
    const severity = { law: 'none', official: 'none', loop: 'none' } as const;
    assert.deepEqual(annotations([outcome({ report: reportWith([finding({ severity })]) })], options), []);
  });

  for (const [kind, level] of [
    ['unknown', 'error'],
    ['failed', 'error'],
    ['refused', 'error'],
    ['postponed', 'warning'],
    ['running', 'notice'],
    ['skipped', 'notice'],
    ['listed', 'notice'],
    ['imported', null],
    ['validated', null],
  ] as const) {
    it(`a file that was ${kind} gets ${level ?? 'none'}`, () => {
      const why = { fr: 'parce que', en: 'because' };
      const list = annotations([outcome({ kind, why, report: reportWith([]) })], options);
      assert.deepEqual(
        list.map((each) => [each.level, each.line, /parce que/.test(each.message)]),
        level === null ? [] : [[level, null, true]],
      );
    });
  }

  it('unknown and failed imports say that there is no way back', () => {
    const kinds = ['unknown', 'failed'] as const;
    for (const each of annotations(
      kinds.map((kind) => outcome({ kind, report: null })),
      { ...options, lang: 'en' },
    )) {
      assert.match(each.message, /cannot be undone through the API/);
    }
  });

  it('are ten of a level at most: nine and the number of all others', () => {
    const many = Array.from({ length: 10 }, (_, i) => i + 2);
    const report = reportWith([
      finding({ lines: many, count: 5000 }),
      finding({ rule: 'w', lines: many, severity: { law: 'error', official: 'none', loop: 'none' } }),
      finding({ rule: 'n', lines: many, severity: { law: 'info', official: 'none', loop: 'none' } }),
    ]);
    const list = annotations([outcome({ report })], options);
    for (const [level, more] of [
      ['error', '4\u00a0991 de plus dans le résumé'],
      ['warning', '1 de plus dans le résumé'],
      ['notice', '1 de plus dans le résumé'],
    ] as const) {
      const own = list.filter((each) => each.level === level);
      assert.equal(own.length, 10);
      assert.deepEqual(
        own.slice(0, 9).map(({ line }) => line),
        many.slice(0, 9),
      );
      assert.deepEqual([own[9]?.title, own[9]?.path, own[9]?.line], [more, null, null]);
    }
  });

  it('what is said of the run comes first, within the ten', () => {
    const lines = Array.from({ length: 10 }, (_, i) => i + 2);
    const notes = [
      { level: 'error', text: { fr: 'Arrêté\n::error::x', en: '' } },
      { level: 'error', text: { fr: 'Puis', en: '' } },
      { level: 'notice', text: { fr: 'Rien', en: '' } },
    ] as const;
    const list = annotations([outcome({ report: reportWith([finding({ lines })]) })], { ...options, notes });
    assert.deepEqual(
      list.map(({ level, path, line }) => [level, path, line]),
      [
        ['error', null, null],
        ['error', null, null],
        ...lines.slice(0, 7).map((line) => ['error', `clients/${legalName}`, line]),
        ['error', null, null],
        ['notice', null, null],
      ],
    );
    assert.deepEqual(
      [list[0]?.message, list[1]?.message, list[9]?.title],
      ['Arrêté\\u{a}::error::x', 'Puis', '3 de plus dans le résumé'],
    );
  });

  it('nine findings need no tenth line', () => {
    const report = reportWith([finding({ lines: lines(2, 3, 4, 5, 6, 7, 8, 9, 10) })]);
    assert.equal(annotations([outcome({ report })], options).length, 9);
  });

  it('one fault on every row does not hide another, nor an unknown outcome', () => {
    const many = Array.from({ length: 10 }, (_, i) => i + 2);
    const outcomes = [
      ...Array.from({ length: 8 }, (_, i) =>
        outcome({ path: `a${i}.txt`, report: reportWith([finding({ lines: many })]) }),
      ),
      outcome({
        path: 'z.txt',
        kind: 'unknown',
        report: reportWith([finding({ rule: 'rare', lines: [500] })]),
      }),
    ];
    const list = annotations(outcomes, options);
    assert.deepEqual([list[0]?.path, list[0]?.line], ['z.txt', null]);
    assert.equal(list.length, 10);
    assert.equal(new Set(list.map(({ path }) => path)).size, 10, 'every file, and the number of the others');
  });

  it('keep the path as git has it, or say it, and hold nothing that is not seen', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const isSayable = !unseen.test(text.replace(/[\r\n]/g, ''));
        const report = reportWith([
          {
            ...finding(),
            samples: [{ part: null, line: 2, column: text, column_number: 1, value: text, message: text }],
          },
        ]);
        const why = { fr: text, en: text };
        for (const each of annotations([outcome({ path: text, report, kind: 'failed', why })], options)) {
          assert.equal(each.path, isSayable ? text : null);
          assert.doesNotMatch(each.title, unseen);
          assert.doesNotMatch(each.message, unseen);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('say which file and line where the name cannot be in a command', () => {
    const report = reportWith([finding({ lines: lines(1234) })]);
    const [one] = annotations([outcome({ path: 'a\u202eb\u0007.txt', report })], options);
    assert.deepEqual([one?.path, one?.line], [null, null]);
    assert.match(one!.message, /^a\\u\{202e\}b\\u\{7\}\.txt, ligne 1\u00a0234 : faute/);
  });

  it('are short enough for the runner', () => {
    for (const text of ['x', 'é', '😀', '\n']) {
      const why = { fr: text.repeat(100_000), en: '' };
      const [one] = annotations([outcome({ kind: 'failed', why, report: null })], options);
      assert.ok(Buffer.byteLength(one!.message) <= 4096);
      assert.ok(one!.message.length > 1000);
    }
  });

  it('of a faulty file that was stopped: why, and where', () => {
    const list = annotations(
      [outcome({ kind: 'refused', report: faulty, why: { fr: 'Non', en: 'No' } })],
      options,
    );
    assert.ok(list.some(({ level, line }) => level === 'error' && line === null));
    assert.ok(list.some(({ level, line }) => level === 'error' && line !== null));
    assert.deepEqual(
      annotations([outcome({ report: sound })], options).filter(({ level }) => level === 'error'),
      [],
    );
  });
});
