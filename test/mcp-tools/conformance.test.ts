/** The official conformance suite, against our server and against fixtures on our adapter. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveHttp } from '../../mcp/http.ts';
import type { Surface } from '../../mcp/surface.ts';
import { withFolder } from '../import/temp-folder.ts';
import { surfaceOf } from '../mcp/surface-of.ts';
import { startProxy } from './bearer-proxy.ts';
import { fixtureSurface } from './fixtures.ts';
import { conformance, missing, runTool } from './node-tool.ts';

const cases: readonly [string, () => Surface, string, readonly string[]][] = [
  [
    'our server',
    () => surfaceOf(),
    'baseline-own.yml',
    [
      'server-initialize',
      'ping',
      'tools-list',
      'server-sse-multiple-streams',
      'resources-list',
      'prompts-list',
    ],
  ],
  [
    'fixtures on our adapter',
    () => fixtureSurface,
    'baseline-fixtures.yml',
    ['tools-call-error', 'tools-call-with-progress', 'tools-call-elicitation', 'resources-templates-read'],
  ],
];

describe('the official conformance suite', { skip: missing }, () => {
  for (const [what, surface, baseline, green] of cases) {
    test(`${what}: all green but the baseline`, () =>
      withFolder(async (folder) => {
        const server = await serveHttp(surface, 0, 'conformance');
        const proxy = await startProxy(server.port, 'conformance');
        try {
          const expected = fileURLToPath(new URL(baseline, import.meta.url));
          const said = await runTool(
            [conformance, 'server', '--url', proxy.url, '--expected-failures', expected],
            folder,
          );
          for (const scenario of [...green, 'dns-rebinding-protection']) {
            assert.match(said.out, new RegExp(`✓ ${scenario}: [1-9]\\d* passed, 0 failed`));
          }
          assert.equal(said.code, 0, said.out.slice(-2500));
        } finally {
          await proxy.close();
          await server.close();
        }
      }));
  }
});
