import { LoopFecError } from '../error.ts';
import type { ByteSource, ByteTests, CreateLateDigest } from '../ports.ts';
import type { Lang } from '../text.ts';
import type { EntryPrints } from './entry-prints.ts';
import type { FecContents } from './fec-contents.ts';
import { FecValidation } from './fec-validation.ts';
import type { FindingLine } from './finding-line.ts';
import type { Values } from './mask.ts';
import type { Regime, Report } from './report.ts';

/** Bytes from which on the kernel is worth its start. */
const kernelBytesFrom = 1 << 16;

export interface ValidatePorts {
  readonly createDigest: CreateLateDigest;
  readonly bytes: ByteTests;
}

export interface ValidateOptions {
  /** Judge as if the file were called so. Default: the source's own name. Empty: the file has no name. */
  readonly name?: string;
  /** Declared regime. Default: inferred from the columns. */
  readonly regime?: Regime;
  readonly lang?: Lang;
  readonly signal?: AbortSignal;
  /** `masked`: text that may name somebody shows by its shape only. Default: `full`. */
  readonly values?: Values;
  /** Writes a text of the file, masked or not, into a finding's message. Default: as it is, values in quotation marks. */
  readonly present?: (text: string) => string;
  /** Gets every finding as it is found, without limit; those about the whole file at the end. */
  readonly onFinding?: (finding: FindingLine) => void;
  /** Also compute the MD5 of the bytes, for an upload. */
  readonly md5?: boolean;
  /** Also compute what tells the entries from those of other files. */
  readonly prints?: boolean;
  /** Also list the accounts, third parties and journals. */
  readonly contents?: boolean;
  /** `plain`: without the kernel, which passes rows that no rule has to look at. Default: as the size demands. */
  readonly engine?: 'plain' | 'kernel';
  /** Called after each chunk with the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

export interface FecCheck {
  readonly report: Report;
  /** MD5 of the bytes that were judged, base64, as Content-MD5 wants it; empty when it was not asked for. */
  readonly md5: string;
  /** What tells the entries from those of other files. Null when it was not asked for, or the file has no entries. */
  readonly prints: EntryPrints | null;
  /** What the file names. Null when it was not asked for, or the file has no rows that can be read. */
  readonly contents: FecContents | null;
}

/**
 * Reads a file once and judges it.
 * @throws {LoopFecError} `file-changed` when the source gave fewer or more bytes than it announced; what the source
 * throws; the signal's reason.
 */
export function validateFec(
  source: ByteSource,
  ports: ValidatePorts,
  options: ValidateOptions = {},
): Promise<FecCheck> {
  const { name = source.name } = options;
  return validateParts(
    [{ name, size: source.size, read: (signal, room) => source.read(signal, room) }],
    ports,
    options,
  );
}

/**
 * The same for the parts of a split FEC (A47 A-1 XIII), in order: they are judged as one ledger. `options.name` does not
 * count.
 */
export async function validateParts(
  sources: readonly ByteSource[],
  ports: ValidatePorts,
  options: Omit<ValidateOptions, 'name'> = {},
): Promise<FecCheck> {
  const all = ports.createDigest('sha256');
  const md5 = options.md5 === true ? ports.createDigest('md5') : null;
  const size = sizeOf(sources);
  const validation = new FecValidation({
    tests: ports.bytes,
    lang: options.lang ?? 'fr',
    values: options.values ?? 'full',
    kernel: options.engine === undefined ? isLarge(size) : options.engine === 'kernel',
    bytes: size,
    present: options.present ?? null,
    ...(options.onFinding === undefined ? {} : { onFinding: options.onFinding }),
    ...(options.regime === undefined ? {} : { regime: options.regime }),
  });
  const digests: string[] = [];
  let before = 0;
  for (const source of sources) {
    const own = sources.length > 1 ? ports.createDigest('sha256') : null;
    let bytes = 0;
    validation.begin(source.name);
    for await (const chunk of source.read(options.signal, () => validation.room())) {
      options.signal?.throwIfAborted();
      bytes += chunk.length;
      all.update(chunk);
      own?.update(chunk);
      md5?.update(chunk);
      validation.push(chunk);
      options.onProgress?.(before + bytes);
    }
    if (source.size >= 0 && bytes !== source.size) throw changed(source.name);
    before += bytes;
    validation.end();
    if (own !== null) digests.push(await own.hex());
  }
  const report = validation.report({ all: await all.hex(), parts: digests });
  const prints = options.prints === true ? validation.prints() : null;
  const contents = options.contents === true ? validation.contents() : null;
  return { report, md5: (await md5?.base64()) ?? '', prints, contents };
}

/** Bytes of all sources; 0 when one does not tell. */
function sizeOf(sources: readonly ByteSource[]): number {
  return sources.some(({ size }) => size < 0) ? 0 : sources.reduce((sum, { size }) => sum + size, 0);
}

/** Starting the kernel takes as long as reading a few thousand rows. A size that is not known may be any. */
function isLarge(size: number): boolean {
  return size === 0 || size > kernelBytesFrom;
}

function changed(name: string): LoopFecError {
  const shown = JSON.stringify(name);
  return new LoopFecError('file-changed', {
    fr: `${shown} a changé pendant la lecture. Recommencer quand le logiciel a fini de l’écrire`,
    en: `${shown} changed while it was read. Try again when the software has finished writing it`,
  });
}
