import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallResult, Plain } from '../isolate/index.ts';
import { presets, type Policy } from '../policy/index.ts';
import type { Fetch, HttpRequest, HttpResponse } from './fetch.ts';
import { lendFetch } from './lend-fetch.ts';

const policy: Policy = {
  ...presets.net,
  fetch: {
    hosts: ['api.example.org', '*.example.net', 'plain.example.org:8080'],
    methods: ['GET', 'POST', 'HEAD', 'PUT'],
    bytes: 1000,
    httpsOnly: false,
    redirects: 3,
  },
  limits: { ...presets.net.limits, toolCallSeconds: 0.2 },
};

const answer = (more: Partial<HttpResponse> = {}): HttpResponse => ({
  kind: 'response',
  status: 200,
  reason: 'OK',
  headers: [],
  body: new Uint8Array(),
  ...more,
});
const to = (location: string, status = 302): HttpResponse => answer({ status, headers: [['Location', location]] });

/** A network that notes what it is asked and answers from a list. */
const network = (...answers: readonly HttpResponse[]): { readonly asked: HttpRequest[]; readonly fetch: Fetch } => {
  const asked: HttpRequest[] = [];
  const left = [...answers];
  return { asked, fetch: async (request) => (asked.push(request), left.shift() ?? answer()) };
};

const ask = (fetch: Fetch | undefined, more: Readonly<Record<string, Plain>> = {}): Promise<CallResult> =>
  lendFetch(policy, fetch)(
    { method: 'GET', url: 'https://api.example.org/', headers: [], body: null, seconds: null, follow: true, ...more },
    { signal: new AbortController().signal },
  );
const type = (result: CallResult): string => (result.kind === 'error' ? result.type : result.kind);

