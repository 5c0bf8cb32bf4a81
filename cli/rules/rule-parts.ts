import type { Rule } from '../../core/fec/rules/rule.ts';
import type { Lang } from '../../core/text.ts';

/** What the rule says of a file, every wording of it, `…` where a value of the file stands. */
export function messagesOf(rule: Rule, lang: Lang): string[] {
  const all = [rule.message, ...Object.values(rule.forms ?? {})];
  return [...new Set(all.map((message) => message[lang].replace(/\{\w+\}/g, '…')))];
}

/** The lines of an example; a row's end is written ↵ or ⏎ between spaces. */
export function exampleLines(example: string): string[] {
  return example.split(/↵| ⏎ /);
}
