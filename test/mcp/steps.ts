/** Steps that conversations have in common. */
import assert from 'node:assert/strict';
import type { McpBench } from './bench.ts';
import type { Json, RawClient, ToolAnswer } from './raw-client.ts';

export const name = '732829320FEC20241231.txt';

/** What the practice Loop was asked to import. */
export function posted({ sandbox }: McpBench): number {
  return sandbox.countRequests('importFEC');
}

/** An error of the tool, with its next step. */
export function refused(answer: ToolAnswer, code: string, next: RegExp): void {
  assert.equal(answer.isError, true);
  assert.ok(answer.text.endsWith(`[${code}]`), answer.text);
  assert.match(answer.text, next);
}

export async function preview(client: RawClient, dossier = 'DEMO001'): Promise<Json> {
  const { structured, text } = await client.tool('validate_fec', { path: name, dossier });
  assert.match(structured?.confirmation_token ?? '', /^[\w-]{32}$/, text);
  return structured;
}

export async function finish(client: RawClient, importId: string): Promise<Json> {
  for (let i = 0; i < 20; i++) {
    const { structured } = await client.tool('get_import_status', { import_id: importId, wait_seconds: 5 });
    if (structured.state !== 'accepted') return structured;
  }
  return assert.fail('the import does not end');
}
