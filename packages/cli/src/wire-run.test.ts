/** A program, the cell, the line, the policy, Node's HTTP and a server on this machine, all together. */
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '@sallyport/python';
import { presets, type Policy } from '@sallyport/python/policy';
import { newFetch } from './wire.ts';

const server = createServer((request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: 'http://other.example.org/' }).end();
  else if (request.url === '/inside')
    response.writeHead(302, { location: `http://rebinds.example.org:${port}/` }).end();
  else if (request.url === '/bomb')
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(new Uint8Array(50_000_000)));
  else
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ path: request.url, agent: request.headers['user-agent'] }));
});
let port = 0;
let policy: Policy;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ({ port } = server.address() as { port: number });
  const hosts = ['api', 'rebinds'].map((name) => `${name}.example.org:${port}`);
  policy = { ...presets.net, fetch: { ...presets.net.fetch, hosts, httpsOnly: false } };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Only here does a name lead to this machine and nobody minds; another one leads to it and is refused as always. */
const fetch = newFetch({
  resolve: async (host) => [host === 'api.example.org' ? '127.0.0.1' : '127.0.0.2'],
  refuses: (address) => address !== '127.0.0.1',
});

describe.each(['inline', 'process', 'sandbox'] as const)('requests (%s)', (isolation) => {
  const go = (source: string) =>
    execute(source.replaceAll('PORT', String(port)), { isolation, orWeaker: true, policy, fetch });

  test('reach the host that the policy lists', async () => {
    const outcome = await go(
      "import requests\nr = requests.get('http://api.example.org:PORT/a', params={'b': 1})\nprint(r.status_code, r.json())",
    );
    expect(outcome).toMatchObject({ kind: 'returned', stdout: "200 {'path': '/a?b=1', 'agent': 'sallyport'}\n" });
  });

  test('are stopped where they are led elsewhere, and where a body is too large', async () => {
    for (const path of ['away', 'inside'])
      expect(await go(`import requests\nrequests.get('http://api.example.org:PORT/${path}')`)).toMatchObject({
        kind: 'refused',
        refusals: [{ rule: 'host-not-granted' }],
      });
    expect(
      await go(
        "import requests\ntry:\n    requests.get('http://api.example.org:PORT/bomb')\nexcept requests.RequestException as e:\n    print(e)",
      ),
    ).toMatchObject({
      stdout: `http://api.example.org:${port}/bomb: the response is larger than 8388608 bytes\n`,
    });
  });
});
