import type { ByteSource, ByteTests, CreateDigest } from '../ports.ts';
import type { Lang } from '../text.ts';
import type { Regime, Report } from './report.ts';

export interface ValidatePorts {
  readonly createDigest: CreateDigest;
  readonly bytes: ByteTests;
}

export interface ValidateOptions {
  /** Judge as if the file were called so. Default: the source's own name. */
  readonly name?: string;
  /** Declared regime. Default: inferred from the columns. */
  readonly regime?: Regime;
  readonly lang?: Lang;
  readonly signal?: AbortSignal;
  /** Called now and then with the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

export interface FecCheck {
  readonly report: Report;
  /** MD5 of the bytes that were judged, base64, as Content-MD5 wants it. */
  readonly md5: string;
}

/**
 * Reads the file once and judges it.
 * @throws {LoopFecError} `file-changed` when the source gave fewer or more bytes than it announced.
 */
export async function validateFec(
  _source: ByteSource,
  _ports: ValidatePorts,
  _options: ValidateOptions = {},
): Promise<FecCheck> {
  throw new Error('not written yet');
}
