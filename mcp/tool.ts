import * as v from 'valibot';
import { LoopFecError } from '../core/error.ts';
import { fillText, type Lang, type Text } from '../core/text.ts';
import { untrusted } from './untrusted.ts';

/** What clients are told of a tool beside its words; every tool says all four. */
export interface ToolAnnotations {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** A resource that a result points to, so that the model need not read all of it. */
export interface ResourceLink {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
}

export interface ToolResult<S> {
  /** For the model: short, with the next step. */
  readonly text: string;
  readonly structured: S;
  readonly links?: readonly ResourceLink[];
  /** The work was done, and what came of it is a failure. */
  readonly isError?: boolean;
}

export type Answer = 'accepted' | 'declined' | 'no-answer';

/** A question to the person at the client: the text that they must type to say yes. */
export interface Question {
  readonly message: string;
  readonly label: string;
  readonly expected: string;
}

/** One call of a tool, as the protocol brings it. */
export interface ToolCall {
  readonly signal: AbortSignal;
  /** Language of the answer. */
  readonly lang: Lang;
  /** @param total null when it is not known */
  progress(done: number, total: number | null, message: string): void;
  /** Asks the person; null where the client has no way to. */
  readonly ask: ((question: Question) => Promise<Answer>) | null;
}

/** A tool as data. Knows nothing of the SDK that serves it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly annotations: ToolAnnotations;
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
  /** Where things stand when a call was stopped: it threw the signal's reason. */
  readonly stopped: Text;
  /**
   * Parses the arguments, runs, parses the result: what leaves is what the tool declares.
   * @throws {LoopFecError} `bad-arguments`, and what the tool throws; the signal's reason
   */
  call(args: unknown, call: ToolCall): Promise<ToolResult<unknown>>;
}

export interface ToolDefinition<I extends v.GenericSchema, O extends v.GenericSchema>
  extends Omit<Tool, 'call' | 'input' | 'output'> {
  readonly input: I;
  readonly output: O;
  run(input: v.InferOutput<I>, call: ToolCall): Promise<ToolResult<v.InferInput<O>>>;
}

const badArguments: Text = {
  fr: 'Arguments refusés pour {tool} : {issues}. Corriger ces arguments et rappeler {tool}',
  en: 'Arguments refused for {tool}: {issues}. Mend these arguments and call {tool} again',
};

function issuesOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const said = issues.slice(0, 5).map((issue) => {
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    return `${path === '' ? '' : `${path}: `}${issue.message}`;
  });
  return untrusted(said.join('; '), 500);
}

export function defineTool<I extends v.GenericSchema, O extends v.GenericSchema>(
  definition: ToolDefinition<I, O>,
): Tool {
  const { input, output, run, ...words } = definition;
  return {
    ...words,
    input,
    output,
    async call(args, call) {
      const parsed = v.safeParse(input, args);
      if (!parsed.success) {
        const params = { tool: words.name, issues: issuesOf(parsed.issues) };
        throw new LoopFecError('bad-arguments', fillText(badArguments, params));
      }
      const result = await run(parsed.output, call);
      return { ...result, structured: v.parse(output, result.structured) };
    },
  };
}
