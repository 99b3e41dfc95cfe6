import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CallResult, TooLate, type ToolCall, within } from '@sallyport/python/isolate';
import { type Policy, type ToolDeclaration, withTools } from '@sallyport/python/policy';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { readToolDeclarations } from './read-tool-declarations.ts';

export interface DeclaredTools extends AsyncDisposable {
  readonly policy: Policy;
  /** The answer of a tool that somebody here answers for. */
  call(call: ToolCall, options: { readonly signal: AbortSignal }): CallResult | Promise<CallResult> | undefined;
}

export interface WhereFrom {
  /** Files of `--tool-module`. */
  readonly modules: readonly string[];
  /** Files of `--mcp`. */
  readonly servers: readonly string[];
  readonly verbose: boolean;
  /** The policy is that of a snapshot, and has its tools. */
  readonly resumed: boolean;
}

/**
 * The tools that files declare and servers offer, granted: whoever names them on the command line wants them used.
 *
 * What the policy says of a tool (limits, approval, labels) holds for it.
 */
export const declareTools = async (from: WhereFrom, policy: Policy, io: Io): Promise<DeclaredTools> => {
  const declared = new Map<string, { readonly tool: ToolDeclaration; readonly where: string }>();
  const add = (tool: ToolDeclaration, where: string): void => {
    const known = declared.get(tool.name);
    if (known !== undefined)
      throw new UsageError(
        `${where}: the tool ${tool.name} is there already, from ${known.where}`,
        'leave one of them out, or rename it',
      );
    declared.set(tool.name, { tool, where });
  };
  for (const file of from.modules)
    for (const tool of await readToolDeclarations(readText(file, '--tool-module', io), file)) add(tool, file);
  const servers = from.servers.length === 0 ? undefined : await startServers(from, io);
  try {
    for (const { server, tools } of servers?.offered ?? [])
      for (const tool of tools) add(tool, `the MCP server ${server}`);
    if (from.resumed) return { ...desk(policy, servers) };
    for (const { name, description, arguments: taken, result } of policy.tools)
      if (!declared.has(name))
        declared.set(name, { tool: { name, description, arguments: taken, result }, where: policy.name });
    const merged = withTools(
      policy,
      [...declared.values()].map(({ tool }) => tool),
      'grant',
    );
    const [problem] = merged.problems;
    if (problem !== undefined)
      throw new UsageError(
        `${declared.get(problem.tool)?.where ?? ''}: tool ${problem.tool}: ${problem.errors
          .map(({ path, message }) => `${path} ${message}`)
          .join('; ')}`,
        'see docs/policy.md for what a tool may be',
      );
    return desk(merged.policy, servers);
  } catch (error) {
    await servers?.[Symbol.asyncDispose]();
    throw error;
  }
};

type Servers = Awaited<ReturnType<typeof startServers>>;

const startServers = async ({ servers, verbose }: WhereFrom, io: Io) => {
  const { startMcpServers } = await import('../mcp/start-mcp-servers.ts');
  return startMcpServers(
    servers.map((file) => ({ file, text: readText(file, '--mcp', io) })),
    { verbose, io },
  );
};

const desk = (policy: Policy, servers: Servers | undefined): DeclaredTools => ({
  policy,
  call: (call, options) => {
    if (servers === undefined) return undefined;
    const seconds = policy.tools.find(({ name }) => name === call.name)?.seconds ?? policy.limits.toolCallSeconds;
    if (!servers.has(call.name)) return undefined;
    return within(seconds, options.signal, (signal) => servers.call(call, { signal })).catch(
      (error: unknown): CallResult => ({
        kind: 'error',
        type: error instanceof TooLate ? 'TimeoutError' : 'RuntimeError',
        message: error instanceof Error ? error.message : String(error),
      }),
    );
  },
  [Symbol.asyncDispose]: async () => {
    await servers?.[Symbol.asyncDispose]();
  },
});

const readText = (file: string, flag: string, io: Io): string => {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch {
    throw new UsageError(`${flag} ${file}: there is no such file`, `${flag} needs the path of a file`);
  }
};
