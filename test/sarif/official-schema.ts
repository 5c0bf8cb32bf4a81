import { createRequire } from 'node:module';

/** Says what the official JSON schema of SARIF 2.1.0 has against a log; empty when it has nothing. */
export type OfficialSchema = (log: unknown) => string;

/** Null where the packages that hold the schema and its validator are not installed. */
export function officialSchema(): OfficialSchema | null {
  const require = createRequire(import.meta.url);
  try {
    const schema: unknown = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const Ajv: new (options: object) => Record<'addMetaSchema' | 'compile', (schema: unknown) => unknown> =
      require('ajv');
    const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
    const validate = ajv.compile(schema);
    return (log) => {
      if (typeof validate !== 'function') return 'no validator';
      return validate(log) === true ? '' : JSON.stringify('errors' in validate ? validate.errors : null);
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
