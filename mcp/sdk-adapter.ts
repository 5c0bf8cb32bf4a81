import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { JsonSchemaValidator, jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation';
import { isLoopFecError } from '../core/error.ts';
import { fillText, type Lang, type Text } from '../core/text.ts';
import type { Surface } from './surface.ts';
import type { Answer, Question, Tool, ToolCall } from './tool.ts';

/** Ms that a person has for an answer. */
const answerTime = 5 * 60_000;
/** Ms between two notifications of progress. */
const progressEvery = 250;
/** The specification's code of a resource that does not exist. */
const resourceNotFound = -32002;

const cancelled: Text = {
  fr: 'Arrêté à la demande du client. Ce qui est parti est dans le journal : get_import_status le dit',
  en: 'Stopped at the request of the client. What has left is in the journal: get_import_status tells',
};
const internal: Text = {
  fr: 'Erreur interne de loop-fec ({name}). Rien n’a été conclu. Si un import était en cours, ne pas le relancer : demander à l’utilisateur de regarder « loop-fec imports »',
  en: 'Internal error of loop-fec ({name}). Nothing was concluded. If an import was under way, do not repeat it: ask the user to look at "loop-fec imports"',
};

/** One client's session, whatever carries it. The only file that knows the SDK's server. */
export interface Session {
  connect(transport: Transport): Promise<void>;
  /** Resolves when no call is being worked on. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

type Send = (notification: {
  method: 'notifications/progress';
  params: { progressToken: string | number; progress: number; total?: number; message: string };
}) => Promise<void>;

/** Progress that only grows, and not faster than anybody reads. */
function progressOf(token: string | number | undefined, send: Send): ToolCall['progress'] {
  if (token === undefined) return () => {};
  let last = -1;
  let sentAt = 0;
  let said = '';
  return (done, total, message) => {
    const now = Date.now();
    if (message === said && now - sentAt < progressEvery) return;
    const progress = done > last ? done : last + 1;
    last = progress;
    sentAt = now;
    said = message;
    const params = { progressToken: token, progress, message };
    // A client that has gone away is noticed elsewhere.
    void send({
      method: 'notifications/progress',
      params: total === null || total < progress ? params : { ...params, total },
    }).catch(() => {});
  };
}

function langOf(args: Readonly<Record<string, unknown>>, surface: Surface): Lang {
  return args.lang === 'fr' || args.lang === 'en' ? args.lang : surface.lang;
}

/** What comes back is compared with what was expected, by us: no need of a compiler of schemas. */
const unchecked: jsonSchemaValidator = {
  getValidator<T>(): JsonSchemaValidator<T> {
    return (data) => ({ valid: true, data: data as T, errorMessage: undefined });
  },
};

/** @param shutdown aborts every call */
export function createSession(surface: Surface, shutdown: AbortSignal): Session {
  const working = new Set<Promise<unknown>>();
  const server = new Server(
    { name: surface.name, title: surface.title, version: surface.version },
    {
      capabilities: {
        tools: {},
        ...(surface.resources.templates.length > 0 ? { resources: {} } : {}),
        ...(surface.prompts.length > 0 ? { prompts: {} } : {}),
      },
      instructions: surface.instructions,
      jsonSchemaValidator: unchecked,
    },
  );

  async function ask(question: Question, requestId: string | number, signal: AbortSignal): Promise<Answer> {
    const { message, label, expected } = question;
    try {
      const { action, content } = await server.elicitInput(
        {
          message,
          requestedSchema: {
            type: 'object',
            properties: { answer: { type: 'string', title: label, maxLength: 200 } },
            required: ['answer'],
          },
        },
        { timeout: answerTime, signal, relatedRequestId: requestId },
      );
      if (action === 'decline') return 'declined';
      const answer = content?.answer;
      return action === 'accept' && typeof answer === 'string' && answer.trim() === expected
        ? 'accepted'
        : 'no-answer';
    } catch {
      // Time is over, or the client cannot ask after all: nobody has said yes.
      return 'no-answer';
    }
  }

  async function run(
    tool: Tool,
    args: Readonly<Record<string, unknown>>,
    call: ToolCall,
  ): Promise<CallToolResult> {
    const failure = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });
    try {
      const { text, structured, links = [], isError } = await tool.call(args, call);
      return {
        content: [
          { type: 'text', text },
          ...links.map((link) => ({ type: 'resource_link' as const, ...link })),
        ],
        structuredContent: structured as Record<string, unknown>,
        ...(isError === true ? { isError } : {}),
      };
    } catch (error) {
      if (isLoopFecError(error)) return failure(`${error.texts[call.lang]} [${error.code}]`);
      if (call.signal.aborted) {
        surface.log(`${tool.name}: ${cancelled[surface.lang]}`);
        return failure(cancelled[call.lang]);
      }
      // Not its message: nobody has checked that it holds no secret.
      const name = error instanceof Error ? error.name : typeof error;
      surface.log(`${tool.name}: ${fillText(internal, { name })[surface.lang]}`);
      return failure(fillText(internal, { name })[call.lang]);
    }
  }

  server.setRequestHandler(ListToolsRequestSchema, async () => {
    const { toolDefinition } = await import('./definitions.ts');
    return { tools: surface.tools.map(toolDefinition) };
  });
  server.setRequestHandler(CallToolRequestSchema, ({ params }, extra) => {
    const tool = surface.tools.find(({ name }) => name === params.name);
    if (tool === undefined) {
      const names = surface.tools.map(({ name }) => name).join(', ');
      throw new McpError(ErrorCode.InvalidParams, `Unknown tool. The tools are ${names}`);
    }
    const args = params.arguments ?? {};
    const signal = AbortSignal.any([extra.signal, shutdown]);
    const canAsk = server.getClientCapabilities()?.elicitation?.form !== undefined;
    const work = run(tool, args, {
      signal,
      lang: langOf(args, surface),
      progress: progressOf(extra._meta?.progressToken, extra.sendNotification),
      ask: canAsk ? (question) => ask(question, extra.requestId, signal) : null,
    });
    working.add(work);
    void work.finally(() => working.delete(work));
    return work;
  });

  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [...surface.resources.list()] }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [...surface.resources.templates],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const found = await surface.resources.read(uri);
    if (found === null) {
      throw new McpError(
        resourceNotFound,
        'No such resource: fec://rules lists the rules, validate_fec makes reports',
      );
    }
    return { contents: [{ uri, ...found }] };
  });

  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: surface.prompts.map(({ name, title, description, arguments: args }) => ({
      ...{ name, title, description },
      arguments: [...args],
    })),
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const prompt = surface.prompts.find(({ name }) => name === params.name);
    const given = params.arguments ?? {};
    const missing = prompt?.arguments.find(({ name, required }) => required && !given[name]);
    if (prompt === undefined || missing !== undefined) {
      const why = prompt === undefined ? 'Unknown prompt' : `Missing argument "${missing?.name}"`;
      throw new McpError(ErrorCode.InvalidParams, why);
    }
    return {
      description: prompt.description,
      messages: [{ role: 'user', content: { type: 'text', text: prompt.text(given) } }],
    };
  });

  return {
    connect: (transport) => server.connect(transport),
    async idle() {
      while (working.size > 0) await Promise.allSettled(working);
    },
    close: () => server.close(),
  };
}
