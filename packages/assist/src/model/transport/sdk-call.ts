/**
 * One request of the SDK, sent through our own network port.
 *
 * The SDK wants a function of the form of the web's own. This one sends to the one origin that was configured, counts what comes back, keeps the
 * clock, lets no redirect through, and notes what went wrong in our words, so that nothing has to be read out of the SDK's errors.
 */
import { visibleLine } from '@sallyport/core/report/visible';
import type { ModelIdentity } from '../model-port.ts';
import { modelProblem, type ModelProblem, nameOf, redirected, timedOut, unreadableAnswer } from '../model-problem.ts';
import type { Exchange, ExchangeAnswer } from './exchange.ts';
import { retryAfter } from './retry-after.ts';
import type { ShownRequest, TransportFailure } from './transport.ts';

export interface CallOptions {
  readonly exchange: Exchange;
  readonly identity: ModelIdentity;
  readonly key: string | undefined;
  /** Until all of the answer is there. Units: milliseconds. */
  readonly timeoutMs: number;
  /** Units: milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Only notes what would be sent. */
  readonly dry: boolean;
}

export interface SdkCall extends Disposable {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  failure(): TransportFailure | undefined;
  shown(): ShownRequest | undefined;
}

/** Largest answer with everything around it. Units: bytes. */
const mostBytes = 8 * 2 ** 20;
/** How much of an answer that is an error is read. Units: bytes. */
const mostErrorBytes = 16_384;

class Noted extends Error {}

export const newSdkCall = (options: CallOptions): SdkCall => {
  const { exchange, identity, key, timeoutMs, now, signal: outer, dry } = options;
  const inner = new AbortController();
  const signal = AbortSignal.any([outer, inner.signal]);
  let failure: TransportFailure | undefined;
  let shown: ShownRequest | undefined;
  const fail = (what: TransportFailure): Noted => {
    failure ??= what;
    return new Noted(what.problem.text);
  };
  const late = (): void => {
    fail({ kind: 'failed', problem: timedOut(identity, timeoutMs), again: 'no', billed: true });
    inner.abort(new Noted('timeout'));
  };
  const timer = dry ? undefined : setTimeout(late, timeoutMs);

  const send = async (address: Parameters<typeof globalThis.fetch>[0], init: RequestInit = {}): Promise<Response> => {
    const url = address instanceof Request ? address.url : String(address);
    const body = typeof init.body === 'string' ? init.body : '';
    const headers: readonly (readonly [string, string])[] = [
      ...[...new Headers(init.headers)].filter(([name]) => name !== 'user-agent' && name !== 'accept-encoding'),
      ['user-agent', 'sallyport'],
      // What comes is counted as it comes; a packed answer could be small and grow.
      ['accept-encoding', 'identity'],
    ];
    shown = {
      kind: 'shown',
      method: init.method ?? 'POST',
      url,
      headers: headers.map(([name, value]) => [name, keyHeaders.has(name) ? '(the key)' : value]),
      body,
    };
    if (dry) throw new Noted('dry');
    if (new URL(url).origin !== identity.origin)
      throw fail({
        kind: 'failed',
        problem: modelProblem(
          'rejected',
          `${nameOf(identity)}: nothing is sent to ${new URL(url).origin}`,
          'set the address of the model',
        ),
        again: 'no',
        billed: false,
      });
    const answer = await exchange(
      { url, method: shown.method, headers, body: new TextEncoder().encode(body) },
      { signal },
    );
    if (answer.kind === 'failed')
      throw fail({
        kind: 'failed',
        problem: modelProblem(
          'unreachable',
          `${nameOf(identity)} cannot be reached: ${visibleLine(answer.text)}`,
          'check that it runs and that the address is right: sallyport model status',
        ),
        again: 'later',
        billed: false,
      });
    const early = await failureIn(answer, { identity, key, now });
    if (early !== undefined) {
      answer.close();
      throw fail(early);
    }
    return new Response(counted(answer, identity, fail), {
      status: 200,
      headers: { 'content-type': answer.header('content-type') ?? 'application/json' },
    });
  };

  return {
    fetch: send,
    signal,
    failure: () => failure,
    shown: () => shown,
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      inner.abort(new Noted('done'));
    },
  };
};

/** Headers that carry the key. */
const keyHeaders = new Set(['authorization', 'x-api-key', 'api-key']);

const counted = (
  answer: ExchangeAnswer,
  identity: ModelIdentity,
  fail: (what: TransportFailure) => Error,
): ReadableStream<Uint8Array> => {
  const pieces = answer.body[Symbol.asyncIterator]();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await pieces.next();
        if (done === true) {
          answer.close();
          controller.close();
          return;
        }
        bytes += value.length;
        if (bytes > mostBytes)
          throw fail({
            kind: 'failed',
            problem: unreadableAnswer(identity, `it is larger than ${String(mostBytes / 2 ** 20)} MiB`),
            again: 'no',
            billed: true,
          });
        controller.enqueue(value);
      } catch (error) {
        answer.close();
        if (!(error instanceof Noted))
          fail({
            kind: 'failed',
            problem: modelProblem(
              'unreachable',
              `the connection to ${nameOf(identity)} broke in the middle of the answer`,
              'try again',
            ),
            again: 'later',
            billed: true,
          });
        controller.error(error);
      }
    },
    cancel: () => {
      answer.close();
    },
  });
};

