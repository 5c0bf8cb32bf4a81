import type { FieldName, FieldType } from '../fields.ts';

const text = /^(?:[-.*/?_x0]+|n\/?a|n(?:e|é|Ã©)ant|sans|aucune?|ras|r\.?a\.?s\.?)$/i;
const opening = /^(?:a-?n|ran|(?:a|à|Ã\u00a0)-?nouveaux?)$/i;
const date = /^[-/.0]+$/;
const amount = /^[-+]?0+(?:,0*)?$/;

/** No longer value is looked at: a convention is short. */
export const longestConvention = 12;

/**
 * Whether a value stands for "nothing": the law lets a field be filled by convention if the notice
 * explains it.
 * @param value read byte by byte: an accent in UTF-8 is two characters
 */
export function isConventional(name: FieldName, type: FieldType, value: string): boolean {
  if (type === 'date') return date.test(value);
  if (name === 'Montantdevise') return amount.test(value);
  if (type !== 'text' || name === 'EcritureNum') return false;
  return text.test(value) || (name === 'PieceRef' && opening.test(value));
}
