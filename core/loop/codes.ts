import * as v from 'valibot';

/** The lists of a client file that can be read, and the field that names each thing in them. */
export const lists = {
  compte: 'numero',
  tiersClient: 'code',
  tiersFournisseur: 'code',
  etablissementComplet: 'siret',
} as const;

export type ListName = keyof typeof lists;

/** Codes are text; a server may send digits as a number. Null when this is no list, or one of its members has no code. */
export function parseCodes(list: ListName, value: unknown): string[] | null {
  const field = lists[list];
  const parsed = v.safeParse(v.array(v.looseObject({ [field]: v.union([v.string(), v.number()]) })), value);
  return parsed.success ? parsed.output.map((item) => String(item[field]).trim()) : null;
}