/** What the head of the answer says is wrong; `undefined` for one that may hold an answer. */
const failureIn = async (
  answer: ExchangeAnswer,
  { identity, key, now }: Pick<CallOptions, 'identity' | 'key' | 'now'>,
): Promise<TransportFailure | undefined> => {
  const { status, header } = answer;
  const failed = (problem: ModelProblem, again: TransportFailure['again'] = 'no', billed = false): TransportFailure => {
    const afterMs = again === 'later' ? retryAfter(header, now()) : undefined;
    return { kind: 'failed', problem, again, billed, ...(afterMs === undefined ? {} : { afterMs }) };
  };
  if (status >= 300 && status < 400) return failed(redirected(identity, header('location') ?? ''));
  if (status >= 200 && status < 300) {
    const type = header('content-type') ?? '';
    const packing = header('content-encoding') ?? 'identity';
    if (packing !== '' && packing !== 'identity')
      return failed(unreadableAnswer(identity, 'it is packed, although that was not asked for'), 'no', true);
    return type === '' || /json|event-stream/iu.test(type)
      ? undefined
      : failed(unreadableAnswer(identity, `it is of the type ${visibleLine(type).slice(0, 60)}`), 'no', true);
  }
  const said = await messageIn(answer, key);
  const quoted = said === '' ? '' : `: ${said}`;
  if (status < 500 && status !== 429 && isFiltered.test(said))
    return failed(
      modelProblem(
        'refusal',
        `${nameOf(identity)} refuses the question (${String(status)})${quoted}`,
        'ask another model, or do without one',
      ),
    );
  if (status === 401 || status === 403)
    return failed(
      modelProblem(
        'key-refused',
        `${nameOf(identity)} does not accept the key (${String(status)})${quoted}`,
        'set the right key in the environment: sallyport model status says which variable is read',
      ),
    );
  if (/insufficient_quota|credit balance|billing|payment/iu.test(said) || status === 402)
    return failed(
      modelProblem(
        'rejected',
        `the account at ${nameOf(identity)} has nothing left (${String(status)})${quoted}`,
        'add credit there',
      ),
    );
  if (status === 429)
    return failed(
      modelProblem('rate-limited', `${nameOf(identity)} answers too many requests (429)${quoted}`, 'try again later'),
      'later',
    );
  if (status === 404)
    return failed(
      modelProblem(
        'not-found',
        `${nameOf(identity)} is not there (404)${quoted}`,
        'check the name of the model and that the address is that of the API (it often ends in /v1)',
      ),
    );
  if (
    status === 413 ||
    /context[ _](?:length|window|size)|maximum context|prompt is too long|too many tokens/iu.test(said)
  )
    return failed(
      modelProblem(
        'too-large',
        `the question is too long for ${nameOf(identity)}${quoted}`,
        'take a model with a longer context',
      ),
    );
  if (status >= 500 || status === 408 || status === 409 || status === 425)
    return failed(
      modelProblem(
        'server-trouble',
        `${nameOf(identity)} is in trouble (${String(status)})${quoted}`,
        'try again later',
      ),
      'later',
    );
  return failed(
    modelProblem('rejected', `${nameOf(identity)} rejects the request (${String(status)})${quoted}`, remedyFor(said)),
  );
};

/** A filter in front of the model: its answer is no. */
const isFiltered =
  /content[ _](?:filter|policy|management)|responsible.?ai|(?:prompt|request|input|message).{0,40}(?:was flagged|moderation)/iu;

/** Models differ in what they take; newer ones take fewer settings. */
const remedyFor = (said: string): string => {
  if (/temperature/iu.test(said)) return 'this model takes no temperature of yours: leave it out';
  if (/\bseed\b/iu.test(said)) return 'this model takes no seed: leave it out';
  if (/max_(?:completion_|output_)?tokens/iu.test(said)) return 'ask for shorter answers (eval run: --answer-tokens)';
  return 'check the name of the model and its settings';
};

/** The words of an error, in any of the usual forms, on one line. The key goes before anything is cut off: half a key is one too. */
const messageIn = async (answer: ExchangeAnswer, key: string | undefined): Promise<string> => {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const piece of answer.body) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > mostErrorBytes) break;
    }
  } catch {
    // An error whose words do not come is still an error of its status.
  }
  let said = text.trimStart().startsWith('<') ? '' : text;
  try {
    said = wordsOf(JSON.parse(text) as unknown);
  } catch {
    // Not JSON: the text itself.
  }
  return saidLine(said, key);
};

/** The words of an error in an answer's data. */
const wordsOf = (value: unknown): string => {
  const error = field(value, 'error') ?? value;
  const code = field(error, 'code') ?? field(error, 'type');
  const message = typeof error === 'string' ? error : (field(error, 'message') ?? field(error, 'detail'));
  return [message, code].filter((one) => typeof one === 'string').join(', ');
};

const saidLine = (said: string, key: string | undefined): string =>
  visibleLine(withoutKey(said, key).slice(0, 2_000)).slice(0, 300);

/**
 * The words of an error that came with a good status, as some places between us and a model answer; `undefined` for what is none. The key goes out of them.
 */
export const errorSaid = (body: string, key: string | undefined): string | undefined => {
  try {
    const value = JSON.parse(body.slice(0, mostErrorBytes)) as unknown;
    return field(value, 'error') === undefined ? undefined : saidLine(wordsOf(value), key);
  } catch {
    return undefined;
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** Servers repeat keys in their errors. */
export const withoutKey = (text: string, key: string | undefined): string =>
  key === undefined || key.length < 4 ? text : text.replaceAll(key, '(the key)');
