/**
 * Tools of MCP servers as tools of a run.
 *
 * In: files that list servers. Out: what they offer, as declarations, and the answers to calls. A server is believed in nothing: its
 * names are made callable, its schemas must be ones that we check, its answers are checked against them like any tool's, its process
 * ends with the run, and whatever it does wrong is an error of the call that the program can handle.
 */
import {
  Client,
  SdkError,
  SdkErrorCode,
  StreamableHTTPClientTransport,
  type CallToolResult,
  type Tool as OfferedTool,
  type Transport,
} from '@modelcontextprotocol/client';
import { visible } from '@sallyport/core/report/visible';
import type { CallResult, Plain, ToolCall } from '@sallyport/python/isolate';
import { type JsonSchema, schemaProblems, type ToolDeclaration } from '@sallyport/python/policy';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';
import { newBoundedFetch } from './bounded-fetch.ts';
import { readServers, type ServerPlan } from './read-servers.ts';
import { newStdioLine } from './stdio-line.ts';
import { toolName } from './tool-name.ts';

/** Units: milliseconds until a server must have said what it offers. */
const startWithin = 20_000;
/** Tools of one server; more are no help to anybody. */
const mostTools = 500;
/** Pages on which a server may list them: one that never comes to the last page is not waited for. */
const mostPages = 100;

export interface McpServers extends AsyncDisposable {
  readonly offered: readonly { readonly server: string; readonly tools: readonly ToolDeclaration[] }[];
  has(tool: string): boolean;
  /** The answer of a server that has the tool. Errors are results. */
  call(call: ToolCall, options: { readonly signal: AbortSignal }): Promise<CallResult>;
}

interface Server {
  readonly name: string;
  readonly client: Client;
  readonly tools: readonly OfferedTool[];
  readonly failure: () => string | undefined;
}

/** Starts all servers of the files. Errors: throws `UsageError` for files that say it wrong, and for a server that does not start. */
export const startMcpServers = async (
  files: readonly { readonly file: string; readonly text: string }[],
  { verbose, io }: { readonly verbose: boolean; readonly io: Io },
): Promise<McpServers> => {
  const plans = files.flatMap(({ file, text }) => readServers(text, file));
  const again = plans.find(({ name }, index) => plans.findIndex((one) => one.name === name) < index);
  if (again !== undefined) throw new UsageError(`--mcp: two servers are named ${again.name}`, 'rename one of them');
  const started = await Promise.allSettled(plans.map((plan) => start(plan, verbose, io)));
  const servers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const dispose = async (): Promise<void> => {
    await Promise.allSettled(servers.map(({ client }) => client.close()));
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await dispose();
    throw failed.reason;
  }
  const tell = (text: string): void => {
    io.err(`${visible(text)}\n`);
  };
  const doors = new Map<string, { readonly server: Server; readonly tool: string }>();
  const offered = servers.map((server) => {
    const tools = server.tools.flatMap((tool): readonly ToolDeclaration[] => {
      const declared = declaration(tool);
      if (typeof declared === 'string') {
        tell(`sallyport: MCP server ${server.name}: ${tool.name} is left out: ${declared}`);
        return [];
      }
      const plain = toolName(tool.name);
      const name = doors.has(plain) ? toolName(`${server.name}_${tool.name}`) : plain;
      if (doors.has(name)) {
        tell(`sallyport: MCP server ${server.name}: ${tool.name} is left out: there is a ${name} already`);
        return [];
      }
      if (name !== tool.name) tell(`sallyport: MCP server ${server.name}: ${tool.name} is called ${name}`);
      doors.set(name, { server, tool: tool.name });
      return [{ ...declared, name }];
    });
    return { server: server.name, tools };
  });
  return {
    offered,
    has: (tool) => doors.has(tool),
    call: async ({ name, args }, { signal }) => {
      const door = doors.get(name);
      if (door === undefined) return { kind: 'error', type: 'RuntimeError', message: `no server has the tool ${name}` };
      return callTool(door.server, door.tool, args, signal);
    },
    [Symbol.asyncDispose]: dispose,
  };
};

/** What a server said, so that it does nothing to a terminal. */
const shown = (text: string): string => text.split('\n').map(visible).join('\n');

