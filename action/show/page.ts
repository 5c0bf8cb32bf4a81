import { Buffer } from 'node:buffer';

/** Markdown made of whole blocks, an empty line after each, never above a number of bytes. */
export class Page {
  readonly #limit: number;
  readonly #blocks: string[] = [];
  #bytes = 0;

  /** @param limit bytes of UTF-8 */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytesLeft(): number {
    return this.#limit - this.#bytes;
  }

  get text(): string {
    return this.#blocks.join('');
  }

  /** False, and nothing added, when it does not fit. */
  add(block: string): boolean {
    const text = `${block}\n\n`;
    const bytes = this.#bytes + Buffer.byteLength(text);
    if (bytes > this.#limit) return false;
    this.#blocks.push(text);
    this.#bytes = bytes;
    return true;
  }
}

/** The first of the lines that fit within some bytes. */
export function fitting(lines: readonly string[], bytes: number): string[] {
  let left = bytes;
  let shown = 0;
  for (const line of lines) {
    left -= Buffer.byteLength(line) + 1;
    if (left < 0) break;
    shown++;
  }
  return lines.slice(0, shown);
}
