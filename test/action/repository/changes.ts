const encoder = new TextEncoder();

/** What a commit changes. Paths are from the root, with `/`; as bytes where they are not UTF-8. */
export interface Changes {
  readonly write?: Readonly<Record<string, string | Uint8Array>>;
  readonly writeAt?: readonly (readonly [path: Uint8Array, content: string | Uint8Array])[];
  readonly remove?: readonly string[];
  /** Old path → new path. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Path → where the symbolic link points. */
  readonly link?: Readonly<Record<string, string>>;
  /** Path → commit of the submodule. */
  readonly submodule?: Readonly<Record<string, string>>;
}

export interface NewCommit {
  readonly ref: string;
  readonly from: string | null;
  readonly message: string;
  /** Seconds since 1970. */
  readonly when: number;
  readonly changes: Changes;
}

/** A path as `git fast-import` takes it, whatever its bytes. */
function quoted(path: string | Uint8Array): string {
  const bytes = typeof path === 'string' ? encoder.encode(path) : path;
  return `"${Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;
}

/** The stream for `git fast-import` that makes one commit, prints its name and leaves no ref. */
export function fastImport({ ref, from, message, when, changes }: NewCommit): Uint8Array {
  const parts: Uint8Array[] = [];
  const line = (text: string) => parts.push(encoder.encode(`${text}\n`));
  const data = (content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    line(`data ${bytes.length}`);
    parts.push(bytes);
    line('');
  };
  line(`commit ${ref}`);
  line('mark :1');
  line(`committer Comptable <comptable@example.org> ${when} +0100`);
  data(message);
  if (from !== null) line(`from ${from}`);
  for (const [old, name] of Object.entries(changes.rename ?? {})) line(`R ${quoted(old)} ${quoted(name)}`);
  for (const path of changes.remove ?? []) line(`D ${quoted(path)}`);
  const files = [...Object.entries(changes.write ?? {}), ...(changes.writeAt ?? [])];
  for (const [path, content] of files) {
    line(`M 100644 inline ${quoted(path)}`);
    data(content);
  }
  for (const [path, target] of Object.entries(changes.link ?? {})) {
    line(`M 120000 inline ${quoted(path)}`);
    data(target);
  }
  for (const [path, commit] of Object.entries(changes.submodule ?? {}))
    line(`M 160000 ${commit} ${quoted(path)}`);
  line('');
  line('get-mark :1');
  line(`reset ${ref}`);
  line(`from ${'0'.repeat(40)}`);
  line('');
  return new Uint8Array(Buffer.concat(parts));
}
