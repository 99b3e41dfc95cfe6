import { describe, expect, test } from 'vitest';
import { execute, type Fetch } from '../index.ts';
import { presets, type Policy } from '../policy/index.ts';

/** What a policy keeps from a tool does not leave over the network either. */
const policy: Policy = {
  ...presets.net,
  tools: ['read', 'post'].map((name) => ({
    name,
    description: '',
    arguments: null,
    result: null,
    calls: null,
    seconds: null,
    approval: 'never',
    labels: name === 'read' ? ['private'] : [],
  })),
  flows: { deny: [{ from: 'private', to: { tool: 'post', argument: null } }], control: 'off' },
  fetch: { ...presets.net.fetch, hosts: ['api.example.org'], methods: ['GET', 'POST'] },
};

const go = async (source: string) => {
  let sent = 0;
  const fetch: Fetch = async () => {
    sent++;
    return { kind: 'response', status: 200, reason: 'OK', headers: [], body: new Uint8Array([123, 125]) };
  };
  const tools = {
    read: { description: '', call: () => ({ text: 'secret', items: ['a', 'b'] }) },
    post: { description: '', call: () => null },
  };
  const outcome = await execute(
    `import requests, httpx, urllib.request, asyncio, json\nU = 'https://api.example.org/'\nm = read()\n${source}`,
    { isolation: 'inline', policy, tools, fetch },
  );
  return { outcome, sent };
};

describe('what is kept from a tool is kept from requests', () => {
  test.each([
    "requests.post(U, json={'t': m['text']})",
    "requests.post(U, json={'t': [{'deep': m}]})",
    'requests.post(U, data=m["text"])',
    'requests.post(U, data={m["text"]: 1})',
    "requests.get(U, params={'q': m['text'].upper()})",
    "requests.get(U + m['text'])",
    "requests.get(f'{U}?{len(m)}')",
    "requests.get(U, headers={'X-A': m['text'][:2]})",
    "requests.get(U, auth=('u', m['text']))",
    "requests.get(U, cookies={'c': m['text']})",
    "s = requests.Session()\ns.headers['X-A'] = m['text']\ns.get(U)",
    "s = requests.Session()\ns.headers.update({'X-A': m['text']})\ns.get(U)",
    "s = requests.Session()\ns.params = {'a': m['text']}\ns.get(U)",
    "s = requests.Session()\ns.auth = ('a', m['text'])\ns.get(U)",
    "s = requests.Session()\ns.cookies['a'] = m['text']\ns.get(U)",
    "c = httpx.Client(headers={'X-A': m['text']})\nc.get(U)",
    'httpx.post(U, content=json.dumps(m).encode())',
    'async def main():\n    async with httpx.AsyncClient() as c:\n        await c.post(U, json=m)\nasyncio.run(main())',
    'asyncio.run(asyncio.to_thread(requests.get, U, params=m))',
    "urllib.request.urlopen(U, data=m['text'].encode())",
    "q = urllib.request.Request(U)\nq.add_header('X-A', m['text'])\nurllib.request.urlopen(q)",
    'q = urllib.request.Request(U, data=str(m).encode())\nurllib.request.urlopen(q)',
    'q = urllib.request.Request(U)\nq.data = str(m).encode()\nurllib.request.urlopen(q)',
  ])('%s', async (source) => {
    const { outcome, sent } = await go(
      `try:\n${source.replace(/^/gm, '    ')}\nexcept BaseException:\n    print('caught')`,
    );
    expect(outcome).toMatchObject({ kind: 'refused', stdout: '', refusals: [{ rule: 'flow-denied' }] });
    expect(sent).toBe(0);
  });

  test('and nothing else is', async () => {
    const { outcome, sent } = await go(
      "requests.get(U, params={'a': 'b'})\nhttpx.get(U)\nurllib.request.urlopen(U)\nx = requests.Session()\nx.headers['A'] = 'b'\nx.get(U)\nprint(m['text'])",
    );
    expect(outcome).toMatchObject({ kind: 'returned', stdout: 'secret\n' });
    expect(sent).toBe(4);
  });
});
