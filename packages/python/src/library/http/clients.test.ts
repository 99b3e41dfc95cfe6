import { describe, expect, test } from 'vitest';
import { execute, type ExecuteOptions, type Fetch } from '../../index.ts';
import { presets, type Policy } from '../../policy/index.ts';

const policy: Policy = {
  ...presets.net,
  fetch: { ...presets.net.fetch, hosts: ['api.example.org'], methods: ['GET', 'POST', 'HEAD', 'PUT'] },
};

/** A server without a network: it tells what it was asked. `seen` counts requests under way. */
const server = () => {
  const seen = { now: 0, most: 0, aborted: 0 };
  // Slow pages are served once four are asked for.
  const { promise: reached, resolve: open } = Promise.withResolvers<void>();
  const fetch: Fetch = async ({ method, url, headers, body }, { signal }) => {
    const { pathname } = new URL(url);
    const json = (value: unknown, status = 200, more: readonly (readonly [string, string])[] = []) =>
      ({
        kind: 'response',
        status,
        reason: status === 200 ? 'OK' : status === 302 ? 'Found' : 'Not Found',
        headers: [['Content-Type', 'application/json'], ...more],
        body: new TextEncoder().encode(JSON.stringify(value)),
      }) as const;
    seen.most = Math.max(seen.most, ++seen.now);
    try {
      switch (pathname) {
        case '/missing':
          return json({ error: 'no such page' }, 404);
        case '/cookie':
          return json({}, 200, [['Set-Cookie', 'sid=abc; Path=/; HttpOnly']]);
        case '/redirect':
          return json({}, 302, [['Location', '/echo?x=1']]);
        case '/away':
          return json({}, 302, [['Location', 'https://evil.example.com/']]);
        case '/rebinds':
          return { kind: 'failed', why: 'address', text: '' };
        case '/down':
          return { kind: 'failed', why: 'connect', text: 'the connection was refused' };
        case '/tls':
          return { kind: 'failed', why: 'tls', text: 'the certificate is not accepted' };
        case '/large':
          return { kind: 'failed', why: 'too-large', text: 'the response is larger than 10 bytes' };
        case '/latin':
          return {
            kind: 'response',
            status: 200,
            reason: 'OK',
            headers: [['content-type', 'text/plain; charset=ISO-8859-1']],
            body: new Uint8Array([0x63, 0xe9, 0x0a, 0x78]),
          };
        case '/megabytes':
          return { kind: 'response', status: 200, reason: 'OK', headers: [], body: new Uint8Array(7_000_000) };
        case '/slow':
          await new Promise<void>((resolve, reject) => {
            if (seen.now >= 4) open();
            const timer = setTimeout(resolve, 60_000);
            if (!url.endsWith('never')) void reached.then(resolve);
            void reached.then(() => url.endsWith('never') || clearTimeout(timer));
            signal.addEventListener('abort', () => {
              clearTimeout(timer);
              seen.aborted++;
              reject(new Error('aborted'));
            });
          });
          return json({ url });
        default:
          return json({
            method,
            url,
            headers: Object.fromEntries(headers),
            body: body === undefined ? null : new TextDecoder().decode(body),
          });
      }
    } finally {
      seen.now--;
    }
  };
  return { seen, fetch };
};

const go = (source: string, options: ExecuteOptions = {}) =>
  execute(source.replaceAll('@', 'https://api.example.org'), {
    isolation: 'inline',
    policy,
    fetch: server().fetch,
    ...options,
  });
const printed = async (source: string, options: ExecuteOptions = {}): Promise<string> => {
  const outcome = await go(source, options);
  if (outcome.kind !== 'returned') throw new Error(JSON.stringify(outcome).slice(0, 2000));
  return outcome.stdout;
};

