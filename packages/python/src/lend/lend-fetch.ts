/**
 * The host's side of the requests that a program sends: what comes over the line is looked over against the policy, sent by
 * the `Fetch` that the host lends, and followed where it is redirected, each step looked over anew.
 *
 * The program's process has looked at the policy too, and ended the run if it is not granted; it is not believed. Time,
 * bytes and steps are bounded here. Nothing of the host is added to a request: no cookies, no credentials, no proxies.
 */
import type { CallResult, Plain } from '../isolate/index.ts';
import { TooLate, within } from '../isolate/within.ts';
import { hostGranted, methodGranted } from '../policy/granted.ts';
import type { Policy } from '../policy/policy.ts';
import { fromBase64Text } from '../runtime/base64-text.ts';
import type { Fetch, HttpResponse } from './fetch.ts';
import { redirectedHeaders, requestHeaders, type Headers } from './request-headers.ts';

/** Most bytes of a body that crosses to the program, whatever the policy says. */
export const mostFetched = 48 * 2 ** 20;
/** Most bytes of a request's body. */
const mostSent = 10 * 2 ** 20;
/** Requests under way at once; others wait for their turn, which is no part of their time. */
const mostAtOnce = 16;
/** Most bytes of all responses of a run. */
const mostInAll = 512 * 2 ** 20;
/** Units: UTF-16 units of an address. */
const longestUrl = 8192;

/** Answers a request, in the words of `library/http/exchange.ts`. */
export type FetchPort = (question: Plain, options: { readonly signal: AbortSignal }) => Promise<CallResult>;

/** Requests under a policy. Without a `fetch` every one is refused. */
export const lendFetch = (policy: Policy, fetch: Fetch | undefined): FetchPort => {
  const turns = new Turns(mostAtOnce);
  const spent = { bytes: 0 };
  return async (question, { signal }) => {
    const asked = parseQuestion(question);
    if (asked === undefined) return failed('FetchProtocol', 'this is no request');
    if (fetch === undefined) return failed('FetchRefused', asked.url);
    const seconds = Math.min(asked.seconds, policy.limits.toolCallSeconds);
    await turns.take();
    try {
      if (signal.aborted) return failed('FetchConnect', 'the request was given up');
      return await within(seconds, signal, (both) => new Exchange(policy, fetch, both, spent).run(asked));
    } catch (error) {
      if (error instanceof TooLate) return failed('FetchTimeout', `no answer within ${String(seconds)} s`);
      return failed('FetchConnect', 'the request was given up');
    } finally {
      turns.give();
    }
  };
};

/** Lets so many go on at once, the others in the order in which they came. */
class Turns {
  private left: number;
  private readonly waiting: (() => void)[] = [];

  constructor(many: number) {
    this.left = many;
  }

  take(): Promise<void> {
    if (this.left > 0) {
      this.left--;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  give(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.left++;
    else next();
  }
}

interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array | undefined;
  /** Units: seconds. */
  readonly seconds: number;
  readonly follow: boolean;
}

interface Step {
  readonly status: number;
  readonly reason: string;
  readonly url: string;
  readonly headers: Headers;
}

class Exchange {
  private readonly policy: Policy;
  private readonly send: Fetch;
  private readonly signal: AbortSignal;
  /** Of all requests of the run. */
  private readonly spent: { bytes: number };

  constructor(policy: Policy, fetch: Fetch, signal: AbortSignal, spent: { bytes: number }) {
    this.spent = spent;
    this.policy = policy;
    this.send = fetch;
    this.signal = signal;
  }

  async run(asked: Question): Promise<CallResult> {
    const { policy } = this;
    const began = performance.now();
    const history: Step[] = [];
    let { method, url, headers, body } = asked;
    for (;;) {
      if (!hostGranted(policy, url)) return failed('FetchRefused', url);
      if (!methodGranted(policy, method)) return failed('FetchMethod', method);
      const target = new URL(url);
      target.hash = '';
      const sent = requestHeaders(headers, target);
      if (typeof sent === 'string') return failed('FetchHeader', sent);
      const mostBytes = Math.min(policy.fetch.bytes, mostFetched);
      const got = await this.send(
        { method, url: target.href, headers: sent, body, mostBytes },
        { signal: this.signal },
      );
      if (got.kind === 'response' && (this.spent.bytes += got.body.length) > mostInAll)
        return failed('FetchTooLarge', `all responses of the run are larger than ${String(mostInAll)} bytes`);
      if (got.kind === 'failed') return failed(failures[got.why], got.why === 'address' ? url : got.text);
      const next = asked.follow ? redirect(got, url) : undefined;
      if (next === undefined) {
        const { status, reason, headers: heads, body: bytes } = got;
        const milliseconds = Math.round(performance.now() - began);
        // Bytes are read as plain data on their way into the run.
        return {
          kind: 'value',
          value: { status, reason, url, headers: heads, body: bytes, history, milliseconds } as unknown as Plain,
        };
      }
      if (history.length >= policy.fetch.redirects) return failed('FetchRedirects', String(policy.fetch.redirects));
      history.push({ status: got.status, reason: got.reason, url, headers: got.headers });
      const sameOrigin = new URL(next).origin === target.origin;
      const changes =
        got.status === 303 ? method !== 'HEAD' : (got.status === 301 || got.status === 302) && method === 'POST';
      if (changes) [method, body] = ['GET', undefined];
      headers = redirectedHeaders(headers, sameOrigin, body !== undefined);
      url = next;
    }
  }
}

const failures = {
  address: 'FetchAddress',
  connect: 'FetchConnect',
  tls: 'FetchTls',
  protocol: 'FetchProtocol',
  'too-large': 'FetchTooLarge',
} as const;

const failed = (type: string, message: string): CallResult => ({ kind: 'error', type, message });

/** Where a response leads, if anywhere. Source: RFC 9110, section 15.4; the WHATWG's Fetch for the fragment. */
const redirect = ({ status, headers }: HttpResponse, from: string): string | undefined => {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (location === undefined || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  if (target.hash === '') target.hash = new URL(from).hash;
  return target.href;
};

const parseQuestion = (question: Plain): Question | undefined => {
  if (!isRecord(question)) return undefined;
  const { method, url, headers, body, seconds, follow } = question;
  if (typeof method !== 'string' || !/^[A-Z]{1,20}$/.test(method)) return undefined;
  if (typeof url !== 'string' || url.length > longestUrl || !URL.canParse(url)) return undefined;
  if (!isList(headers)) return undefined;
  const pairs: [string, string][] = [];
  for (const pair of headers) {
    const [name, value, more] = isList(pair) ? pair : [];
    if (typeof name !== 'string' || typeof value !== 'string' || more !== undefined) return undefined;
    pairs.push([name, value]);
  }
  const bytes = isRecord(body) ? body['$bytes'] : undefined;
  if (body !== null && (typeof bytes !== 'string' || bytes.length > mostSent * 1.4)) return undefined;
  if (seconds !== null && (typeof seconds !== 'number' || !(seconds > 0))) return undefined;
  return {
    method,
    url,
    headers: pairs,
    body: typeof bytes === 'string' ? fromBase64Text(bytes) : undefined,
    seconds: seconds ?? Infinity,
    follow: follow === true,
  };
};

const isRecord = (value: Plain | undefined): value is Readonly<Record<string, Plain>> =>
  typeof value === 'object' && value !== null && !isList(value);
const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);
