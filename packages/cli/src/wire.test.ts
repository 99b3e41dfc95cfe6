import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isPrivateAddress } from '@sallyport/python/lend';
import { newFetch, newStream, type Wire } from './wire.ts';

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  vi.unstubAllEnvs();
});

/** A server on this machine, and the network as a test permits it: every name leads there. */
const serve = async (listener: RequestListener): Promise<{ port: number; wire: Wire }> => {
  const server: Server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  servers.push({ close: () => (server.closeAllConnections(), server.close()) });
  const { port } = server.address() as { port: number };
  return { port, wire: { resolve: async () => ['127.0.0.1'], refuses: () => false } };
};

const never = new AbortController().signal;
const get = (wire: Wire | undefined, url: string, more: Partial<Parameters<ReturnType<typeof newFetch>>[0]> = {}) =>
  newFetch(wire)({ method: 'GET', url, headers: [], body: undefined, mostBytes: 10_000, ...more }, { signal: never });

describe('the wire', () => {
  test('sends what it is given and hands back what comes', async () => {
    const { port, wire } = await serve((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        response.writeHead(201, 'Made', [
          ['X-One', 'a'],
          ['Set-Cookie', 'p=1'],
          ['Set-Cookie', 'q=2'],
        ] as never);
        response.end(JSON.stringify([request.method, request.url, request.headers, body]));
      });
    });
    const got = await get(wire, `http://api.example.org:${port}/a?b=1`, {
      method: 'POST',
      headers: [
        ['X-Two', 'b'],
        ['User-Agent', 'mine'],
      ],
      body: new TextEncoder().encode('hello'),
    });
    if (got.kind !== 'response') throw new Error(got.text);
    expect([got.status, got.reason]).toEqual([201, 'Made']);
    expect(got.headers.filter(([name]) => name === 'Set-Cookie')).toEqual([
      ['Set-Cookie', 'p=1'],
      ['Set-Cookie', 'q=2'],
    ]);
    const [method, path, headers, body] = JSON.parse(new TextDecoder().decode(got.body)) as [
      string,
      string,
      object,
      string,
    ];
    expect([method, path, body]).toEqual(['POST', '/a?b=1', 'hello']);
    expect(headers).toEqual({
      host: `api.example.org:${port}`,
      'x-two': 'b',
      'user-agent': 'mine',
      accept: '*/*',
      'accept-encoding': 'gzip, br',
      'content-length': '5',
      connection: 'close',
    });
  });

  test('goes to the addresses that were looked at, not to those of a second look', async () => {
    const { port } = await serve((_, response) => response.end('public'));
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const got = await get(
      {
        resolve: async () => answers[asked++] ?? [],
        refuses: (address) => address !== '127.0.0.1',
      },
      `http://rebinds.example.org:${port}/`,
    );
    expect(got.kind === 'response' && new TextDecoder().decode(got.body)).toBe('public');
    expect(asked).toBe(1);
  });

  test('refuses names of which any address is private', async () => {
    const { port } = await serve((_, response) => response.end('private'));
    for (const addresses of [
      ['127.0.0.1'],
      ['93.184.216.34', '10.0.0.1'],
      ['::1'],
      ['::ffff:127.0.0.1'],
      ['::ffff:7f00:1'],
      ['64:ff9b::7f00:1'],
      ['64:ff9b::a9fe:a9fe'],
      ['2002:7f00:1::'],
      ['fe80::1'],
      ['fd00:ec2::254'],
      ['169.254.169.254'],
      ['100.100.100.200'],
      ['0.0.0.0'],
      ['::'],
      ['192.168.1.1'],
      ['not an address'],
    ])
      expect(
        await get({ resolve: async () => addresses, refuses: isPrivateAddress }, `http://x.example.org:${port}/`),
      ).toMatchObject({ kind: 'failed', why: 'address' });
  });

  test.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0:PORT/',
    'http://①②⑦.0.0.1:PORT/',
  ])('as it is, does not reach %s', async (url) => {
    let reached = false;
    const { port } = await serve((_, response) => {
      reached = true;
      response.end();
    });
    expect(await get(undefined, url.replace('PORT', String(port)))).toMatchObject({ kind: 'failed', why: 'address' });
    expect(reached).toBe(false);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks %s, and not more than may come', async (name, pack) => {
    const { port, wire } = await serve((request, response) => {
      response.setHeader('content-encoding', name);
      response.end(pack(request.url === '/bomb' ? new Uint8Array(10_000_000) : 'hello'));
    });
    const got = await get(wire, `http://x.example.org:${port}/`);
    expect(got.kind === 'response' && new TextDecoder().decode(got.body)).toBe('hello');
    expect(await get(wire, `http://x.example.org:${port}/bomb`, { mostBytes: 100_000 })).toEqual({
      kind: 'failed',
      why: 'too-large',
      text: 'the response is larger than 100000 bytes',
    });
  });

  test('holds each layer of packing to the limit, also one that is small again when all is unpacked', async () => {
    const nothings = Buffer.alloc(20 * 50_000, gzipSync(''));
    const { port, wire } = await serve((request, response) => {
      response.setHeader('content-encoding', 'gzip, gzip');
      response.end(gzipSync(request.url === '/bomb' ? nothings : gzipSync('hello')));
    });
    const got = await get(wire, `http://x.example.org:${port}/`);
    expect(got.kind === 'response' && new TextDecoder().decode(got.body)).toBe('hello');
    expect(await get(wire, `http://x.example.org:${port}/bomb`)).toMatchObject({ kind: 'failed', why: 'too-large' });
  });

  test('takes packing without a body for no body, and packing that is none for a failure', async () => {
    const { port, wire } = await serve((request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(request.url === '/junk' ? 'this is no gzip' : undefined);
    });
    for (const method of ['HEAD', 'GET'])
      expect(await get(wire, `http://x.example.org:${port}/`, { method })).toMatchObject({
        kind: 'response',
        status: 200,
      });
    expect(await get(wire, `http://x.example.org:${port}/junk`)).toEqual({
      kind: 'failed',
      why: 'protocol',
      text: 'the server does not speak HTTP as it should (Z_DATA_ERROR)',
    });
  });

  test('stops reading a body without end', async () => {
    let sent = 0;
    const { port, wire } = await serve((_, response) => {
      const more = (): void => {
        sent += 65_536;
        if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more));
      };
      more();
    });
    expect(await get(wire, `http://x.example.org:${port}/`)).toMatchObject({ why: 'too-large' });
    expect(sent).toBeLessThan(50_000_000);
  });

  test('is given up when the signal says so', async () => {
    const { port, wire } = await serve(() => {});
    const abort = new AbortController();
    const waiting = newFetch(wire)(
      { method: 'GET', url: `http://x.example.org:${port}/`, headers: [], body: undefined, mostBytes: 10 },
      { signal: abort.signal },
    );
    setTimeout(() => abort.abort(), 20);
    await expect(waiting).rejects.toThrow();
  });

  test('knows no proxies of the environment', async () => {
    let proxied = false;
    const proxy = await serve((_, response) => {
      proxied = true;
      response.end('proxy');
    });
    for (const name of ['http_proxy', 'HTTP_PROXY', 'ALL_PROXY']) vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    const { port, wire } = await serve((_, response) => response.end('direct'));
    const got = await get(wire, `http://x.example.org:${port}/`);
    expect(got.kind === 'response' && new TextDecoder().decode(got.body)).toBe('direct');
    expect(proxied).toBe(false);
  });

  test('says in plain words what went wrong', async () => {
    const { port, wire } = await serve((_, response) => response.destroy());
    expect(await get(wire, `http://x.example.org:${port}/`)).toEqual({
      kind: 'failed',
      why: 'connect',
      text: 'the connection was reset',
    });
    expect(
      await get({ ...wire, resolve: () => Promise.reject(new Error('/etc/hosts')) }, 'http://nowhere.example.org/'),
    ).toEqual({
      kind: 'failed',
      why: 'connect',
      text: 'the name nowhere.example.org does not resolve',
    });
    expect(await get(wire, `https://x.example.org:${port}/`)).toMatchObject({ kind: 'failed' });
    const junk = createTcpServer((socket) => socket.end('SSH-2.0-Junk\r\n\r\n'));
    await new Promise<void>((ready) => junk.listen(0, '127.0.0.1', ready));
    servers.push(junk);
    const { port: other } = junk.address() as { port: number };
    expect(await get(wire, `http://x.example.org:${other}/`)).toMatchObject({ kind: 'failed', why: 'protocol' });
  });

  test('does not change its protocol', async () => {
    const server = createTcpServer((socket) =>
      socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    servers.push(server);
    const { port } = server.address() as { port: number };
    const wire: Wire = { resolve: async () => ['127.0.0.1'], refuses: () => false };
    expect(await get(wire, `http://x.example.org:${port}/`)).toMatchObject({ kind: 'failed', why: 'protocol' });
  });
});

