import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { nearest } from '../../cli/rules/nearest.ts';
import { catalogue, chapters } from '../../core/fec/rules/catalogue.ts';
import { severityOf } from '../../core/fec/rules/rule.ts';
import { runCli } from '../cli/run-cli.ts';

const cli = (...args: readonly string[]) => runCli(args);

describe('loop-fec rules', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`lists every rule by chapter (${lang})`, async () => {
      const { code, out, err } = await cli('rules', '--lang', lang);
      assert.deepEqual([code, err], [0, '']);
      const lines = out.split('\n');
      const places = chapters.map((chapter) => lines.indexOf(chapter.title[lang]));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
      assert.ok(!places.includes(-1));
      for (const rule of catalogue) {
        const own = lines.filter((line) => line.startsWith(`  ${rule.id} `));
        assert.equal(own.length, 1, rule.id);
        assert.ok(own[0]?.endsWith(rule.title[lang]) === true, rule.id);
      }
    });

    it(`explains each rule (${lang})`, async () => {
      for (const rule of catalogue) {
        const { code, out, err } = await cli('rules', rule.id, '--lang', lang);
        assert.deepEqual([code, err], [0, ''], rule.id);
        const flat = out.replace(/\s+/g, ' ');
        for (const part of [rule.id, rule.title[lang], rule.why[lang], rule.source, rule.mend[lang]]) {
          assert.ok(flat.includes(part.replace(/\s+/g, ' ')), `${rule.id}: ${part}`);
        }
        assert.doesNotMatch(out, /\{\w+\}|undefined|\[object/);
      }
    });
  }

  it('says how a severity depends on the regime, and what is assumed', async () => {
    const { out } = await cli('rules', 'valid-date-missing', '--lang', 'en');
    assert.match(out, /nothing in BAT, BNCT/);
    assert.match((await cli('rules', 'aux-pair', '--lang', 'en')).out, /warning, assumed/);
    assert.doesNotMatch((await cli('rules', 'entry-unbalanced', '--lang', 'en')).out, /assumed/);
  });

  it('gives one JSON value', async () => {
    const list = JSON.parse((await cli('rules', '--format', 'json', '--lang', 'en')).out);
    assert.equal(list.schema, 'loop-fec/rules/1');
    const ids = list.chapters.flatMap((chapter: { rules: { id: string }[] }) =>
      chapter.rules.map((rule) => rule.id),
    );
    assert.deepEqual(
      ids,
      catalogue.map((rule) => rule.id),
    );
    const { out, code } = await cli('rules', 'valid-date-missing', '--format', 'json', '--lang', 'fr');
    assert.equal(code, 0);
    const one = JSON.parse(out);
    const rule = catalogue.find(({ id }) => id === 'valid-date-missing')!;
    assert.equal(one.title, rule.title.fr);
    assert.equal(one.chapter, 'content');
    assert.equal(severityOf(one.severity.official, 'BAT', null), 'none');
    assert.equal(severityOf(one.severity.official, 'BIC', null), 'error');
  });

  for (const [typed, expected] of [
    ['entry-unbalance', 'entry-unbalanced'],
    ['Date_Format', 'date-format'],
    ['unbalanced', 'entry-unbalanced'],
    ['siren', 'file-name-siren'],
    ['aux pair', 'aux-pair'],
  ] as const) {
    it(`takes "${typed}" for no rule and names ${expected}`, async () => {
      const { code, out, err } = await cli('rules', typed, '--lang', 'en');
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.includes(expected), err);
    });
  }

  it('names no rule where none is near, and prints no control character', async () => {
    const { code, err } = await cli('rules', 'q\u001b[31mz', '--lang', 'en');
    assert.equal(code, 2);
    assert.equal(err, 'Unknown rule "q\\u{1b}[31mz". "loop-fec rules" lists them all\n');
    assert.deepEqual(nearest('', ['a-b']), []);
  });
});

describe('the chapters', () => {
  it('hold every rule that the modules define', async () => {
    const folder = new URL('../../core/fec/rules/', import.meta.url);
    const defined: string[] = [];
    for (const name of readdirSync(folder).filter((file) => file.endsWith('-rules.ts'))) {
      const module: Record<string, unknown> = await import(new URL(name, folder).href);
      for (const value of Object.values(module)) {
        if (typeof value !== 'object' || value === null || !('id' in value) || !('mend' in value)) continue;
        defined.push(String(value.id));
      }
    }
    assert.deepEqual(catalogue.map((rule) => rule.id).sort(), defined.sort());
  });
});
