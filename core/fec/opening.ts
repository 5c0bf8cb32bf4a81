import { decodeField } from './encoding.ts';

const codes = /^(a-?n|anouv?|anv|r-?an|an[ _-]?\d{1,4})$/i;
/** Codes that also stand for something else: « OUV » for Ouvriers, « ANA » for Analytique. */
const ambiguousCodes = /^(an[aou]|ouv|rep|bo|bi|a0|nx|soldes?)$/i;
/** « À nouveau », « a-nouv. », but not « Beaujolais nouveau ». */
const labels =
  /(?<![\p{L}])[àa][ -]?nouv|ouverture|(balance|soldes?) initia|reprise des soldes|bilan (de |d.)?(d[ée]but|ouv)|opening/iu;

/** By its code or its label: a journal of opening entries (« à-nouveaux »); perhaps one, where its rows agree; none. */
export type OpeningLook = 'opening' | 'perhaps' | 'other';

export function openingLook(code: Uint8Array, label: Uint8Array): OpeningLook {
  const text = decodeField(code, 'utf-8');
  if (codes.test(text) || isOpeningLabel(label)) return 'opening';
  return ambiguousCodes.test(text) ? 'perhaps' : 'other';
}

export function isOpeningLabel(label: Uint8Array): boolean {
  return labels.test(decodeField(label, 'utf-8'));
}