describe('a request', () => {
  it('is sent as it was asked, where the policy lists the host', async () => {
    const { asked, fetch } = network(answer({ body: new Uint8Array([1, 2]) }));
    const result = await ask(fetch, {
      method: 'POST',
      url: 'https://a.b.example.net/x?y=1#z',
      headers: [['X-One', 'a']],
      body: { $bytes: 'aGk=' },
    });
    expect(result).toMatchObject({ kind: 'value', value: { status: 200, url: 'https://a.b.example.net/x?y=1#z' } });
    expect(asked).toEqual([
      {
        method: 'POST',
        url: 'https://a.b.example.net/x?y=1',
        headers: [['X-One', 'a']],
        body: new Uint8Array([104, 105]),
        mostBytes: 1000,
      },
    ]);
  });

  it.each([
    'https://example.net/',
    'https://evil-example.net/',
    'https://api.example.org.evil.com/',
    'https://api.example.org:8443/',
    'https://api.example.org./',
    'https://api.example.org@evil.com/',
    'https://user:pw@api.example.org/',
    'https://evil.com#api.example.org',
    'https://evil.com\\@api.example.org/',
    'http://plain.example.org/',
    'https://plain.example.org:8080@evil.com/',
    'ftp://api.example.org/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'http://127.0.0.1/',
    'http://0x7f000001/',
    'http://[::1]/',
    'http://localhost/',
  ])('to %s is refused and never sent', async (url) => {
    const { asked, fetch } = network();
    expect(type(await ask(fetch, { url }))).toBe('FetchRefused');
    expect(asked).toEqual([]);
  });

  it('is refused where there is no network', async () => {
    expect(type(await ask(undefined))).toBe('FetchRefused');
  });

  it('of another method is refused', async () => {
    const { asked, fetch } = network();
    expect(await ask(fetch, { method: 'DELETE' })).toEqual({ kind: 'error', type: 'FetchMethod', message: 'DELETE' });
    expect(asked).toEqual([]);
  });

  it.each([
    [['Host', 'internal.example.org'], 'the header Host may not differ from the address'],
    [['X-A', 'b\r\nHost: evil'], 'the header X-A holds characters that no header may hold'],
    [['X-A', 'b\nX: y'], 'the header X-A holds characters that no header may hold'],
    [['X-A', 'b\0'], 'the header X-A holds characters that no header may hold'],
    [['X-A', '\u{1f600}'], 'the header X-A holds characters that no header may hold'],
    [['X A', 'b'], '"X A" is no name of a header'],
    [['', 'b'], '"" is no name of a header'],
    [['X:A', 'b'], '"X:A" is no name of a header'],
    [['Proxy-Authorization', 'b'], 'the header Proxy-Authorization is for proxies, and there are none'],
    [['X-A', 'x'.repeat(70_000)], 'headers of more than 65536 characters'],
  ])('with the header %j is not sent', async (header, message) => {
    const { asked, fetch } = network();
    expect(await ask(fetch, { headers: [header] })).toEqual({ kind: 'error', type: 'FetchHeader', message });
    expect(asked).toEqual([]);
  });

  it('says nothing of the connection itself', async () => {
    const { asked, fetch } = network();
    await ask(fetch, {
      headers: [
        ['Connection', 'upgrade'],
        ['Upgrade', 'websocket'],
        ['Transfer-Encoding', 'chunked'],
        ['Content-Length', '999'],
        ['TE', 'trailers'],
        ['Accept-Encoding', 'zstd'],
        ['Expect', '100-continue'],
        ['host', 'API.example.org'],
        ['X-Kept', '1'],
      ],
    });
    expect(asked[0]?.headers).toEqual([['X-Kept', '1']]);
  });

  it('ends in its time', async () => {
    expect(await ask(() => new Promise(() => {}), { seconds: 0.01 })).toMatchObject({
      type: 'FetchTimeout',
      message: 'no answer within 0.01 s',
    });
    // The policy's own time is the longest.
    expect(await ask(() => new Promise(() => {}), { seconds: 1e9 })).toMatchObject({
      message: 'no answer within 0.2 s',
    });
  });

  it('that fails says so in the words of the network', async () => {
    const failing =
      (why: 'address' | 'connect' | 'too-large'): Fetch =>
      async () => ({ kind: 'failed', why, text: 'so' });
    expect(await ask(failing('connect'))).toMatchObject({ type: 'FetchConnect', message: 'so' });
    expect(await ask(failing('too-large'))).toMatchObject({ type: 'FetchTooLarge', message: 'so' });
    expect(await ask(failing('address'))).toMatchObject({ type: 'FetchAddress', message: 'https://api.example.org/' });
    expect(await ask(() => Promise.reject(new Error('secret path')))).toMatchObject({
      message: 'the request was given up',
    });
  });
});

it('at most sixteen are under way at once, and the turn of those given up passes on', async () => {
  let [now, most, open] = [0, 0, (): void => {}];
  const gate = new Promise<void>((resolve) => (open = resolve));
  const fetch: Fetch = async () => {
    most = Math.max(most, ++now);
    await gate;
    now--;
    return answer();
  };
  const port = lendFetch(policy, fetch);
  const question = {
    method: 'GET',
    url: 'https://api.example.org/',
    headers: [],
    body: null,
    seconds: null,
    follow: true,
  };
  const abort = new AbortController();
  const all = Array.from({ length: 40 }, (_, i) =>
    port(question, { signal: i === 20 ? abort.signal : new AbortController().signal }),
  );
  abort.abort();
  open();
  const kinds = (await Promise.all(all)).map(type);
  expect(kinds.filter((kind) => kind === 'value')).toHaveLength(39);
  expect(kinds[20]).toBe('FetchConnect');
  expect(most).toBe(16);
});

it('all responses of a run together are bounded', async () => {
  const body = new Uint8Array(200 * 2 ** 20);
  const port = lendFetch(policy, async () => answer({ body }));
  const question = {
    method: 'GET',
    url: 'https://api.example.org/',
    headers: [],
    body: null,
    seconds: null,
    follow: true,
  };
  const results: string[] = [];
  for (let i = 0; i < 4; i++) results.push(type(await port(question, { signal: new AbortController().signal })));
  expect(results).toEqual(['value', 'value', 'FetchTooLarge', 'FetchTooLarge']);
});

