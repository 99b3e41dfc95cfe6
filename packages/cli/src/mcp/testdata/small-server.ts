/**
 * A small MCP server over standard streams, by hand so that it can also misbehave: `small-server.ts [HOW]`, where HOW is `silent`
 * (never answers), `chatty` (no JSON), `huge` (one endless line), `pages` (a next page for ever), `many` (600 tools), `none` (no tools) or
 * `dies` (ends at the first call). Tools: `get-weather`, `add`, `fail`,
 * `lie` (answers what it does not declare), `environment`, `odd` (a schema that nobody checks), `hang`.
 */
import { createInterface } from 'node:readline';

const [, , how = ''] = process.argv;
const say = (message: object): void => {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
};
const numbers = { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } }, required: ['a', 'b'] };
const anything = { type: 'object', properties: {} };
const total = { type: 'object', properties: { total: { type: 'number' } }, required: ['total'] };
const tools = [
  {
    name: 'get-weather',
    description: 'The weather of a city.',
    inputSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
  { name: 'add', description: 'Adds.', inputSchema: numbers, outputSchema: total },
  { name: 'fail', inputSchema: anything },
  { name: 'lie', inputSchema: anything, outputSchema: total },
  { name: 'environment', inputSchema: anything },
  { name: 'odd', inputSchema: { type: 'object', unheardOf: true } },
  { name: 'hang', inputSchema: anything },
];

interface Request {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly name?: string;
    readonly arguments?: Record<string, unknown>;
    readonly protocolVersion?: string;
    readonly cursor?: string;
  };
}

const text = (value: string): object => ({ content: [{ type: 'text', text: value }] });

const called = (name: string | undefined, args: Record<string, unknown>): object | undefined => {
  switch (name) {
    case 'get-weather':
      return text(`sunny in ${String(args['city'])}`);
    case 'add': {
      const structuredContent = { total: Number(args['a']) + Number(args['b']) };
      return { ...text(JSON.stringify(structuredContent)), structuredContent };
    }
    case 'fail':
      return { ...text('no such thing'), isError: true };
    case 'lie':
      return { ...text('{}'), structuredContent: { total: 'many' } };
    case 'environment':
      return text(Object.keys(process.env).sort().join(' '));
    default:
      return undefined;
  }
};

/** In two pages. */
const listed = (cursor: string | undefined): object => {
  if (how === 'pages') return { tools: [], nextCursor: `${cursor ?? ''}x` };
  if (how === 'many')
    return { tools: Array.from({ length: 600 }, (_, i) => ({ name: `t${String(i)}`, inputSchema: anything })) };
  return cursor === undefined ? { tools: tools.slice(0, 2), nextCursor: '2' } : { tools: tools.slice(2) };
};

process.stderr.write('small server here\n');
if (how === 'chatty') process.stdout.write('Welcome!\n');
if (how === 'huge') process.stdout.write('x'.repeat(17 * 2 ** 20));
if (how !== 'silent')
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, method, params = {} } = JSON.parse(line) as Request;
    if (id === undefined) return;
    if (method === 'initialize')
      say({
        id,
        result: {
          protocolVersion: params.protocolVersion,
          capabilities: how === 'none' ? {} : { tools: {} },
          serverInfo: { name: 'small', version: '1.0.0' },
        },
      });
    else if (method === 'tools/list')
      say({ id, result: listed(params.cursor) });
    else if (method === 'tools/call') {
      if (how === 'dies') process.exit(3);
      const result = called(params.name, params.arguments ?? {});
      if (result !== undefined) say({ id, result });
    } else say({ id, error: { code: -32_601, message: 'no such method' } });
  });
else process.stdin.resume();
