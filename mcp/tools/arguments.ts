import * as v from 'valibot';

/** Arguments that tools share. */
export const PathSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(1000),
  v.description(
    'Path of the FEC, absolute or relative to a folder of the server, e.g. 732829320FEC20241231.txt',
  ),
);

/** Not by a pattern: clients compile those of a schema with other rules for Unicode than ours, or not at all. */
export const DossierSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(100),
  v.check((code) => !/\p{C}/u.test(code), 'Invalid code: Expected no control characters'),
);

export const LangSchema = v.optional(
  v.pipe(v.picklist(['fr', 'en']), v.description('Language of the answer; default: that of the server')),
);