describe('a redirect', () => {
  it('is followed, and told of', async () => {
    const { asked, fetch } = network(to('/b', 301), to('https://x.example.net/c'), answer({ status: 204 }));
    const result = await ask(fetch);
    expect(asked.map(({ url }) => url)).toEqual([
      'https://api.example.org/',
      'https://api.example.org/b',
      'https://x.example.net/c',
    ]);
    expect(result).toMatchObject({
      value: {
        status: 204,
        url: 'https://x.example.net/c',
        history: [
          { status: 301, url: 'https://api.example.org/' },
          { status: 302, url: 'https://api.example.org/b' },
        ],
      },
    });
  });

  it('is not followed where the program does not want it, or it leads nowhere', async () => {
    const once = network(to('/b'));
    expect(await ask(once.fetch, { follow: false })).toMatchObject({ value: { status: 302 } });
    for (const location of ['http://[', 'https://'])
      expect(await ask(network(to(location)).fetch)).toMatchObject({ value: { status: 302 } });
  });

  it.each([
    'https://evil.com/',
    'http://169.254.169.254/latest/meta-data',
    '//evil.com/',
    'https://api.example.org@evil.com/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'gopher://api.example.org/',
  ])('to %s is refused', async (location) => {
    const { asked, fetch } = network(to(location));
    expect(type(await ask(fetch))).toBe('FetchRefused');
    expect(asked).toHaveLength(1);
  });

  it('from https to http is refused where the policy wants https', async () => {
    const strict = lendFetch(
      { ...policy, fetch: { ...policy.fetch, httpsOnly: true } },
      network(to('http://api.example.org/')).fetch,
    );
    const result = await strict(
      { method: 'GET', url: 'https://api.example.org/', headers: [], body: null, seconds: null, follow: true },
      { signal: new AbortController().signal },
    );
    expect(type(result)).toBe('FetchRefused');
  });

  it('takes no secrets along to another origin', async () => {
    const { asked, fetch } = network(to('/same'), to('https://x.example.net/'));
    await ask(fetch, {
      headers: [
        ['Authorization', 'Bearer s'],
        ['cookie', 'a=b'],
        ['X-Kept', '1'],
      ],
    });
    expect(asked.map(({ headers }) => headers.map(([name]) => name))).toEqual([
      ['Authorization', 'cookie', 'X-Kept'],
      ['Authorization', 'cookie', 'X-Kept'],
      ['X-Kept'],
    ]);
  });

  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [302, 'PUT', 'PUT'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
  ])('%i of %s goes on as %s', async (status, method, next) => {
    const { asked, fetch } = network(to('/b', status));
    await ask(fetch, { method, headers: [['Content-Type', 'text/plain']], body: { $bytes: 'aGk=' } });
    expect(asked[1]?.method).toBe(next);
    expect(asked[1]?.body === undefined).toBe(next === 'GET');
    expect(asked[1]?.headers.length).toBe(next === 'GET' ? 0 : 1);
  });

  it('is not followed without end', async () => {
    const { asked, fetch } = network(...Array.from({ length: 20 }, () => to('/again')));
    expect(await ask(fetch)).toEqual({ kind: 'error', type: 'FetchRedirects', message: '3' });
    expect(asked).toHaveLength(4);
  });
});

it('takes anything at all for a request, and sends none that it does not understand', async () => {
  const { asked, fetch } = network();
  const text = fc.constantFrom('GET', 'get', 'https://api.example.org/', 'x', '', 'aGk=', 'G\r\nET');
  const { any } = fc.letrec<{ any: Plain }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.jsonValue() as fc.Arbitrary<Plain>,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('method', 'url', 'headers', 'body', 'seconds', 'follow', '$bytes'), tie('any')),
    ),
  }));
  const port = lendFetch(policy, fetch);
  await fc.assert(
    fc.asyncProperty(any, async (question) => {
      const result = await port(question, { signal: new AbortController().signal });
      expect(['value', 'error']).toContain(result.kind);
    }),
    { numRuns: 500 },
  );
  for (const { url, method } of asked) expect([url, method]).toEqual(['https://api.example.org/', 'GET']);
});