/** A certificate of its own making, good for one name; nothing where there is no openssl to make one. */
const certificate = ((): { readonly key: string; readonly cert: string } | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-wire-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = spawnSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'].concat([
        '-subj',
        '/CN=api.example.org',
        '-addext',
        'subjectAltName=DNS:api.example.org',
        '-keyout',
        key,
        '-out',
        cert,
      ]),
      { stdio: 'ignore' },
    );
    return made.status === 0 ? { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
})();

describe.skipIf(certificate === undefined)('certificates (skipped where there is no openssl)', () => {
  const secure = async (): Promise<number> => {
    const server = createSecureServer({ ...certificate }, (request, response) => response.end(request.headers.host));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    servers.push({ close: () => (server.closeAllConnections(), server.close()) });
    return (server.address() as { port: number }).port;
  };
  const wire: Wire = { resolve: async () => ['127.0.0.1'], refuses: () => false };

  test('are checked against the name that was asked for', async () => {
    const port = await secure();
    const trusting: Wire = { ...wire, authority: certificate!.cert };
    const got = await get(trusting, `https://api.example.org:${port}/`);
    expect(got.kind === 'response' && new TextDecoder().decode(got.body)).toBe(`api.example.org:${port}`);
    expect(await get(trusting, `https://other.example.org:${port}/`)).toEqual({
      kind: 'failed',
      why: 'tls',
      text: 'the certificate or the encryption is not accepted (ERR_TLS_CERT_ALTNAME_INVALID)',
    });
  });

  test('that nobody vouches for are refused, whatever the environment says', async () => {
    const port = await secure();
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await get(wire, `https://api.example.org:${port}/`)).toEqual({
      kind: 'failed',
      why: 'tls',
      text: 'the certificate or the encryption is not accepted (DEPTH_ZERO_SELF_SIGNED_CERT)',
    });
  });
});

