import { toJsonSchema } from '@valibot/to-json-schema';
import { MappingSchema } from '../action/targets/mapping-schema.ts';

/** As the formatter of the house writes it: a list of one word on one line. */
function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2).replace(/\[\n\s+("\w+")\n\s+\]/g, '[$1]')}\n`;
}

/** The JSON schemas that people can name in their files: name in docs/, and text. */
export function schemas(): ReadonlyMap<string, string> {
  const { $schema, ...mapping } = toJsonSchema(MappingSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  const description = 'Which dossier of Cegid Loop each FEC of a repository goes to';
  return new Map([
    ['schema/loop-fec.schema.json', print({ $schema, title: 'loop-fec.json', description, ...mapping })],
  ]);
}
