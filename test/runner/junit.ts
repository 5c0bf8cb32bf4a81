/** One `<testcase>` with the names of the `<testsuite>` elements around it, outermost first. */
export interface JunitCase {
  readonly suites: readonly string[];
  readonly name: string;
  readonly classname: string;
  readonly file: string | null;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly message: string;
}

const element = /<(\/?)([A-Za-z]+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/g;

/** `&quot;` last: Node escapes the ampersand of its own `&quot;` once more. */
function decode(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

function attributes(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1]!, decode(m[2]!)]));
}

/** Reads what Bun, Node and Deno write as JUnit; not a general XML reader. */
export function parseJunit(xml: string): JunitCase[] {
  const text = xml.replace(/<!--[\s\S]*?-->/g, '');
  const cases: JunitCase[] = [];
  const suites: string[] = [];
  let open: { -readonly [K in keyof JunitCase]: JunitCase[K] } | null = null;

  for (const match of text.matchAll(element)) {
    const [whole, slash, tag, attributeText, selfClosing] = match;
    const closing = slash === '/';
    const given = attributes(attributeText!);
    if (tag === 'testsuite') {
      if (closing) suites.pop();
      else if (selfClosing === '') suites.push(given.get('name') ?? '');
    } else if (tag === 'testcase') {
      if (!closing) {
        open = {
          suites: [...suites],
          name: given.get('name') ?? '',
          classname: given.get('classname') ?? '',
          file: given.get('file') ?? null,
          outcome: 'passed',
          message: '',
        };
        cases.push(open);
      }
      if (closing || selfClosing === '/') open = null;
    } else if (open !== null && !closing && tag === 'skipped') {
      open.outcome = 'skipped';
    } else if (
      open !== null &&
      !closing &&
      (tag === 'failure' || tag === 'error') &&
      open.outcome !== 'skipped'
    ) {
      const from = match.index + whole.length;
      const end = selfClosing === '/' ? from : text.indexOf(`</${tag}>`, from);
      const body = decode(text.slice(from, end === -1 ? from : end)).trim();
      open.outcome = 'failed';
      open.message = body === '' ? (given.get('message') ?? '') : body;
    }
  }
  return cases;
}