describe('requests', () => {
  test('get, with a query, headers and a response to look at', async () => {
    expect(
      await printed(`import requests
r = requests.get('@/echo', params={'q': 'a b&c', 'n': [1, 2], 'z': None}, headers={'X-A': 'b'}, timeout=(3, 5))
print(r, r.status_code, r.ok, r.reason, bool(r), r.encoding, r.url)
print(r.headers['content-type'], r.headers.get('CONTENT-TYPE'), 'Content-type' in r.headers, list(r.headers), r.headers.get('x', 1), r.headers)
print(r.json()['headers'], r.json()['url'] == r.url, r.request.method, len(r.content) == len(r.text))
print(type(r.elapsed).__name__, r.history, r.is_redirect, r.cookies)`),
    ).toBe(`<Response [200]> 200 True OK True utf-8 https://api.example.org/echo?q=a+b%26c&n=1&n=2
application/json application/json True ['Content-Type'] 1 {'Content-Type': 'application/json'}
{'User-Agent': 'sallyport', 'Accept': '*/*', 'X-A': 'b'} True GET True
timedelta [] False {}
`);
  });

  test('bodies of every kind', async () => {
    expect(
      await printed(`import requests
show = lambda r: print(r.json()['method'], r.json()['headers'].get('Content-Type'), repr(r.json()['body']))
show(requests.post('@/', json={'a': [1, None, 'é']}))
show(requests.post('@/', {'a': 'x y', 'b': [1, 2]}))
show(requests.post('@/', data='plain é'))
show(requests.post('@/', data=b'raw', headers={'content-type': 'x/y'}))
show(requests.put('@/', data=[('k', 'v'), ('k', 'w')]))
show(requests.request('get', '@/'))
print(requests.get('@/', auth=('user', 'pw')).json()['headers']['Authorization'])`),
    ).toBe(`POST application/json '{"a": [1, null, "\\\\u00e9"]}'
POST application/x-www-form-urlencoded 'a=x+y&b=1&b=2'
POST None 'plain é'
POST None 'raw'
PUT application/x-www-form-urlencoded 'k=v&k=w'
GET None None
Basic dXNlcjpwdw==
`);
  });

  test('failures are its own exceptions', async () => {
    expect(
      await printed(`import requests
from requests.exceptions import RequestException
def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except RequestException as e:
        print(type(e).__name__, isinstance(e, OSError), e)
attempt(lambda: requests.get('@/missing').raise_for_status())
attempt(requests.get, '@/down')
attempt(requests.get, '@/tls')
attempt(requests.get, '@/large')
attempt(requests.get, '@/slow?never', timeout=0.01)
attempt(requests.get, 'example')
attempt(requests.get, 'ftp://api.example.org/')
attempt(requests.get, 'https://')
attempt(requests.get, '@/', headers={'X': 'a\\r\\nb'})
attempt(requests.get, '@/', headers={'Host': 'other'})
try:
    requests.get('@/latin').json()
except ValueError as e:
    print(type(e).__name__, isinstance(e, requests.JSONDecodeError))
try:
    requests.get('@/missing').raise_for_status()
except requests.HTTPError as e:
    print(e.response.status_code, e.response.json(), e.request.url)`),
    ).toBe(`HTTPError True 404 Client Error: Not Found for url: https://api.example.org/missing
ConnectionError True https://api.example.org/down: the connection was refused
SSLError True https://api.example.org/tls: the certificate is not accepted
ChunkedEncodingError True https://api.example.org/large: the response is larger than 10 bytes
ReadTimeout True https://api.example.org/slow?never: no answer within 0.01 s
MissingSchema True Invalid URL 'example': No scheme supplied. Perhaps you meant https://example?
InvalidSchema True No connection adapters were found for 'ftp://api.example.org/'
InvalidURL True Failed to parse: https://
InvalidHeader True the header X holds characters that no header may hold
InvalidHeader True the header Host may not differ from the address
JSONDecodeError True
404 {'error': 'no such page'} https://api.example.org/missing
`);
  });

  test('sessions keep headers, parameters and cookies', async () => {
    expect(
      await printed(`import requests
with requests.Session() as s:
    s.headers.update({'X-S': '1'})
    s.params = {'k': 'v'}
    s.auth = ('u', 'p')
    s.get('@/cookie')
    r = s.get('@/echo', params={'b': 2}, headers={'X-S': None}).json()
    print(r['url'], r['headers'])
print(requests.get('@/echo', cookies={'a': 'b'}).json()['headers']['Cookie'], 'Cookie' in requests.get('@/echo').json()['headers'])`),
    )
      .toBe(`https://api.example.org/echo?k=v&b=2 {'User-Agent': 'sallyport', 'Accept': '*/*', 'Authorization': 'Basic dTpw', 'Cookie': 'sid=abc'}
a=b False
`);
  });

  test('redirects, lines, pieces, text in its charset', async () => {
    expect(
      await printed(`import requests
r = requests.get('@/redirect')
print(r.url, [h.status_code for h in r.history], requests.get('@/redirect', allow_redirects=False).status_code, requests.head('@/redirect').headers['location'])
r = requests.get('@/latin')
print(r.text, r.encoding, list(r.iter_lines()), list(r.iter_lines(decode_unicode=True)), list(r.iter_content(3)))
r.encoding = 'utf-8'
print(repr(r.text))
print(len(requests.get('@/megabytes').content))`),
    ).toBe(`https://api.example.org/echo?x=1 [302] 302 /echo?x=1
cé
x iso-8859-1 [b'c\\xe9', b'x'] ['cé', 'x'] [b'c\\xe9\\n', b'x']
'c\ufffd\\nx'
7000000
`);
  });

  test('to_thread sends side by side', async () => {
    const { seen, fetch } = server();
    expect(
      await printed(
        `import asyncio, requests
async def main():
    rs = await asyncio.gather(*[asyncio.to_thread(requests.get, '@/slow', params={'i': i}) for i in range(4)])
    print([r.status_code for r in rs])
asyncio.run(main())`,
        { fetch },
      ),
    ).toBe('[200, 200, 200, 200]\n');
    expect(seen.most).toBe(4);
  });
});

