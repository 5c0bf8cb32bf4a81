/** A command, as the runner understands a line of the log. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const known = new Set(
  'error warning notice debug group endgroup add-mask set-output save-state set-env add-path stop-commands echo add-matcher remove-matcher internal-set-repo-path'.split(
    ' ',
  ),
);

function unescaped(text: string, codes: readonly (readonly [string, string])[]): string {
  return codes.reduce((all, [code, character]) => all.replaceAll(code, character), text);
}

const data = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const property = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;

/** Both forms that it reads: `::name a=b::data` after white space, and `##[name a=b]data` anywhere in the line. */
function commandOf(line: string): RunnerCommand | null {
  const modern = /^::([^ ]*?)(?: (.*?))?::([\s\S]*)$/.exec(line.trimStart());
  if (modern !== null && known.has(modern[1]!)) {
    const properties = (modern[2] ?? '').split(',').filter(Boolean);
    return {
      name: modern[1]!,
      properties: Object.fromEntries(
        properties.map((each) => {
          const [name = '', ...rest] = each.split('=');
          return [name, unescaped(rest.join('='), property)];
        }),
      ),
      data: unescaped(modern[3]!, data),
    };
  }
  const old = /##\[([^\] ]*)[^\]]*\](.*)$/.exec(line);
  return old !== null && known.has(old[1]!) ? { name: old[1]!, properties: {}, data: old[2]! } : null;
}

/** The commands of a log. Any line break is one to somebody. */
export function commandsOf(log: string): RunnerCommand[] {
  return log.split(/\r\n|[\n\r\u0085\u2028\u2029]/).flatMap((line) => commandOf(line) ?? []);
}
