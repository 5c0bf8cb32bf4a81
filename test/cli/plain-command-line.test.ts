/** A command line that is read without commander means what commander makes of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { CommandContext } from '../../cli/context.ts';
import { runProgram } from '../../cli/program.ts';
import { run } from '../../cli/run.ts';
import { plainValidate } from '../../cli/validate/plain-command-line.ts';
import { entry, file } from '../fec/fixtures/fec.ts';

const name = '732829320FEC20241231.txt';
let folder = '';

interface Case {
  readonly args: readonly string[];
  /** Read without commander. */
  readonly plain: boolean;
}

const cases: readonly Case[] = [
  { args: [name], plain: true },
  { args: [name, name], plain: true },
  { args: [name, '--format', 'json'], plain: true },
  { args: ['--format=json', name], plain: true },
  { args: ['--lang', 'en', name, '--judge=official'], plain: true },
  { args: [name, '--lang=en', '--format=findings', '--values', 'masked'], plain: true },
  { args: [name, '--regime', 'BNCT', '--judge', 'loop', '--format', 'json'], plain: true },
  { args: [name, '--name', '349536599FEC20241231.txt', '--format', 'json'], plain: true },
  { args: [name, '--name=a=b', '--format', 'json'], plain: true },
  { args: [], plain: true },
  { args: ['', name], plain: true },
  { args: ['absent.txt', '--lang', 'en'], plain: true },
  { args: [name, '--name', '', '--format', 'json'], plain: false },
  { args: [name, '--name', '--format', 'json'], plain: false },
  { args: [name, '--format', 'text', '--format', 'json'], plain: false },
  { args: [name, '--format'], plain: false },
  { args: [name, '--format', 'yaml'], plain: false },
  { args: [name, '--judge', 'constructor'], plain: false },
  { args: [name, '--lang', 'de'], plain: false },
  { args: [name, '--constructor', 'json'], plain: false },
  { args: [name, '--unknown'], plain: false },
  { args: [name, '-x'], plain: false },
  { args: ['--', name], plain: false },
  { args: ['--help', '--lang', 'en'], plain: false },
  { args: ['-h'], plain: false },
];

async function said(start: typeof runProgram, args: readonly string[], lang: 'fr' | 'en') {
  let out = '';
  let err = '';
  const context: CommandContext = {
    ...{ env: { LOOP_FEC_LANG: lang }, lang, say: (text) => text[lang] },
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    ...{ stdoutIsTerminal: false, stderrIsTerminal: false, stdinIsTerminal: false },
    signal: new AbortController().signal,
  };
  try {
    return { code: await start(args, context), out, err };
  } catch (error) {
    return { thrown: error instanceof Error && 'code' in error ? error.code : error };
  }
}

describe('a command line of validate', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'loop-fec-plain-'));
    writeFileSync(join(folder, name), file(entry('1')));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { args, plain } of cases) {
    test(`validate ${args.join(' ')}: ${plain ? 'plain' : 'left to commander'}`, async () => {
      const given = ['validate', ...args.map((arg) => (arg === name ? join(folder, name) : arg))];
      assert.equal(plainValidate(given) !== null, plain);
      const lang = given.includes('en') || given.includes('--lang=en') ? 'en' : 'fr';
      const byCommander = await said(runProgram, given, lang);
      const byRun = await said(run, given, lang);
      // An error is put into words by `run`.
      if ('thrown' in byCommander) assert.equal(byRun.code, 2);
      else assert.deepEqual(byRun, byCommander);
    });
  }

  test('another command, or a word before it, is left to commander', () => {
    for (const args of [[], ['rules'], ['--lang', 'en', 'validate', name], ['Validate', name]]) {
      assert.equal(plainValidate(args), null);
    }
  });
});