describe('httpx', () => {
  test('functions and clients', async () => {
    expect(
      await printed(`import httpx
r = httpx.get('@/echo', params={'a': 1, 'b': True, 'c': None})
print(r, r.is_success, r.reason_phrase, r.headers, r.url, r.raise_for_status() is r)
print(httpx.post('@/', json={'a': 'é', 'n': [1, None]}).json()['body'], httpx.post('@/', content=b'raw').json()['body'], httpx.post('@/', data={'k': 'v w'}).json()['body'])
print(httpx.get('@/redirect').status_code, httpx.get('@/redirect', follow_redirects=True).history)
with httpx.Client(base_url='@', headers={'X-C': '1'}, timeout=httpx.Timeout(3.0, connect=1)) as c:
    print(c.get('/echo').json()['headers'], c.get('cookie').cookies, c.get('/echo').json()['headers'].get('Cookie'))
for f in (lambda: c.get('/'), lambda: httpx.get('@/missing').raise_for_status(), lambda: httpx.get('@/down'), lambda: httpx.get('nope'), lambda: httpx.get('@/slow?never', timeout=0.01)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, isinstance(e, httpx.HTTPError), e)`),
    )
      .toBe(`<Response [200 OK]> True OK Headers({'content-type': 'application/json'}) https://api.example.org/echo?a=1&b=true&c= True
{"a":"é","n":[1,null]} raw k=v+w
302 [<Response [302 Found]>]
{'Accept': '*/*', 'User-Agent': 'sallyport', 'X-C': '1'} {'sid': 'abc'} sid=abc
RuntimeError False Cannot send a request, as the client has been closed.
HTTPStatusError True Client error '404 Not Found' for url 'https://api.example.org/missing'
For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/404
ConnectError True the connection was refused
UnsupportedProtocol True Request URL is missing an 'http://' or 'https://' protocol: nope
ReadTimeout True no answer within 0.01 s
`);
  });

  test.each(['inline', 'process'] as const)(
    'AsyncClient sends side by side, and a timeout gives up (%s)',
    async (isolation) => {
      const { seen, fetch } = server();
      const source = `import asyncio, httpx
async def main():
    async with httpx.AsyncClient(base_url='@') as c:
        rs = await asyncio.gather(*(c.get('/slow', params={'i': i}) for i in range(4)))
        print([r.json()['url'][-1] for r in rs])
        try:
            await asyncio.wait_for(c.get('/slow?never'), 0.02)
        except asyncio.TimeoutError:
            print('late')
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(c.post('/echo', json=1))
        print(t.result().status_code)
asyncio.run(main())`;
      const outcome = await go(source, { fetch, isolation });
      expect(outcome).toMatchObject({ kind: 'returned', stdout: "['0', '1', '2', '3']\nlate\n200\n" });
      expect(seen).toMatchObject({ most: 4, aborted: 1 });
      // What was answered is in the journal, so the run can be done again without a network.
      const again = await go(source, {
        isolation,
        journal: outcome.journal,
        fetch: () => Promise.reject(new Error('asked again')),
      });
      expect(again).toMatchObject({ kind: 'returned', stdout: outcome.stdout });
    },
  );
});

