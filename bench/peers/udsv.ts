/** uDSV, which only parses: `udsv.ts FILE tab|pipe utf-8|iso-8859-15`. Checks nothing but that rows have 18 fields. */
import { createReadStream } from 'node:fs';
import { inferSchema, initParser, type Parser } from 'udsv';

const [file = '', separator, encoding] = process.argv.slice(2);
const stream = createReadStream(file, {
  encoding: encoding === 'utf-8' ? 'utf8' : 'latin1',
  highWaterMark: 262_144,
});
let rows = 0;
const count = (fields: string[]) => {
  if (fields.length === 18) rows++;
};
let parser: Parser | null = null;
for await (const text of stream) {
  parser ??= initParser(inferSchema(text, { col: separator === 'pipe' ? '|' : '\t', row: '\r\n', encl: '' }));
  parser.chunk<string[]>(text, parser.stringArrs, count);
}
parser?.end();
process.stdout.write(`${JSON.stringify({ rows })}\n`);
