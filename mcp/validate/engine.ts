/** The heavy part of a check, loaded at the first call: a server that is started and never asked stays light. */
import { catalogue } from '../../core/fec/rules/catalogue.ts';
import { type FecCheck, type ValidateOptions, validateFec } from '../../core/fec/validate.ts';
import type { ByteSource } from '../../core/ports.ts';
import type { Lang } from '../../core/text.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';
import { quoted } from '../untrusted.ts';

/** Characters of a code or value within a message. */
const shown = 40;

/** Texts of the file stand in messages as data: in quotation marks, shortened, nothing hidden in them. */
export function readFec(
  source: ByteSource,
  options: ValidateOptions & { readonly lang: Lang },
): Promise<FecCheck> {
  const present = (text: string) => quoted(text, shown, options.lang);
  return validateFec(source, { createDigest, bytes: byteTests }, { ...options, present });
}

export function isRule(id: string): boolean {
  return catalogue.some((rule) => rule.id === id);
}
