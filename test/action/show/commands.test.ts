import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hostileTexts, unseen } from './hostile.ts';
import { commandsOf } from './runner-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'loop-fec-show-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const flags = 'Deno' in globalThis ? ['run', '-A', '--no-check', '--quiet'] : [];
const main = fileURLToPath(new URL('print-hostile.ts', import.meta.url));

/** What the runner gets of the Action in a process of its own. Deno 2.9 dies now and then of SIGSEGV at its end. */
function printed(summary: boolean, left = 3): ReturnType<typeof printedOnce> {
  const said = printedOnce(summary);
  return said.signal === 'SIGSEGV' && left > 0 ? printed(summary, left - 1) : said;
}

function printedOnce(summary: boolean) {
  const files = { output: join(folder, 'output'), summary: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const said = spawnSync(process.execPath, [...flags, main], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: summary ? files.summary : join(folder, 'nothing', 'here'),
    },
  });
  return {
    status: said.status,
    signal: said.signal,
    log: said.stdout,
    output: readFileSync(files.output, 'utf8'),
    summary: readFileSync(files.summary, 'utf8'),
  };
}

test('the runner gets the commands that are ours, and no other', () => {
  const { status, log, output, summary } = printed(true);
  assert.equal(status, 0);
  const commands = commandsOf(log);
  assert.deepEqual(new Set(commands.map(({ name }) => name)), new Set(['error']));
  // Of each text: the outcome and the finding, on the file as git names it.
  for (const text of hostileTexts) {
    if (text === '' || unseen.test(text.replace(/[\r\n]/g, ''))) continue;
    const own = commands.filter(({ properties }) => properties.file === text);
    assert.deepEqual(
      own.map(({ properties }) => properties.line),
      [undefined, '2'],
      JSON.stringify(text),
    );
  }
  assert.equal(commands.length, 2 * hostileTexts.length);
  assert.doesNotMatch(log.replace(/\r?\n/g, ''), unseen);
  for (const { data, properties } of commands) {
    assert.doesNotMatch(data, unseen);
    assert.doesNotMatch(properties.title ?? '', unseen);
    assert.deepEqual(
      Object.keys(properties).filter((name) => !['file', 'line', 'title'].includes(name)),
      [],
    );
  }

  const names = [...output.matchAll(/^(.*?)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm)].map(
    ([, name]) => name,
  );
  const wanted = ['results', 'verdict', 'imported', 'skipped', 'failed', 'unknown'];
  assert.deepEqual(
    names,
    hostileTexts.flatMap(() => wanted),
  );
  for (const line of output.split('\n')) assert.doesNotMatch(line, /##\[|^\s*::/);

  assert.match(summary, /^## FEC et Cegid Loop : import\n/);
  assert.doesNotMatch(summary, /<script|<img|\]\(|@octocat|javascript:|:\/\//);
});

test('a runner without summaries is no failure of the run', () => {
  const { status, summary } = printed(false);
  assert.equal(status, 3);
  assert.equal(summary, '');
});
