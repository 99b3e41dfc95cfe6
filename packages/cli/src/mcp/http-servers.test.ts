/** MCP servers over HTTP that answer too much, too packed, or as they should. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { startMcpServers } from './start-mcp-servers.ts';

let server: Server | undefined;
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server?.closeAllConnections();
      server?.close(() => resolve());
    }),
);

type Answer = (response: ServerResponse, id: number) => void;
const json = (response: ServerResponse, value: object): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ jsonrpc: '2.0', ...value }));
};

/** A server with one tool `read`, whose calls are answered by `answer`. */
const serving = async (answer: Answer, list?: Answer): Promise<string> => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      const { id, method, params } = JSON.parse(text === '' ? '{}' : text) as {
        id?: number;
        method?: string;
        params?: { protocolVersion: string };
      };
      if (id === undefined) response.writeHead(request.method === 'POST' ? 202 : 405).end();
      else if (method === 'initialize')
        json(response, {
          id,
          result: {
            protocolVersion: params?.protocolVersion,
            capabilities: { tools: {} },
            serverInfo: { name: 'far', version: '1' },
          },
        });
      else if (method === 'tools/list' && list !== undefined) list(response, id);
      else if (method === 'tools/list')
        json(response, { id, result: { tools: [{ name: 'read', inputSchema: { type: 'object' } }] } });
      else if (method === 'tools/call') answer(response, id);
      else json(response, { id, error: { code: -32_601, message: 'no such method' } });
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
};

const io: Io = {
  cwd: '/',
  env: {},
  out: () => {},
  err: () => {},
  outIsTerminal: false,
  errIsTerminal: false,
  columns: undefined,
  readInput: () => new Uint8Array(),
  signal: new AbortController().signal,
};
const start = (url: string) =>
  startMcpServers([{ file: 'm.json', text: JSON.stringify({ mcpServers: { far: { url } } }) }], { verbose: false, io });
const ask = async (answer: Answer) => {
  await using servers = await start(await serving(answer));
  return await servers.call({ callId: 1, name: 'read', args: {} }, { signal: new AbortController().signal });
};

/** Sends for as long as anybody listens. */
const flood = (response: ServerResponse): void => {
  const piece = `data: ${'x'.repeat(2 ** 20)}\n`;
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

const tooMuch = {
  kind: 'error',
  type: 'RuntimeError',
  message: 'the MCP server far failed: it said more than 16 MiB at once',
};

test('an answer is the answer', async () => {
  const text = 'x'.repeat(7 * 2 ** 20);
  const answer = await ask((response, id) => json(response, { id, result: { content: [{ type: 'text', text }] } }));
  expect(answer.kind === 'value' && answer.value === text).toBe(true);
});

test('one without end is cut off, as JSON and as events', async () => {
  expect(
    await ask((response) => {
      response.setHeader('content-type', 'application/json');
      flood(response);
    }),
  ).toEqual(tooMuch);
  expect(
    await ask((response) => {
      response.setHeader('content-type', 'text/event-stream');
      flood(response);
    }),
  ).toEqual(tooMuch);
});

test('one that is small until it is unpacked is cut off too', async () => {
  expect(
    await ask((response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(40 * 2 ** 20, 32)));
    }),
  ).toEqual(tooMuch);
});

test('a list of tools without end is told before the program runs', async () => {
  const url = await serving(
    () => {},
    (response) => {
      response.setHeader('content-type', 'application/json');
      flood(response);
    },
  );
  await expect(start(url)).rejects.toThrow('the server far does not answer: it said more than 16 MiB at once');
});
