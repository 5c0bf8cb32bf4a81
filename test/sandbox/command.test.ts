import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sandboxCommand } from '../../cli/commands/sandbox.ts';
import type { CommandContext } from '../../cli/context.ts';
import { isLoopFecError } from '../../core/error.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { send } from './caller.ts';

/** A context whose output can be read; `printed` resolves with the first text written to `out`. */
function contextWith(lang: 'fr' | 'en', env: Record<string, string> = {}) {
  const abort = new AbortController();
  let print: (text: string) => void = () => {};
  const printed = new Promise<string>((resolve) => {
    print = resolve;
  });
  const context: CommandContext = {
    env,
    lang,
    out: (text) => print(text),
    err: () => {},
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    stdinIsTerminal: false,
    signal: abort.signal,
    say: (text) => text[lang],
  };
  return { context, printed, abort };
}

function exported(text: string, name: string): string {
  return new RegExp(`^export ${name}='([^']*)'$`, 'm').exec(text)?.[1] ?? '';
}

describe('command sandbox', () => {
  for (const [lang, word] of [
    ['fr', 'Dossiers'],
    ['en', 'Client files'],
  ] as const) {
    it(`prints address, keys and dossiers (${lang}), serves, and stops on the signal`, async () => {
      const { context, printed, abort } = contextWith(lang);
      const command = sandboxCommand({ port: '0', fault: ['compte=status:503'] }, context);
      const text = await printed;
      assert.ok(text.includes(word));
      assert.match(text, /MANON002 {2}SIREN 349536599/);
      const url = exported(text, 'CEGID_LOOP_API_URL');
      const headers = {
        'x-apikey': exported(text, 'CEGID_LOOP_API_KEY'),
        'Ocp-Apim-Subscription-Key': exported(text, 'CEGID_LOOP_SUBSCRIPTION_KEY'),
      };
      assert.equal((await send(`${url}/DossierComplet?codeDossier=MANON002`, { headers })).status, 200);
      assert.equal((await send(`${url}/compte?codeDossier=MANON002`, { headers })).status, 503);
      abort.abort();
      assert.equal(await command, 0);
      await assert.rejects(send(url));
    });
  }

  it('takes fixed keys from the environment', async () => {
    const env = { LOOP_SANDBOX_API_KEY: 'ABC:secret', LOOP_SANDBOX_SUBSCRIPTION_KEY: 'sub' };
    const { context, printed, abort } = contextWith('en', env);
    const command = sandboxCommand({ port: '0' }, context);
    const text = await printed;
    abort.abort();
    await command;
    assert.equal(exported(text, 'CEGID_LOOP_API_KEY'), 'ABC:secret');
    assert.equal(exported(text, 'CEGID_LOOP_SUBSCRIPTION_KEY'), 'sub');
  });

  const wrong = [
    { name: 'a port in words', options: { port: 'x' }, env: {}, code: 'sandbox-bad-port' },
    { name: 'a port too high', options: { port: '65536' }, env: {}, code: 'sandbox-bad-port' },
    {
      name: 'a data file in no folder',
      options: { port: '0', data: '/nonexistent/x.db' },
      env: {},
      code: 'sandbox-bad-data',
    },
    { name: 'an unknown fault', options: { port: '0', fault: ['a=b'] }, env: {}, code: 'sandbox-bad-fault' },
    {
      name: 'a key without a colon',
      options: { port: '0' },
      env: { LOOP_SANDBOX_API_KEY: 'abc' },
      code: 'sandbox-bad-key',
    },
    {
      name: 'a quote in a key',
      options: { port: '0' },
      env: { LOOP_SANDBOX_SUBSCRIPTION_KEY: "a'b" },
      code: 'sandbox-bad-key',
    },
  ];
  for (const { name, options, env, code } of wrong) {
    it(`${name}: ${code}`, () =>
      assert.rejects(
        sandboxCommand(options, contextWith('fr', env).context),
        (error) => isLoopFecError(error) && error.code === code,
      ));
  }

  it('a port that is taken: sandbox-port-in-use', async () => {
    const other = await startSandbox();
    try {
      await assert.rejects(
        sandboxCommand({ port: String(other.port) }, contextWith('fr').context),
        (error) => isLoopFecError(error) && error.code === 'sandbox-port-in-use',
      );
    } finally {
      await other.close();
    }
  });
});
