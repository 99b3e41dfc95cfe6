/** `fetch` of JavaScript programs, over a network of the test's own. */
import { describe, expect, it } from 'vitest';
import { execute, type ExecuteOptions } from '../execute.ts';
import type { Fetch, HttpRequest } from '../lend/fetch.ts';
import { presets, type Policy } from '../policy/index.ts';

const policy: Policy = {
  ...presets.net,
  fetch: { ...presets.net.fetch, hosts: ['api.example.org', 'other.example.org'], methods: ['GET', 'POST'] },
};

const newNetwork = () => {
  const sent: HttpRequest[] = [];
  const fetch: Fetch = (request) => {
    sent.push(request);
    const { pathname, search } = new URL(request.url);
    const said = (status: number, body: string, headers: readonly (readonly [string, string])[] = []) =>
      Promise.resolve({
        kind: 'response' as const,
        status,
        reason: 'Said',
        headers,
        body: new TextEncoder().encode(body),
      });
    switch (pathname) {
      case '/json':
        return said(200, `{"q": "${search}", "n": [1, 2]}`, [
          ['Content-Type', 'application/json'],
          ['X-Two', 'a'],
          ['X-Two', 'b'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
        ]);
      case '/echo':
        return said(201, new TextDecoder().decode(request.body), [
          ['x-type', request.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''],
        ]);
      case '/away':
        return said(302, '', [['Location', 'https://elsewhere.example.com/']]);
      case '/near':
        return said(302, '', [['Location', 'https://other.example.org/json?near']]);
      case '/private':
        return Promise.resolve({ kind: 'failed', why: 'address', text: 'the name leads to a private address' });
      case '/down':
        return Promise.resolve({ kind: 'failed', why: 'connect', text: 'no connection' });
      case '/never':
        return new Promise(() => {});
      default:
        return said(404, 'nothing');
    }
  };
  return { sent, fetch };
};

const run = (source: string, options: ExecuteOptions = {}) =>
  execute(source, { language: 'typescript', isolation: 'inline', policy, fetch: newNetwork().fetch, ...options });

describe('fetch', () => {
  it('gives a response with status, headers and body', async () => {
    expect(
      await run(`
        const answer = await fetch('https://api.example.org/json?x=1', { headers: { Accept: 'application/json' } });
        const copy = answer.clone();
        const data = await answer.json();
        const text = await copy.text();
        [answer.ok, answer.status, answer.statusText, answer.url, answer.redirected, answer.headers.get('content-type'),
         answer.headers.get('x-two'), answer.headers.getSetCookie(), data.n, text.length, answer.bodyUsed]`),
    ).toMatchObject({
      kind: 'returned',
      value: [
        true,
        200,
        'Said',
        'https://api.example.org/json?x=1',
        false,
        'application/json',
        'a, b',
        ['a=1', 'b=2'],
        [1, 2],
        26,
        true,
      ],
    });
  });

  it('sends method, headers and body', async () => {
    const { sent, fetch } = newNetwork();
    const outcome = await run(
      `const send = (body) => fetch('https://api.example.org/echo', { method: 'post', body }).then(async (answer) => [answer.headers.get('x-type'), await answer.text()]);
       await Promise.all([send('hé'), send(new URLSearchParams({ a: '1 2' })), send(new Uint8Array([65, 66]))])`,
      { fetch },
    );
    expect(outcome).toMatchObject({
      value: [
        ['text/plain;charset=UTF-8', 'hé'],
        ['application/x-www-form-urlencoded;charset=UTF-8', 'a=1+2'],
        ['', 'AB'],
      ],
    });
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
    expect(outcome.kind === 'returned' && outcome.journal.map(({ tool }) => tool)).toEqual([
      'host:fetch',
      'host:fetch',
      'host:fetch',
    ]);
    expect(outcome.cost.toolCalls).toBe(3);
  });

  it('follows redirects to granted hosts, or leaves them', async () => {
    expect(
      await run(`const near = await fetch('https://api.example.org/near');
        const left = await fetch('https://api.example.org/near', { redirect: 'manual' });
        [near.redirected, near.url, left.status, left.headers.get('location')]`),
    ).toMatchObject({
      value: [true, 'https://other.example.org/json?near', 302, 'https://other.example.org/json?near'],
    });
  });

  it.each([
    ['a host that is not listed', 'https://evil.example.com/', 'host-not-granted'],
    ['a redirect to one', 'https://api.example.org/away', 'host-not-granted'],
    ['plain HTTP', 'http://api.example.org/json', 'host-not-granted'],
    ['a private address', 'https://127.0.0.1/', 'host-not-granted'],
    ['a name of a private address', 'https://api.example.org/private', 'host-not-granted'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest', 'host-not-granted'],
    ['a number as address', 'https://2130706433/', 'host-not-granted'],
    ['a password', 'https://a:b@api.example.org/', 'host-not-granted'],
    ['another port', 'https://api.example.org:8443/', 'host-not-granted'],
    ['a file', 'file:///etc/passwd', 'host-not-granted'],
  ])('refuses %s uncatchably', async (_, url, rule) => {
    const text = url.slice(0, 7) + "' + '" + url.slice(7);
    const outcome = await run(
      `try { await fetch('${text}') } catch { console.log('caught') } finally { console.log('finally') }`,
    );
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ rule }], stdout: '' });
  });

  it('refuses a method that is not listed', async () => {
    expect(
      await run("try { await fetch('https://api.example.org/', { method: 'DEL' + 'ETE' }) } catch {}"),
    ).toMatchObject({
      refusals: [{ rule: 'method-not-granted' }],
    });
  });

  it('says before the run what is written out', async () => {
    const outcome = await run(
      "const a = 1;\nawait fetch('https://evil.example.com/x');\nawait fetch(`https://evil.example.org/${a}`)",
    );
    expect(
      outcome.kind === 'refused' && outcome.refusals.map(({ subject, place }) => [subject, place?.start.line]),
    ).toEqual([
      ['evil.example.com', 2],
      ['evil.example.org', 3],
    ]);
  });

  it('is refused where the policy lists no host, or the host lends no network', async () => {
    expect(await run("await fetch('https://api.example.org/')", { policy: presets.net })).toMatchObject({
      refusals: [{ subject: 'fetch', grant: { preset: 'net' } }],
    });
    const { fetch: _, ...none } = { fetch: 1 };
    expect(
      await execute("await fetch('https://api.example.org/')", {
        language: 'typescript',
        isolation: 'inline',
        policy,
        ...none,
      }),
    ).toMatchObject({ refusals: [{ rule: 'fetch-not-lent' }] });
  });

  it('fails as TypeError, which can be caught', async () => {
    expect(
      await run(
        "try { await fetch('https://api.example.org/down') } catch (e) { [e.name, e.message, e.cause.message] }\n''",
        {},
      ),
    ).toMatchObject({ kind: 'returned' });
    expect(
      await run("await fetch('https://api.example.org/down').catch((e) => [e.name, e.message, e.cause.message])"),
    ).toMatchObject({
      value: ['TypeError', 'fetch failed', 'no connection'],
    });
    expect(await run("await fetch('nonsense').catch((e) => e.message)")).toMatchObject({
      value: 'Failed to parse URL from nonsense',
    });
  });

  it('can be given up', async () => {
    expect(
      await run(`const control = new AbortController();
        setTimeout(() => control.abort(), 5);
        const one = await fetch('https://api.example.org/never', { signal: control.signal }).catch((e) => e.name);
        const two = await fetch('https://api.example.org/never', { signal: AbortSignal.timeout(5) }).catch((e) => e.name);
        [one, two]`),
    ).toMatchObject({ kind: 'returned', value: ['AbortError', 'TimeoutError'] });
  });

  it('counts as a call', async () => {
    const limited = { ...policy, limits: { ...policy.limits, toolCalls: 2 } };
    expect(
      await run("for (let i = 0; i < 5; i++) { try { await fetch('https://api.example.org/json') } catch {} }", {
        policy: limited,
      }),
    ).toMatchObject({ kind: 'exhausted', resource: 'toolCalls' });
  });

  it('sends nothing twice in a run that is replayed', async () => {
    const { sent, fetch } = newNetwork();
    const source = "const a = await (await fetch('https://api.example.org/json')).json(); a.n";
    const first = await run(source, { fetch });
    expect(first).toMatchObject({ value: [1, 2] });
    const again = await run(source, { fetch, journal: 'journal' in first ? first.journal : [] });
    expect(again).toMatchObject({ value: [1, 2] });
    expect(sent).toHaveLength(1);
  });
});
