import * as v from 'valibot';
import { DossierAnswerSchema } from './schemas.ts';
import type { Dossier } from './types.ts';

/** Null when this is no answer of `GET /DossierComplet`. */
export function parseDossier(code: string, value: unknown): Dossier | null {
  const parsed = v.safeParse(DossierAnswerSchema, value);
  if (!parsed.success) return null;
  const { siren, formeJuridique } = parsed.output;
  return { code, siren: normaliseSiren(siren), formeJuridique: formeJuridique?.trim() || null };
}

/** Nine digits, however they were grouped; a number may have lost its leading zeros. Null for anything else. */
function normaliseSiren(siren: string | number | null | undefined): string | null {
  const digits =
    typeof siren === 'number' ? String(siren).padStart(9, '0') : (siren ?? '').replace(/[\s.]/g, '');
  return /^\d{9}$/.test(digits) && digits !== '000000000' ? digits : null;
}
