/** The budgets of tokens, counted by a tokenizer of a model (o200k) and not by the estimate of the plain test run. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fec } from '../cli/import-cli.ts';
import { withMcp } from '../mcp/bench.ts';
import type { Json, RawClient, ToolAnswer } from '../mcp/raw-client.ts';
import { tokensOf } from '../mcp/tokens.ts';
import { head, row, wrongLedger } from '../mcp/wrong-ledger.ts';

const encoding = join(
  fileURLToPath(new URL('.', import.meta.url)),
  ...['node_modules', 'gpt-tokenizer', 'esm', 'encoding', 'o200k_base.js'],
);
const missing = !existsSync(encoding) && 'The tools are not installed: bun run test:mcp-tools';
const name = '732829320FEC20241231.txt';

async function counter(): Promise<(text: string) => number> {
  const { countTokens } = await import(encoding);
  return (text) => countTokens(text);
}

/** The most that any page of a check takes, and how far the estimate is off. */
async function worst(client: RawClient, args: Json, count: (text: string) => number): Promise<number> {
  let most = 0;
  for (let cursor: string | undefined; ; ) {
    const answer: ToolAnswer = await client.tool('validate_fec', {
      ...args,
      ...(cursor === undefined ? {} : { cursor }),
    });
    assert.equal(answer.isError, false, answer.text);
    for (const text of [answer.text, JSON.stringify(answer.structured)]) {
      const tokens = count(text);
      most = Math.max(most, tokens);
      assert.ok(tokens <= 1500, `${tokens} tokens, estimated ${tokensOf(text)}:\n${text}`);
    }
    cursor = answer.structured.next_cursor;
    if (cursor === undefined) return most;
  }
}

describe('tokens, as a model counts them', { skip: missing }, () => {
  test('tools/list takes fewer than 2 000', () =>
    withMcp(async ({ connect }) => {
      const count = await counter();
      const client = await connect();
      const tokens = count(JSON.stringify(await client.result('tools/list')));
      assert.ok(tokens < 2000, `${tokens}`);
    }));

  for (const lang of ['fr', 'en']) {
    test(`no page of a file with 100 000 errors takes more than 1 500: ${lang}`, () =>
      withMcp(async ({ connect, write }) => {
        const count = await counter();
        const client = await connect();
        write(name, wrongLedger(100_000));
        for (const judge of ['law', 'official', 'loop']) {
          assert.ok((await worst(client, { path: name, judge, lang, limit: 50 }, count)) > 300);
        }
        const { structured } = await client.tool('validate_fec', { path: name, limit: 1 });
        const [{ rule }] = structured.findings;
        const first = await client.tool('validate_fec', { path: name, rule, lang, limit: 50 });
        assert.ok(count(first.text) <= 1500 && count(JSON.stringify(first.structured)) <= 1500);
      }));
  }

  test('nor does a preview full of long and odd names, shown in full', () =>
    withMcp(async ({ connect, write }) => {
      const count = await counter();
      const client = await connect({ flags: ['--values', 'full'], env: { LOOP_FEC_LANG: 'fr' } });
      const odd = '漢字𓀀\u202e'.repeat(40);
      const lines = [head];
      for (let i = 0; i < 60; i++) {
        const account = `6${String(i).padStart(5, '0')}${'9'.repeat(60)}`;
        const common = {
          ...{ JournalCode: `J${i}${odd.slice(0, 40)}`, JournalLib: odd, EcritureNum: `${i}`, PieceRef: odd },
          ...{ EcritureLib: odd, CompteLib: odd, EcritureLet: '', ValidDate: '' },
        };
        const third = { CompAuxNum: `${i}${odd.slice(0, 30)}`, CompAuxLib: odd };
        lines.push(row({ ...common, CompteNum: account, Debit: '10,00' }));
        lines.push(row({ ...common, ...third, CompteNum: '401000', Credit: '10,00' }));
      }
      write(name, `${lines.join('\r\n')}\r\n`);
      assert.ok((await worst(client, { path: name, dossier: 'DEMO001', limit: 50 }, count)) > 300);
      write(name, fec());
      assert.ok((await worst(client, { path: name, dossier: 'DEMO001' }, count)) > 100);
    }));
});