const start = async (plan: ServerPlan, verbose: boolean, io: Io): Promise<Server> => {
  const { name } = plan;
  const line = plan.kind === 'command' ? newProcess(plan, verbose, io) : newHttp(plan);
  const { transport } = line;
  const client = new Client(
    { name: 'sallyport', version: programVersion() },
    // Answers are checked where those of all tools are, by a validator that compiles nothing.
    {
      jsonSchemaValidator: {
        getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
      },
      listMaxPages: mostPages,
    },
  );
  const clock = AbortSignal.any([AbortSignal.timeout(startWithin), io.signal]);
  try {
    await client.connect(transport, { timeout: startWithin, signal: clock });
    // All pages at once. Without tools there is nothing to ask for.
    const { tools } =
      client.getServerCapabilities()?.tools === undefined
        ? { tools: [] }
        : await client.listTools({}, { timeout: startWithin, signal: clock });
    if (tools.length > mostTools)
      throw new Error(`it offers ${String(tools.length)} tools, and no more than ${String(mostTools)} are taken`);
    return { name, client, tools, failure: line.failure };
  } catch (error) {
    const why = line.failure() ?? wordsOf(error);
    await Promise.allSettled([client.close(), transport.close()]);
    throw new UsageError(`--mcp: the server ${name} does not answer: ${shown(why)}`, 'try its command by itself');
  }
};

const wordsOf = (error: unknown): string => {
  if (error instanceof SdkError && error.code === SdkErrorCode.ListPaginationExceeded)
    return `it lists its tools on more than ${String(mostPages)} pages`;
  return error instanceof Error ? error.message : String(error);
};

/** A way to a server, and why it ended if it did. */
interface Line {
  readonly transport: Transport;
  readonly failure: () => string | undefined;
}

const newProcess = (plan: ServerPlan & { readonly kind: 'command' }, verbose: boolean, io: Io): Line => {
  const line = newStdioLine(plan, {
    path: io.env['PATH'] ?? '',
    cwd: io.cwd,
    ...(verbose
      ? {
          onStderr: (text: string) => {
            io.err(shown(text).replaceAll(/^(?=.)/gmu, `${plan.name}: `));
          },
        }
      : {}),
  });
  return { transport: line, failure: () => line.failure() };
};

const newHttp = ({ url, headers }: ServerPlan & { readonly kind: 'url' }): Line => {
  let failure: string | undefined;
  const transport = new StreamableHTTPClientTransport(url, {
    requestInit: { headers: { ...headers }, redirect: 'error' },
    fetch: newBoundedFetch((why) => {
      failure ??= why;
      void transport.close();
    }),
  });
  return { transport, failure: () => failure };
};

const declaration = ({
  description = '',
  inputSchema,
  outputSchema,
}: OfferedTool): Omit<ToolDeclaration, 'name'> | string => {
  for (const [what, schema] of [
    ['arguments', inputSchema],
    ['result', outputSchema],
  ] as const) {
    const [problem] = schema === undefined ? [] : schemaProblems(schema as JsonSchema);
    if (problem !== undefined)
      return `the schema of its ${what} is none that we check: ${problem.path} ${problem.message}`;
  }
  return {
    description,
    arguments: inputSchema as JsonSchema,
    result: (outputSchema as JsonSchema | undefined) ?? null,
  };
};

const callTool = async (server: Server, name: string, args: Plain, signal: AbortSignal): Promise<CallResult> => {
  try {
    const result = await server.client.callTool(
      { name, arguments: args as Record<string, unknown> },
      // The run's own limits end it earlier.
      { signal, timeout: 2_147_483_647 },
    );
    return answerOf(result);
  } catch (error) {
    const why = server.failure() ?? (error instanceof Error ? error.message : String(error));
    return {
      kind: 'error',
      type: 'RuntimeError',
      message: `the MCP server ${server.name} failed: ${why}`.slice(0, 2_000),
    };
  }
};

/** What a server answered: its structured content, else its text, else its parts as they are. */
const answerOf = ({ content, structuredContent, isError }: CallToolResult): CallResult => {
  const text = content.map((part) => (part.type === 'text' ? part.text : undefined));
  if (isError === true)
    return { kind: 'error', type: 'RuntimeError', message: text.filter((one) => one !== undefined).join('\n') };
  if (structuredContent !== undefined) return { kind: 'value', value: structuredContent as Plain };
  if (text.every((one) => one !== undefined)) return { kind: 'value', value: text.join('\n') };
  return { kind: 'value', value: content as unknown as Plain };
};
