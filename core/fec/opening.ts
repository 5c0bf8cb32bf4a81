import { decodeField } from './encoding.ts';

const codes = /^(a-?n|an[aou]?|anouv?|r-?an|ouv|rep|ano|bo)$/i;
const labels =
  /nouveau|ouverture|report[s]? (à|a) nouveau|reprise des soldes|bilan (de |d.)?(d[ée]but|ouv)|opening/i;

/** Whether a journal is one of opening entries (« à-nouveaux »), by its code or its label. */
export function looksLikeOpening(code: Uint8Array, label: Uint8Array): boolean {
  return labels.test(decodeField(label, 'utf-8')) || codes.test(decodeField(code, 'utf-8'));
}
