import { ByteTable } from './byte-table.ts';
import { LetteringBook } from './lettering-book.ts';

/** The letterings in arrays of their own. */
export class LetteringTable extends LetteringBook {
  readonly #keys = new ByteTable();
  #difference = new Float64Array(1024);
  #firstLine = new Uint32Array(1024);
  #left = new Uint8Array(1024);

  get size(): number {
    return this.#keys.size;
  }

  protected intern(key: Uint8Array, length: number, line: number): number {
    const known = this.#keys.size;
    const index = this.#keys.intern(key, 0, 8, 8, length);
    if (index === known) {
      if (index === this.#firstLine.length) this.#grow();
      this.#firstLine[index] = line;
    }
    return index;
  }

  add(index: number, cents: number): void {
    this.#difference[index]! += cents;
  }

  leaveOut(index: number): void {
    this.#left[index] = 1;
  }

  protected owner(index: number): Uint8Array {
    return this.#keys.first(index);
  }

  protected code(index: number): Uint8Array {
    return this.#keys.second(index);
  }

  protected firstLine(index: number): number {
    return this.#firstLine[index]!;
  }

  protected difference(index: number): number {
    return this.#difference[index]!;
  }

  protected isLeftOut(index: number): boolean {
    return this.#left[index] === 1;
  }

  #grow(): void {
    const size = this.#firstLine.length * 2;
    const difference = new Float64Array(size);
    difference.set(this.#difference);
    this.#difference = difference;
    const firstLine = new Uint32Array(size);
    firstLine.set(this.#firstLine);
    this.#firstLine = firstLine;
    const left = new Uint8Array(size);
    left.set(this.#left);
    this.#left = left;
  }
}
