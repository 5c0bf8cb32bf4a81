import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nearMisses, nearMissLimit } from '../../../action/files/near-misses.ts';
import { parsePatterns } from '../../../action/files/patterns.ts';

interface Case {
  readonly path: string;
  readonly patterns?: string;
  /** Part of the French text; null when the file is not near. */
  readonly why: RegExp | null;
}

const fec = '812345678FEC20241231.txt';

const cases: readonly Case[] = [
  { path: `Clients/${fec}`, patterns: 'clients/**', why: /majuscules.*clients\/\*\*/ },
  { path: `old/${fec}`, patterns: '**\n!old/**', why: /écarté par le motif !old\/\*\*/ },
  { path: fec, patterns: 'clients/**', why: /aucun motif/ },
  { path: '812345678FEC20241231.zip', why: /archive \.zip/ },
  { path: '812345678FEC20241231.XLSX', why: /extension \.xlsx/ },
  { path: '812345678FEC20241231', why: /extension ∅/ },
  { path: '812345678FEC241231.txt', why: /8 chiffres.*241231/ },
  { path: '812345678FEC2024123.csv', why: /8 chiffres.*2024123/ },
  { path: '812345678FEC 31-12-2024.txt', patterns: 'x', why: /aucun motif/ },
  { path: '812345678FEC_2024.txt', why: /8 chiffres.*2024/ },
  { path: 'FEC 24-12.csv', why: /8 chiffres.*24-12/ },
  { path: 'fec/2024.txt', why: /SIREN \+ FEC/ },
  { path: 'export 812345678.csv', why: /SIREN \+ FEC/ },
  { path: 'docs/FEC.pdf', why: /parle de FEC/ },
  { path: 'balance.csv', why: /sans nom de FEC/ },
  { path: 'fec/readme.md', why: /sans nom de FEC/ },
  { path: 'README.md', why: null },
  { path: 'src/effect.ts', why: null },
  { path: fec, why: null },
];

describe('near misses', () => {
  for (const { path, patterns = '', why } of cases) {
    test(`${path}${patterns === '' ? '' : ` with ${JSON.stringify(patterns)}`}`, () => {
      const [miss] = nearMisses([{ path }], parsePatterns(patterns));
      if (why === null) assert.equal(miss, undefined);
      else {
        assert.equal(miss?.path, path);
        assert.match(miss.why.fr, why);
        assert.notEqual(miss.why.en, miss.why.fr);
        assert.doesNotMatch(miss.why.en, /\{\w+\}/);
      }
    });
  }

  test('the nearest come first, and there are never more than the limit', () => {
    const far = Array.from({ length: 20 }, (_, i) => ({ path: `balance ${i}.csv` }));
    const files = [...far, { path: 'FEC.pdf' }, { path: '812345678FEC20241231.zip' }];
    const found = nearMisses(files, parsePatterns('')).map(({ path }) => path);
    assert.deepEqual(found.slice(0, 3), ['812345678FEC20241231.zip', 'FEC.pdf', 'balance 0.csv']);
    assert.equal(found.length, nearMissLimit);
  });

  test('parts of names within the reasons are one line without control characters', () => {
    const [miss] = nearMisses([{ path: 'x.\u001b[31m\n::error::FEC20241231' }], parsePatterns(''));
    const [other] = nearMisses([{ path: '1FEC20241231.\u001b\n::error::' }], parsePatterns(''));
    for (const one of [miss, other]) {
      assert.ok(one !== undefined);
      assert.doesNotMatch(one.why.fr, /[\u0000-\u001f]/);
    }
  });
});
