import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from '../../core/fec/rules/catalogue.ts';
import { ruleCases } from './fixtures/rule-cases.ts';

describe('the catalogue', () => {
  it('holds every rule once, and each is in a table of cases', () => {
    const ids = catalogue.map((rule) => rule.id);
    assert.equal(new Set(ids).size, ids.length);
    const tested = new Set(ruleCases.map((expected) => expected.rule));
    assert.deepEqual(
      ids.filter((id) => !tested.has(id)),
      [],
    );
    assert.deepEqual(
      [...tested].filter((id) => !ids.includes(id)),
      [],
    );
  });

  for (const rule of catalogue) {
    it(`${rule.id}: id, source, both languages`, () => {
      assert.match(rule.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.match(
        rule.source,
        /^(LPF art\. |BOI-|PCG|Documentation Cegid|Pratique|Bonne pratique|Test Compta|Non traité)/,
      );
      const forms = Object.values(rule.forms ?? {});
      for (const text of [rule.title, rule.why, rule.mend, rule.message, ...forms]) {
        assert.ok(text.fr.length > 3 && text.en.length > 3);
        // No straight apostrophe or quotation mark in French; punctuation with its space; no French in English.
        assert.doesNotMatch(text.fr, /['"]|\S[;!?»]| {2}|«\S|^\s|\s$/, text.fr);
        assert.doesNotMatch(text.fr, /[^\s\d]:/, text.fr);
        assert.doesNotMatch(text.en, /['"«»]| [;:!?]| {2}|^\s|\s$/, text.en);
        const placeholders = (words: string) =>
          [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
        assert.deepEqual(placeholders(text.fr), placeholders(text.en));
      }
      for (const text of [rule.title, rule.mend, rule.message, ...forms]) {
        assert.doesNotMatch(text.fr, /\.$/);
        assert.doesNotMatch(text.en, /\.$/);
      }
      for (const text of [rule.title, rule.why, rule.mend]) assert.doesNotMatch(text.fr + text.en, /[{}]/);
      for (const sentence of [rule.why.fr, rule.why.en]) assert.match(sentence, /\.$/);
    });

    it(`${rule.id}: what is assumed of Loop is never an error`, () => {
      const severities =
        typeof rule.loop === 'string'
          ? [rule.loop]
          : [
              rule.loop.default,
              ...Object.values(rule.loop.regimes ?? {}),
              ...Object.values(rule.loop.variants ?? {}),
            ];
      if (rule.assumed === true) assert.ok(!severities.includes('error'));
      else assert.ok(!severities.includes('warning'), 'a warning of Loop is an assumption and must say so');
    });
  }
});