describe('urllib.request', () => {
  test('urlopen and Request', async () => {
    expect(
      await printed(`import json, urllib.request, urllib.error
with urllib.request.urlopen('@/echo?x=1', timeout=5) as f:
    print(f.status, f.getcode(), f.headers['content-type'], f.headers.get_content_charset('utf-8'), json.loads(f.read().decode())['url'])
q = urllib.request.Request('@/echo', data=b'a=1', headers={'X-thing': '2'})
q.add_header('accept', 'x/y')
print(q.get_method(), json.load(urllib.request.urlopen(q)))
print(list(urllib.request.urlopen('@/latin')))
try:
    urllib.request.urlopen('@/missing')
except urllib.error.HTTPError as e:
    print(e, e.code, e.reason, e.read(), e.headers['Content-Type'], e.url)
for bad in ('nope', 'ftp://x/y', 'file:///etc/passwd', '@/down'):
    try:
        urllib.request.urlopen(bad)
    except (ValueError, urllib.error.URLError) as e:
        print(type(e).__name__, e)`),
    ).toBe(`200 200 application/json utf-8 https://api.example.org/echo?x=1
POST {'method': 'POST', 'url': 'https://api.example.org/echo', 'headers': {'X-thing': '2', 'Accept': 'x/y', 'User-Agent': 'sallyport', 'Content-Type': 'application/x-www-form-urlencoded'}, 'body': 'a=1'}
[b'c\\xe9\\n', b'x']
HTTP Error 404: Not Found 404 Not Found b'{"error":"no such page"}' application/json https://api.example.org/missing
ValueError unknown url type: 'nope'
URLError <urlopen error unknown url type: ftp>
URLError <urlopen error unknown url type: file>
URLError <urlopen error the connection was refused>
`);
  });
});

test('what is not there says so', async () => {
  expect(
    await printed(`import requests, httpx, urllib.request
for f in (lambda: requests.post('@/', files={'a': b'x'}), lambda: requests.get('@/', proxies={'http': 'http://p'}), lambda: httpx.get('@/', proxy='http://p'), lambda: httpx.Client(transport=1), lambda: urllib.request.urlopen('@/', context=1)):
    try:
        f()
    except NotImplementedError as e:
        print(e)
for f in (lambda: requests.get('@/', timeout=0), lambda: requests.get('@/', timeout='x'), lambda: requests.get(None), lambda: requests.get('@/', headers=5), lambda: requests.get('@/', auth=5), lambda: urllib.request.urlopen('@/', data='text')):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
print(requests.get('@/', verify=False, stream=True).status_code, hasattr(urllib.request, 'build_opener'))`),
  ).toBe(`the argument files of requests is not part of this runtime
the argument proxies of requests is not part of this runtime
the argument proxy of httpx is not part of this runtime
the argument transport of httpx.Client is not part of this runtime
the argument context of urlopen is not part of this runtime
ValueError
TypeError
TypeError
TypeError
TypeError
TypeError
200 False
`);
});

