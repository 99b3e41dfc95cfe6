import { UsageError } from '../usage-error.ts';

/** How a server is reached. */
export type ServerPlan = { readonly name: string } & (
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
      readonly cwd: string | undefined;
    }
  | { readonly kind: 'url'; readonly url: URL; readonly headers: Readonly<Record<string, string>> }
);

/**
 * The servers of a file as users of MCP have it: `{ "mcpServers": { name: { command, args, env } or { url, headers } } }`.
 *
 * Errors: throws `UsageError` with the place of what is wrong.
 */
export const readServers = (text: string, file: string): readonly ServerPlan[] => {
  let data: unknown;
  try {
    data = JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`--mcp ${file}: ${error instanceof Error ? error.message : 'not JSON'}`, remedy);
  }
  const servers = isRecord(data) ? (data['mcpServers'] ?? data['servers']) : undefined;
  if (!isRecord(servers) || Object.keys(servers).length === 0)
    throw new UsageError(`--mcp ${file}: mcpServers names no server`, remedy);
  return Object.entries(servers).map(([name, one]) => {
    const place = `--mcp ${file}: mcpServers.${name}`;
    if (!isRecord(one)) throw new UsageError(`${place} is no object`, remedy);
    const { command, url } = one;
    if (typeof url === 'string')
      return { name, kind: 'url', url: readUrl(url, place), headers: texts(one, 'headers', place) };
    if (typeof command !== 'string' || command === '')
      throw new UsageError(`${place} has neither command nor url`, remedy);
    const { args = [], cwd } = one;
    if (!Array.isArray(args) || !args.every((arg) => typeof arg === 'string'))
      throw new UsageError(`${place}.args is no list of texts`, remedy);
    if (cwd !== undefined && typeof cwd !== 'string') throw new UsageError(`${place}.cwd is no text`, remedy);
    return { name, kind: 'command', command, args: args as readonly string[], env: texts(one, 'env', place), cwd };
  });
};

const remedy = '{ "mcpServers": { "files": { "command": "npx", "args": ["some-server"] } } }';

/** HTTPS, or HTTP to this machine: a token in a header must not travel in the clear. */
const readUrl = (text: string, place: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return url;
  throw new UsageError(`${place}.url is no https address`, 'https://…, or http://127.0.0.1:… on this machine');
};

const texts = (
  one: Readonly<Record<string, unknown>>,
  key: string,
  place: string,
): Readonly<Record<string, string>> => {
  const value = one[key] ?? {};
  if (!isRecord(value) || !Object.values(value).every((text) => typeof text === 'string'))
    throw new UsageError(`${place}.${key} does not hold texts`, remedy);
  return value as Readonly<Record<string, string>>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
