/** The pages of docs/ that come from data are current, complete and lead somewhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalogue } from '../../core/fec/rules/catalogue.ts';
import { documents } from '../../docs/documents.ts';

const pages = documents();

describe('the pages written from data', () => {
  for (const [name, text] of pages) {
    it(`docs/${name} is current`, () => {
      const committed = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
      assert.ok(committed === text, `docs/${name} is not what the data say: run bun docs/generate.ts`);
    });

    it(`docs/${name}: links lead to a page and an anchor`, () => {
      const links = [...text.matchAll(/\]\(([^)#]*)(?:#([^)]+))?\)/g)];
      assert.ok(links.length > 20);
      for (const [link, page = '', anchor] of links) {
        const target = pages.get(page === '' ? name : page);
        assert.ok(target !== undefined, link);
        if (anchor !== undefined) assert.ok(target.includes(`<a id="${anchor}"></a>`), link);
      }
    });

    it(`docs/${name}: no placeholder is left`, () => {
      assert.doesNotMatch(text, /\{\w+\}|undefined|\[object/);
    });
  }

  for (const [lang, name] of [
    ['en', 'rules.md'],
    ['fr', 'regles.md'],
  ] as const) {
    it(`docs/${name} holds each rule once: title, why, source, what to do`, () => {
      const text = pages.get(name)!.replaceAll('\\', '');
      for (const rule of catalogue) {
        assert.equal(text.split(`<a id="${rule.id}"></a>`).length, 2, rule.id);
        const section = text.split(`<a id="${rule.id}"></a>`)[1]!.split('<a id=')[0]!;
        for (const part of [rule.title[lang], rule.why[lang], rule.source, rule.mend[lang]]) {
          assert.ok(section.includes(part), `${rule.id}: ${part}`);
        }
      }
    });
  }
});
