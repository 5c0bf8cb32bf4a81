import { baseName } from '../../core/fec/file-name.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import { type FecCheck, validateFec } from '../../core/fec/validate.ts';
import type { ByteSource } from '../../core/ports.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';
import type { Inputs } from '../inputs.ts';

export interface JudgeOptions {
  readonly inputs: Inputs;
  readonly signal: AbortSignal;
  readonly onFinding: ((finding: FindingLine) => void) | null;
  /** Also what an import needs. */
  readonly forImport: boolean;
}

/** @throws {LoopFecError} what reading throws, or the signal's reason */
export function judgeFile(source: ByteSource, options: JudgeOptions): Promise<FecCheck> {
  const { inputs, signal, onFinding, forImport } = options;
  return validateFec(
    source,
    { createDigest, bytes: byteTests },
    {
      name: baseName(source.name),
      lang: inputs.lang,
      values: inputs.values,
      signal,
      md5: forImport,
      prints: forImport,
      contents: forImport || inputs.chart,
      ...(onFinding === null ? {} : { onFinding }),
    },
  );
}

/** SHA-256 of the bytes, hexadecimal. */
export async function hashOf(source: ByteSource, signal: AbortSignal): Promise<string> {
  const digest = createDigest('sha256');
  for await (const chunk of source.read(signal)) digest.update(chunk);
  return digest.hex();
}
