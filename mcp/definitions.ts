import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Tool } from './tool.ts';

interface ObjectSchema {
  readonly type: 'object';
  readonly [name: string]: unknown;
}

/** The dialect is the protocol's own: `$schema` says nothing new and costs tokens. */
function jsonSchema(schema: v.GenericSchema, typeMode: 'input' | 'output'): ObjectSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode,
    errorMode: 'ignore',
  });
  return { ...rest, type: 'object' };
}

/** What tools/list says of a tool. */
export function toolDefinition({ name, title, description, annotations, input, output }: Tool) {
  return {
    ...{ name, title, description },
    inputSchema: jsonSchema(input, 'input'),
    outputSchema: jsonSchema(output, 'output'),
    annotations: { title, ...annotations },
  };
}
