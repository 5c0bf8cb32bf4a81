import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { logLine } from '../../../action/show/log-line.ts';
import { markdownCode, markdownText } from '../../../action/show/markdown.ts';
import { mermaidLabel, monthsChart } from '../../../action/show/mermaid.ts';
import { safeJson } from '../../../action/show/safe-json.ts';
import { shownText } from '../../../action/show/shown-text.ts';
import { hostileText, hostileTexts, unseen } from './hostile.ts';
import { commandsOf } from './runner-commands.ts';

function always(check: (text: string) => void): void {
  for (const text of hostileTexts) check(text);
  fc.assert(fc.property(hostileText, check), { numRuns: 500 });
}

/** What a browser shows of Markdown in which only entities, gaps and our own tags are special. */
function rendered(markdown: string): string {
  return markdown
    .replace(/<\/?(code|span)>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => (code === '8203' ? '' : String.fromCharCode(Number(code))));
}

describe('a line of the log', () => {
  it('is one line that the runner takes for text', () => {
    always((text) => {
      for (const said of [logLine(text), logLine(`${text}: ${text}`)]) {
        assert.deepEqual(commandsOf(said), []);
        assert.doesNotMatch(said, /^\s*::|##\[/);
        assert.doesNotMatch(said, unseen);
      }
    });
  });

  it('leaves ordinary text alone', () => {
    const text = 'clients/été/732829320FEC20241231.txt : importé (import 4711) ; « à l’heure », 12 % #1 [x]';
    assert.equal(logLine(text), text);
    assert.equal(logLine('a :: b'), 'a :: b');
  });

  it('is bounded', () => {
    assert.equal([...logLine('😀'.repeat(1_000_000))].length, 4000);
  });

  it('shows what was neutralised', () => {
    assert.equal(logLine(' ::error::x'), ' \\u{3a}:error::x');
    assert.equal(logLine('a ##[error]x'), 'a ##\\u{5b}error]x');
    assert.equal(logLine('a\nb\u202e'), 'a\\u{a}b\\u{202e}');
  });
});

describe('text in Markdown', () => {
  it('has nothing with a meaning to Markdown, HTML or GitHub', () => {
    always((text) => {
      const said = markdownText(text).replace(/<code>[0-9a-f]{7,40}<\/code>|<span>&#36;<\/span>/gi, 'x');
      assert.doesNotMatch(said, /[<>|`*_[\]{}()\\~^=!"'$@+]|&(?!#\d+;)/);
      assert.doesNotMatch(said, unseen);
      assert.doesNotMatch(said, /^\s*([-.]|\d+[.)]\s)/);
      assert.doesNotMatch(said.replace(/&#\d+;/g, ''), /[#:]/);
      assert.doesNotMatch(said, /www\.|gh-\d/i);
    });
  });

  it('keeps GitHub from linking what it shows', () => {
    const shown = (text: string) =>
      markdownText(text)
        .replace(/<code>.*?<\/code>/g, '')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    always((text) => {
      const said = shown(text);
      assert.doesNotMatch(said, /@[\p{L}\p{N}]/u, 'a mention');
      assert.doesNotMatch(said, /#\d/, 'an issue');
      assert.doesNotMatch(said, /\bGH-\d/i, 'an issue');
      assert.doesNotMatch(said, /:[\w+-]+:/, 'an emoji');
      assert.doesNotMatch(said, /\w:\/\//, 'an address');
      assert.doesNotMatch(said, /(?<![\p{L}\p{N}_])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/iu, 'a commit');
    });
  });

  it('reads as the text that it was', () => {
    always((text) => {
      assert.equal(rendered(markdownText(text)), shownText(text, 600));
      assert.equal(rendered(markdownCode(text)), shownText(text, 160));
    });
  });

  it('reads well where nothing is special', () => {
    const text = 'Ligne 12, colonne Debit : « 1 234,50 » n’est pas un montant ; 3 % de l’été';
    assert.equal(markdownText(text), text.replaceAll(':', '&#58;'));
    assert.equal(markdownText('compte 41100000'), 'compte <code>41100000</code>');
    const id = '3504cabf-ff6b-416c-b8b9-d78006c29c2d';
    assert.equal(markdownText(`import ${id}`), `import <code>${id}</code>`);
    assert.equal(markdownCode('a-b/été.txt'), '<code>a-b/été.txt</code>');
  });

  it('code holds nothing but text', () => {
    always((text) => {
      const inside = /^<code>(.*)<\/code>$/s.exec(markdownCode(text))?.[1];
      assert.ok(inside !== undefined);
      assert.doesNotMatch(inside, /[<>|`*_[\]{}()\\~^=!"'$@+:]|&(?!#\d+;)|#(?!\d+;)/);
      assert.doesNotMatch(inside, unseen);
      assert.doesNotMatch(inside, /&#64;(?!&#8203;)/, 'an address of e-mail');
    });
  });
});

describe('Mermaid', () => {
  it('labels hold letters, digits and plain signs', () => {
    always((text) => assert.match(mermaidLabel(text), /^[\p{L}\p{M}\p{N} ._-]*$/u));
  });

  it('a chart has one block, whatever the title and the months are', () => {
    always((text) => {
      const chart = monthsChart(text, [
        { month: '2024-01', debit: '1.50', credit: '-2.00' },
        { month: text, debit: '1.00', credit: '1.00' },
        { month: '2024-02', debit: text, credit: '1.00' },
      ]);
      const lines = chart!.split('\n');
      assert.equal(lines.length, 8);
      assert.deepEqual(lines.toSpliced(2, 1), [
        '```mermaid',
        'xychart-beta',
        '  x-axis ["2024-01"]',
        '  y-axis "EUR"',
        '  bar [1.50]',
        '  line [-2.00]',
        '```',
      ]);
    });
  });

  it('there is no chart of nothing', () => assert.equal(monthsChart('x', []), null));
});

describe('JSON', () => {
  it('parses to what it was, and is inert', () => {
    always((text) => {
      for (const indent of [0, 1]) {
        const value = { [text]: [text, { text }], a: 1 };
        const said = safeJson(value, indent);
        // A lone surrogate has no place in UTF-8: all others come back.
        assert.deepEqual(JSON.parse(said), value);
        for (const line of said.split('\n')) {
          assert.doesNotMatch(line, /[<>&'`$]|##\[|^\s*::/);
          assert.doesNotMatch(line, unseen);
        }
        assert.deepEqual(commandsOf(said), []);
      }
    });
  });
});
