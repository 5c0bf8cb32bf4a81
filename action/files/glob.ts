/**
 * Patterns for paths, matched in a time that grows with pattern times path and no faster, whatever they hold: both may
 * come from a stranger's pull request. `*` and `?` stay within a folder, `**` does not, `[a-z]` and `[!a-z]` are one
 * character, `{a,b}` is either, a backslash takes the next character as it is. All else means itself.
 */

type Test = (character: string) => boolean;

type Part =
  | { readonly kind: 'one' | 'many'; readonly test: Test }
  /** `**` and the slash after it: any number of folders, or none. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'either'; readonly choices: readonly (readonly Part[])[] };

/** `to`: where it goes on without reading a character; otherwise with one that passes the test. */
type State = { readonly to: readonly number[] } | { readonly test: Test; readonly next: number };

const any: Test = () => true;
const inFolder: Test = (character) => character !== '/';
const slash: Test = (character) => character === '/';

/** @param anyCase letters match whatever their case */
export function glob(pattern: string, anyCase: boolean): (path: string) => boolean {
  const fold = (text: string) => (anyCase ? text.toLowerCase() : text);
  const states: State[] = [];
  const start = compile(parse([...fold(pattern)]), add(states, { to: [] }), states);
  const accepted = 0;

  /** All states that these lead to without a character. */
  function closure(from: readonly number[]): number[] {
    const seen = new Set(from);
    for (const at of seen) {
      const state = states[at];
      if (state !== undefined && 'to' in state) for (const next of state.to) seen.add(next);
    }
    return [...seen];
  }

  return (path) => {
    let at = closure([start]);
    for (const character of fold(path)) {
      const reached = at.flatMap((index) => {
        const state = states[index];
        return state !== undefined && 'test' in state && state.test(character) ? [state.next] : [];
      });
      if (reached.length === 0) return false;
      at = closure(reached);
    }
    return at.includes(accepted);
  };
}

function add(states: State[], state: State): number {
  return states.push(state) - 1;
}

/** @returns the state from which the parts lead to `end` */
function compile(parts: readonly Part[], end: number, states: State[]): number {
  let next = end;
  for (const part of parts.toReversed()) {
    if (part.kind === 'one') next = add(states, { test: part.test, next });
    else if (part.kind === 'either') {
      const after = next;
      next = add(states, { to: part.choices.map((choice) => compile(choice, after, states)) });
    } else {
      // A loop through `states.length + 1`, which is the state that is added next.
      const loop = states.length + 1;
      const again = add(states, { test: part.kind === 'many' ? part.test : any, next: loop });
      const over = part.kind === 'many' ? next : loop + 1;
      add(states, { to: [again, over] });
      if (part.kind === 'folders') {
        add(states, { test: slash, next });
        next = add(states, { to: [loop, next] });
      } else next = loop;
    }
  }
  return next;
}

function parse(text: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const close = character === '[' ? classEnd(text, at) : character === '{' ? braceEnd(text, at) : -1;
    if (character === '*' && text[at + 1] === '*') {
      const isStart = at === 0 || text[at - 1] === '/';
      while (text[at + 1] === '*') at++;
      const isFolders = isStart && text[at + 1] === '/';
      if (isFolders) at++;
      parts.push(isFolders ? { kind: 'folders' } : { kind: 'many', test: any });
    } else if (character === '*') parts.push({ kind: 'many', test: inFolder });
    else if (character === '?') parts.push({ kind: 'one', test: inFolder });
    else if (close > 0) {
      const inner = text.slice(at + 1, close);
      parts.push(
        character === '['
          ? { kind: 'one', test: classTest(inner) }
          : { kind: 'either', choices: choicesOf(inner).map(parse) },
      );
      at = close;
    } else {
      if (character === '\\' && at + 1 < text.length) at++;
      const wanted = text[at];
      parts.push({ kind: 'one', test: (one) => one === wanted });
    }
  }
  return parts;
}

/** Where `[…]` ends; a `]` at its very beginning belongs to it. -1: it does not. */
function classEnd(text: readonly string[], open: number): number {
  const first = open + (text[open + 1] === '!' || text[open + 1] === '^' ? 2 : 1);
  for (let at = first; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === ']' && at > first) return at;
  }
  return -1;
}

function classTest(inner: readonly string[]): Test {
  const negated = inner[0] === '!' || inner[0] === '^';
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let at = negated ? 1 : 0; at < inner.length; at++) {
    if (inner[at] === '\\' && at + 1 < inner.length) at++;
    const from = inner[at] ?? '';
    const to = inner[at + 1] === '-' ? inner[at + 2] : undefined;
    if (to !== undefined) at += 2;
    ranges.push([from, to ?? from]);
  }
  const code = (character: string) => character.codePointAt(0) ?? 0;
  return (one) =>
    one !== '/' && ranges.some(([from, to]) => code(from) <= code(one) && code(one) <= code(to)) !== negated;
}

/** Where `{…,…}` ends; -1 when it does not, or offers no choice. */
function braceEnd(text: readonly string[], open: number): number {
  let depth = 0;
  let hasChoice = false;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === ',' && depth === 1) hasChoice = true;
    else if (text[at] === '}' && --depth === 0) return hasChoice ? at : -1;
  }
  return -1;
}

function choicesOf(inner: readonly string[]): string[][] {
  const choices: string[][] = [[]];
  let depth = 0;
  for (let at = 0; at < inner.length; at++) {
    const character = inner[at] ?? '';
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === ',' && depth === 0) choices.push([]);
    else choices.at(-1)?.push(character);
    if (character === '\\') choices.at(-1)?.push(inner[++at] ?? '');
  }
  return choices;
}
