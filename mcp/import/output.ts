import * as v from 'valibot';
import { importStates } from '../../core/import/states.ts';

/** What import_fec and get_import_status answer. Times are ISO 8601 in UTC. */
export const ImportOutputSchema = v.strictObject({
  state: v.picklist(importStates),
  import_id: v.nullable(v.string()),
  key: v.nullable(v.string()),
  dossier: v.nullable(v.string()),
  file: v.nullable(v.string()),
  sent_at: v.nullable(v.string()),
  updated_at: v.nullable(v.string()),
  already: v.boolean(),
  loop_says: v.nullable(v.string()),
  next: v.string(),
});

export type ImportOutput = v.InferOutput<typeof ImportOutputSchema>;
