import * as v from 'valibot';
import { importStates } from '../../core/import/states.ts';

/** What import_fec and get_import_status answer. Times are ISO 8601 in UTC. */
export const ImportOutputSchema = v.object({
  state: v.picklist(importStates),
  import_id: v.nullable(v.string()),
  key: v.nullable(v.string()),
  dossier: v.optional(v.string()),
  file: v.optional(v.string()),
  sent_at: v.optional(v.string()),
  updated_at: v.optional(v.string()),
  already: v.boolean(),
  loop_says: v.optional(v.string()),
  cause: v.optional(v.string()),
  next: v.string(),
});

export type ImportOutput = v.InferOutput<typeof ImportOutputSchema>;
