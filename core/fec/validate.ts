import { LoopFecError } from '../error.ts';
import type { ByteSource, ByteTests, CreateDigest } from '../ports.ts';
import type { Lang } from '../text.ts';
import type { EntryPrints } from './entry-prints.ts';
import type { FecContents } from './fec-contents.ts';
import { FecValidation } from './fec-validation.ts';
import type { FindingLine } from './finding-line.ts';
import type { Values } from './mask.ts';
import type { Regime, Report } from './report.ts';

export interface ValidatePorts {
  readonly createDigest: CreateDigest;
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
  /** Gets every finding as it is found, without limit; those about the whole file at the end. */
  readonly onFinding?: (finding: FindingLine) => void;
  /** Also compute the MD5 of the bytes, for an upload. */
  readonly md5?: boolean;
  /** Also compute what tells the entries from those of other files. */
  readonly prints?: boolean;
  /** Also list the accounts, third parties and journals. */
  readonly contents?: boolean;
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
 * Reads the file once and judges it.
 * @throws {LoopFecError} `file-changed` when the source gave fewer or more bytes than it announced; what the source
 * throws; the signal's reason.
 */
export async function validateFec(
  source: ByteSource,
  ports: ValidatePorts,
  options: ValidateOptions = {},
): Promise<FecCheck> {
  const sha256 = ports.createDigest('sha256');
  const md5 = options.md5 === true ? ports.createDigest('md5') : null;
  const validation = new FecValidation({
    name: options.name ?? source.name,
    tests: ports.bytes,
    lang: options.lang ?? 'fr',
    values: options.values ?? 'full',
    ...(options.onFinding === undefined ? {} : { onFinding: options.onFinding }),
    ...(options.regime === undefined ? {} : { regime: options.regime }),
  });
  let bytes = 0;
  for await (const chunk of source.read(options.signal)) {
    options.signal?.throwIfAborted();
    bytes += chunk.length;
    sha256.update(chunk);
    md5?.update(chunk);
    validation.push(chunk);
    options.onProgress?.(bytes);
  }
  if (source.size >= 0 && bytes !== source.size) {
    const shown = JSON.stringify(source.name);
    throw new LoopFecError('file-changed', {
      fr: `${shown} a changé pendant la lecture. Recommencer quand le logiciel a fini de l’écrire`,
      en: `${shown} changed while it was read. Try again when the software has finished writing it`,
    });
  }
  const report = validation.finish({ bytes, sha256: sha256.hex() });
  return {
    report,
    md5: md5?.base64() ?? '',
    prints: options.prints === true ? validation.prints() : null,
    contents: options.contents === true ? validation.contents() : null,
  };
}
