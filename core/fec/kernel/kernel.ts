import type { Separator } from '../record-view.ts';
import { kernelBytes } from './kernel-bytes.ts';

/** What the kernel's module exports; see kernel/assembly. Addresses and sizes are in bytes. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly SLOTS: WebAssembly.Global;
  readonly REPORT: WebAssembly.Global;
  readonly TABLES: WebAssembly.Global;
  readonly COUNTS: WebAssembly.Global;
  readonly KINDS: WebAssembly.Global;
  start(separator: number, bytes: number): void;
  describe(
    columns: number,
    separator: number,
    needsCrLf: boolean,
    earliest: number,
    latest: number,
    closing: number,
    hasSens: boolean,
  ): void;
  placeColumns(...positions: number[]): void;
  lookAt(column: number, how: number): void;
  pass(from: number, to: number, previous: number, previousEnd: number, line: number): number;
  passOdd(column: number, value: number, previous: number, previousEnd: number, line: number): number;
  forget(): void;
  countEncoded(from: number, to: number): void;
  takeTotal(which: number): bigint;
  allocate(bytes: number): number;
  free(): number;
  appetite(): number;
  segments(table: number): number;
  intern(table: number, start: number, firstLength: number, secondLength: number): number;
  internEntry(start: number, firstLength: number, secondLength: number, journal: number): number;
  internDay(journal: number, date: number): number;
  nextOpen(from: number): number;
  nextOf(journal: number, from: number): number;
  nextMarked(mark: number, from: number): number;
  countMarked(mark: number): number;
  startSurvey(at: number, journals: number): void;
  survey(from: number, to: number): void;
  latestDate(): number;
  lowestLike(entry: number): number;
  settleTails(isGlobal: boolean, few: number, part: number): void;
  startRepeats(): void;
  nextSameNumber(from: number, to: number): number;
  nextSamePrint(from: number, to: number): number;
  firstAlike(): number;
  startSeries(at: number, isGlobal: boolean): void;
  placeSeries(from: number, to: number): void;
  countSeries(): number;
  countCandidates(): number;
  countTogether(): number;
  countOdd(): number;
  startOrder(at: number, entries: number): void;
  gather(from: number, to: number): void;
  sortSeries(): void;
  nextOdd(from: number): number;
  isByJournal(series: number): number;
  nextPlace(from: number, to: number, byJournal: boolean): number;
}

let compiled: WebAssembly.Module | null = null;

/** Not every runtime has it yet, and the loop takes some milliseconds before it has been compiled. */
const { fromBase64 } = Uint8Array as { readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (fromBase64 !== undefined) return fromBase64(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** @param separator of the file; `bytes` of it, 0 when not known. @returns null where the runtime cannot run it */
export function startKernel(separator: Separator, bytes: number): KernelExports | null {
  try {
    compiled ??= new WebAssembly.Module(bytesOf(kernelBytes));
    const abort = () => {
      throw new Error('the kernel stopped');
    };
    const { exports } = new WebAssembly.Instance(compiled, { env: { abort } });
    // The compiler of the kernel vouches for its exports; the tests hold it to the plain tables.
    const kernel = exports as unknown as KernelExports;
    kernel.start(separator, bytes);
    return kernel;
  } catch {
    return null;
  }
}
