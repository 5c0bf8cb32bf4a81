import * as v from 'valibot';
import { LoopFecError } from '../../core/error.ts';
import type { Surface } from '../../mcp/surface.ts';
import { defineTool, type Tool } from '../../mcp/tool.ts';

const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
const output = v.object({ said: v.string() });
const stopped = { fr: 'Arrêté', en: 'Stopped' };

function say(said: string) {
  return { text: said, structured: { said } };
}

/** Tools that the conformance suite looks for by name, on the adapter that serves ours. */
const tools: readonly Tool[] = [
  defineTool({
    ...{
      name: 'test_simple_text',
      title: 'Simple text',
      description: 'Answers a text',
      annotations,
      output,
      stopped,
    },
    input: v.object({}),
    run: async () => say('This is a simple text response for testing.'),
  }),
  defineTool({
    ...{
      name: 'test_error_handling',
      title: 'Error',
      description: 'Always fails',
      annotations,
      output,
      stopped,
    },
    input: v.object({}),
    run: async () => {
      const said = 'This tool intentionally returns an error for testing';
      throw new LoopFecError('intended', { fr: said, en: said });
    },
  }),
  defineTool({
    ...{
      name: 'test_tool_with_progress',
      title: 'Progress',
      description: 'Reports progress',
      annotations,
      output,
      stopped,
    },
    input: v.object({}),
    async run(_, call) {
      for (const done of [0, 50, 100]) {
        call.progress(done, 100, `step ${done}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return say('done');
    },
  }),
  defineTool({
    ...{
      name: 'test_elicitation',
      title: 'Question',
      description: 'Asks the person',
      annotations,
      output,
      stopped,
    },
    input: v.object({ message: v.string() }),
    async run({ message }, call) {
      const answer = await call.ask?.({ message, label: 'Answer', expected: 'yes' });
      return say(`User response: ${answer ?? 'cannot ask'}`);
    },
  }),
];

export const fixtureSurface: Surface = {
  ...{ name: 'fixtures', title: 'Fixtures', version: '1.0.0', instructions: 'Fixtures', lang: 'en', tools },
  resources: {
    list: () => [
      {
        uri: 'test://static-text',
        name: 'static-text',
        title: 'Static text',
        description: 'A text',
        mimeType: 'text/plain',
      },
    ],
    templates: [
      {
        uriTemplate: 'test://template/{id}/data',
        name: 'template',
        title: 'Template',
        description: 'A text by number',
        mimeType: 'application/json',
      },
    ],
    async read(uri) {
      if (uri === 'test://static-text') {
        return { mimeType: 'text/plain', text: 'This is the content of the static text resource.' };
      }
      const [, id] = /^test:\/\/template\/(\w+)\/data$/.exec(uri) ?? [];
      if (id === undefined) return null;
      const data = { id, templateTest: true, data: `Data for ID: ${id}` };
      return { mimeType: 'application/json', text: JSON.stringify(data) };
    },
  },
  prompts: [
    {
      ...{
        name: 'test_simple_prompt',
        title: 'Simple',
        description: 'A prompt',
        arguments: [],
        imports: false,
      },
      text: () => 'This is a simple prompt for testing.',
    },
    {
      ...{
        name: 'test_prompt_with_arguments',
        title: 'With arguments',
        description: 'A prompt',
        imports: false,
      },
      arguments: [
        { name: 'arg1', description: 'First', required: true },
        { name: 'arg2', description: 'Second', required: true },
      ],
      text: ({ arg1, arg2 }) => `Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`,
    },
  ],
  answerTime: 60_000,
  log: () => {},
};
