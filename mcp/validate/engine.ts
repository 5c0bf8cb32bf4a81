/** The heavy part of a check, loaded at the first call: a server that is started and never asked stays light. */
import { catalogue } from '../../core/fec/rules/catalogue.ts';
import { type FecCheck, type ValidateOptions, validateFec } from '../../core/fec/validate.ts';
import type { ByteSource } from '../../core/ports.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';

export function readFec(source: ByteSource, options: ValidateOptions): Promise<FecCheck> {
  return validateFec(source, { createDigest, bytes: byteTests }, options);
}

export function isRule(id: string): boolean {
  return catalogue.some((rule) => rule.id === id);
}