describe('the wire for what is large', () => {
  test('hands over the body as it comes, packed as it is', async () => {
    const packed = gzipSync('hello');
    const { port, wire } = await serve((request, response) => {
      response.writeHead(200, { etag: '"x"', 'content-encoding': 'gzip', 'x-asked': String(request.headers.range) });
      response.write(packed.subarray(0, 5), () => response.end(packed.subarray(5)));
    });
    const got = await newStream(wire)(
      { url: `http://mirror.example.org:${port}/a.zip`, headers: [['range', 'bytes=7-']] },
      { signal: never },
    );
    if (got.kind !== 'response') throw new Error(got.text);
    const pieces: Uint8Array[] = [];
    for await (const piece of got.body) pieces.push(piece);
    got.close();
    expect(Buffer.concat(pieces).equals(packed)).toBe(true);
    expect([got.status, got.header('ETag'), got.header('x-asked'), got.header('none')]).toEqual([
      200,
      '"x"',
      'bytes=7-',
      undefined,
    ]);
  });
  test('goes to no private address unless it is told to', async () => {
    const { port } = await serve((_, response) => response.end('secret'));
    expect(await newStream()({ url: `http://127.0.0.1:${port}/`, headers: [] }, { signal: never })).toMatchObject({
      kind: 'failed',
      text: '127.0.0.1 leads to a private or local address',
    });
  });
  test('throws where the connection breaks, and stops when it is told to', async () => {
    const { port, wire } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('part', () => response.destroy());
    });
    const stop = new AbortController();
    const url = `http://mirror.example.org:${port}/`;
    const read = async (signal: AbortSignal): Promise<void> => {
      const got = await newStream(wire)({ url, headers: [] }, { signal });
      if (got.kind !== 'response') throw new Error(got.text);
      for await (const _ of got.body);
    };
    await expect(read(stop.signal)).rejects.toThrow();
    stop.abort();
    await expect(read(stop.signal)).rejects.toThrow();
  });
});
