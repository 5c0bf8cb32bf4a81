import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  GetPromptRequestSchema,
  isInitializeRequest,
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
import { progressTo } from './progress.ts';
import type { Surface } from './surface.ts';
import type { Answer, Question, Tool, ToolCall } from './tool.ts';

/** The specification's code of a resource that does not exist. */
const resourceNotFound = -32002;

const stopped: Text = {
  fr: 'Arrêté à la demande du client. {done}',
  en: 'Stopped at the request of the client. {done}',
};
const tooLate: Text = {
  fr: 'La demande d’arrêt est venue trop tard. {done}',
  en: 'The request to stop came too late. {done}',
};
const internal: Text = {
  fr: 'Erreur interne de loop-fec ({name}). Rien n’a été conclu. Si un import était en cours, ne pas le relancer : demander à l’utilisateur de regarder « loop-fec imports »',
  en: 'Internal error of loop-fec ({name}). Nothing was concluded. If an import was under way, do not repeat it: ask the user to look at "loop-fec imports"',
};

export interface HttpEvents {
  readonly opened: (sessionId: string) => void;
  readonly closed: (sessionId: string) => void;
}

/** @param body its JSON, of a POST */
export type HttpHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  body?: unknown,
) => Promise<void>;

/** One client's session. This file, and no other, knows the SDK. */
export interface Session {
  /** One message a line. */
  serveStreams(input: Readable, output: Writable): Promise<void>;
  serveHttp(events: HttpEvents): Promise<HttpHandler>;
  /** Resolves when no call is being worked on. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export function isInitialize(message: unknown): boolean {
  return isInitializeRequest(message);
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
        logging: {},
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
        { timeout: surface.answerTime, signal, relatedRequestId: requestId },
      );
      if (action === 'decline') return 'declined';
      const answer = content?.answer;
      return action === 'accept' && typeof answer === 'string' && answer.trim() === expected
        ? 'accepted'
        : 'no-answer';
    } catch {
      signal.throwIfAborted();
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
      if (call.signal.aborted)
        return failure(fillText(stopped, { done: tool.stopped[call.lang] })[call.lang]);
      // Not its message: nobody has checked that it holds no secret.
      const name = error instanceof Error ? error.name : typeof error;
      surface.log(`${tool.name}: ${fillText(internal, { name })[surface.lang]}`);
      return failure(fillText(internal, { name })[call.lang]);
    }
  }

  /** A cancelled call gets no answer: what became of it is told beside. */
  async function tellCancelled(tool: Tool, result: CallToolResult, lang: Lang, sessionId?: string) {
    const [first] = result.content;
    const [said = ''] = first?.type === 'text' ? first.text.split('\n') : [];
    const text = `${tool.name}: ${result.isError === true ? said : fillText(tooLate, { done: said })[lang]}`;
    surface.log(text);
    // A client that has gone away is noticed elsewhere.
    await server
      .sendLoggingMessage({ level: 'notice', logger: surface.name, data: text }, sessionId)
      .catch(() => {});
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
    const lang = langOf(args, surface);
    const progressToken = extra._meta?.progressToken;
    const call: ToolCall = {
      ...{ signal, lang },
      progress:
        progressToken === undefined
          ? () => {}
          : progressTo((progress) => {
              const params = { ...progress, progressToken };
              void extra.sendNotification({ method: 'notifications/progress', params }).catch(() => {});
            }),
      ask: canAsk ? (question) => ask(question, extra.requestId, signal) : null,
    };
    const work = run(tool, args, call).then(async (result) => {
      if (extra.signal.aborted) await tellCancelled(tool, result, lang, extra.sessionId);
      return result;
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
    serveStreams: (input, output) => server.connect(new StdioServerTransport(input, output)),
    async serveHttp({ opened, closed }) {
      const { StreamableHTTPServerTransport } = await import(
        '@modelcontextprotocol/sdk/server/streamableHttp.js'
      );
      const transport = new StreamableHTTPServerTransport({
        sessionIdGenerator: () => crypto.randomUUID(),
        onsessioninitialized: opened,
      });
      // The SDK's own class and its interface differ in what "optional" means.
      await server.connect(transport as Transport);
      const end = transport.onclose;
      transport.onclose = () => {
        closed(transport.sessionId ?? '');
        end?.();
      };
      return (request, response, body) => transport.handleRequest(request, response, body);
    },
    async idle() {
      while (working.size > 0) await Promise.allSettled(working);
    },
    close: () => server.close(),
  };
}
