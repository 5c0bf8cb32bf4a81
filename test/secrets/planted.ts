import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { inspect } from 'node:util';

/** Recognisable from the first character on, with signs that addresses and base64 write otherwise. */
export const planted = {
  subscriptionKey: 'Qz7+sub/scription=9KLMnopq',
  publicKey: 'PUBLICHALF',
  secret: 'Wk9/api+secret=3RSTuvwx',
  signature: 'Jh4+sig/nature3YZabcdefghijklmnopqrstuv=',
} as const;

/** A secret in every dress in which it could come out. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Inside a longer text base64 starts at any third: the characters that do not depend on the neighbours.
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return whole.slice(shift === 0 ? 0 : shift + 1, -2);
  });
  const start = secret.slice(0, 8);
  const plain = [secret, start, encodeURIComponent(secret), encodeURIComponent(start), encodeURI(secret)];
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([...plain, JSON.stringify(secret).slice(1, -1), ...base64, ...url])];
}

/** Secrets that must not be in a text; more may become known as Loop signs addresses. */
export class Secrets {
  readonly #forms = new Map<string, string>();

  constructor(secrets: Readonly<Record<string, string>>) {
    for (const [name, secret] of Object.entries(secrets)) this.add(name, secret);
  }

  add(name: string, secret: string): void {
    for (const form of formsOf(secret)) this.#forms.set(form, name);
  }

  /** `where` says what the text is, for the message. */
  assertAbsent(where: string, text: string): void {
    for (const [form, name] of this.#forms) {
      if (!text.includes(form)) continue;
      const at = text.indexOf(form);
      assert.fail(`${where} shows the ${name}: …${text.slice(Math.max(0, at - 80), at + 80)}…`);
    }
  }
}

/** All that a log, a debugger or a careless print could show of a value. */
export function shownOf(value: unknown): string {
  const own = value instanceof Error ? Object.getOwnPropertyNames(value) : [];
  const fields = own.map((name) =>
    inspect(Reflect.get(Object(value), name), { depth: null, showHidden: true }),
  );
  return [
    inspect(value, { depth: null, showHidden: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : '',
    ...fields,
  ].join('\n');
}
