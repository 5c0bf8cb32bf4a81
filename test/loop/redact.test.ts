import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanMessage, redactFields } from '../../core/loop/redact.ts';

const secrets = ['top/secret+1', 'other-secret'];

describe('a message of Loop', () => {
  for (const [name, given, expected] of [
    ['passes when harmless', 'Le dossier MANON002 n’existe pas', 'Le dossier MANON002 n’existe pas'],
    ['loses secrets', 'key top/secret+1 and other-secret.', 'key … and ….'],
    ['loses percent-encoded secrets', 'k=top%2Fsecret%2B1', 'k=…'],
    ['loses secrets that control characters tear apart', 'other-\u0000secret other-\u200bsecret', '… …'],
    [
      'loses the query of an address',
      'see https://a.example/c/x.txt?sv=1&sig=abc now',
      'see https://a.example/c/x.txt?… now',
    ],
    ['loses user and password of an address', 'https://u:p@a.example/x', 'https://…@a.example/x'],
    ['loses a bare signature', 'bad sig=abc%2F== here', 'bad sig=… here'],
    ['loses an encoded signature', 'x%26sig%3Dabc', 'x%26sig=…'],
    ['is one line without control characters', 'a\r\n\u001b[31mb\u0007\tc\u2028d', 'a [31mb c d'],
    ['has no characters that turn the text around', 'abc\u202etxt.exe', 'abctxt.exe'],
    ['has no half characters', 'a\ud800b', 'a\ufffdb'],
  ] as const) {
    it(name, () => assert.equal(cleanMessage(given, secrets), expected));
  }

  it('is at most 500 characters long, and no character is cut in two', () => {
    const short = cleanMessage('😀'.repeat(501), secrets);
    assert.equal([...short].length, 500);
    assert.ok(short.endsWith('😀…'));
    assert.equal(cleanMessage('x'.repeat(500), secrets), 'x'.repeat(500));
  });

  it('does not lose half a secret to the cut', () => {
    assert.doesNotMatch(cleanMessage(`${'x'.repeat(494)}other-secret`, secrets), /other/);
  });
});

describe('fields of an answer', () => {
  it('stay as they came but for secrets and signed addresses', () => {
    const value = {
      n: 1.5,
      ok: true,
      none: null,
      list: ['a\nb', { 'other-secret': 'https://a.example/x?sig=1' }],
    };
    assert.deepEqual(redactFields(value, secrets), {
      n: 1.5,
      ok: true,
      none: null,
      list: ['a\nb', { '…': 'https://a.example/x?…' }],
    });
  });

  it('do not touch the prototype', () => {
    const copy = redactFields(JSON.parse('{"__proto__":{"x":1}}'), secrets);
    assert.equal(Object.getPrototypeOf(copy), Object.prototype);
  });

  it('are refused when nested without end', () => {
    const value: unknown = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    assert.throws(() => redactFields({ value }, secrets), RangeError);
  });
});
