import * as v from 'valibot';
import { parseSiret } from '../../core/import/siret.ts';

function isSiret(text: string): boolean {
  try {
    parseSiret(text);
    return true;
  } catch {
    return false;
  }
}

/** No control character, no space at either end. */
const oneLine = /^[^\s\u0000-\u001f\u007f]([^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f])?$/;
/** No empty part, no `.` or `..`, no backslash, no slash at the start. */
const folder = /^(?!\.{1,2}(\/|$))[^/\\\u0000-\u001f]+(\/(?!\.{1,2}(\/|$))[^/\\\u0000-\u001f]+)*\/?$/;

const Client = v.strictObject({
  siren: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{9}$/),
      v.description('Files whose name begins with this SIREN (nine digits)'),
    ),
  ),
  folder: v.optional(
    v.pipe(
      v.string(),
      v.regex(folder),
      v.description('Files in this folder or below, from the root of the repository: clients/dupont'),
    ),
  ),
  files: v.optional(
    v.pipe(
      v.string(),
      v.regex(oneLine),
      v.maxLength(4096),
      v.description(
        'Files that match this pattern (as in the input "files"; in double quotes, one exact path)',
      ),
    ),
  ),
  dossier: v.pipe(
    v.string(),
    v.regex(oneLine),
    v.maxLength(200),
    v.description('Code of the client file (dossier) in Cegid Loop'),
  ),
  siret: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{14}$/),
      v.check(isSiret),
      v.description('Establishment to import into, where the dossier has several (14 digits)'),
    ),
  ),
  name: v.optional(
    v.pipe(
      v.string(),
      v.regex(oneLine),
      v.maxLength(200),
      v.description('For people; loop-fec only shows it'),
    ),
  ),
});

/** `loop-fec.json` at the root of a repository. */
export const MappingSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('Address of this schema, for editors'))),
  clients: v.pipe(
    v.array(Client),
    v.description(
      'Which dossier a FEC goes to. An entry may have several conditions: all must hold. The most specific entry wins: an exact path, then a pattern, then the deepest folder, then the SIREN',
    ),
  ),
});

export type ClientEntry = v.InferOutput<typeof Client>;
export type Mapping = v.InferOutput<typeof MappingSchema>;