describe('what the policy does not grant ends the run', () => {
  test.each([
    ["requests.get('@/away')", 'host-not-granted', 'evil.example.com'],
    ["requests.get('@/rebinds')", 'host-not-granted', 'api.example.org'],
    ["u = 'https://other.example.org/'\n    requests.get(u)", 'host-not-granted', 'other.example.org'],
    ["u = 'http://169.254.169.254/latest'\n    requests.get(u)", 'host-not-granted', '169.254.169.254'],
    ["u = 'http://[::ffff:10.0.0.1]/'\n    httpx.get(u)", 'host-not-granted', '[::ffff:a00:1]'],
    ["requests.Session().get('http://2130706433/')", 'host-not-granted', '127.0.0.1'],
    ["httpx.Client().get('https://evil.com#api.example.org')", 'host-not-granted', 'evil.com'],
    [
      "urllib.request.urlopen(urllib.request.Request('https://api.example.org\\x40evil.com/'))",
      'host-not-granted',
      'evil.com',
    ],
    ["requests.delete('@/')", 'method-not-granted', 'DELETE'],
    ["requests.request('CONNECT', '@/')", 'method-not-granted', 'CONNECT'],
    ["urllib.request.urlopen(urllib.request.Request('@/', method='trace'))", 'method-not-granted', 'TRACE'],
  ])('%s', async (code, rule, subject) => {
    const outcome = await go(
      `import requests, httpx, urllib.request\ntry:\n    ${code}\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')`,
    );
    expect(outcome).toMatchObject({ kind: 'refused', stdout: '' });
    expect(outcome.kind === 'refused' && outcome.refusals[0]).toMatchObject({ rule, subject });
  });

  test('literal addresses are refused before anything runs, with the line that would grant them', async () => {
    const outcome = await go("print('ran')\nimport requests\nrequests.get('https://other.example.org/x')");
    expect(outcome).toMatchObject({ kind: 'refused', stdout: '' });
    expect(outcome.kind === 'refused' && outcome.refusals[0]).toMatchObject({
      grant: { line: 'fetch: { hosts: [other.example.org] }' },
      place: { start: { line: 3 } },
    });
  });

  test('other presets do not grant the modules', async () => {
    const outcome = await go('import requests', { policy: presets.agent });
    expect(outcome.kind === 'refused' && outcome.refusals[0]).toMatchObject({
      rule: 'import-not-granted',
      grant: { preset: 'net' },
    });
  });

  test('a host without a network says so before anything runs', async () => {
    const outcome = await execute("print('ran')\nfrom urllib import request, parse\nimport httpx", {
      isolation: 'inline',
      policy,
    });
    expect(outcome).toMatchObject({ kind: 'refused', stdout: '' });
    expect(outcome.kind === 'refused' && outcome.refusals.map(({ rule, subject }) => [rule, subject])).toEqual([
      ['fetch-not-lent', 'urllib.request'],
      ['fetch-not-lent', 'httpx'],
    ]);
    expect((await execute('from urllib import parse', { isolation: 'inline', policy })).kind).toBe('returned');
  });

  test('requests count as calls', async () => {
    const outcome = await go("import requests\nfor i in range(5):\n    requests.get('@/')\n    print(i)", {
      policy: { ...policy, limits: { ...policy.limits, toolCalls: 3 } },
    });
    expect(outcome).toMatchObject({ kind: 'exhausted', resource: 'toolCalls', stdout: '0\n1\n2\n' });
  });

  test('a journal too large for an outcome is cut, and says so', async () => {
    const outcome = await go("import requests\nfor i in range(3):\n    requests.get('@/megabytes')\nprint('end')", {
      isolation: 'process',
    });
    expect(outcome).toMatchObject({ kind: 'returned', stdout: 'end\n', journalCut: true });
    expect(outcome.journal).toHaveLength(1);
  });
});
