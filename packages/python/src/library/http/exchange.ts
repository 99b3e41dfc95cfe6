/**
 * Requests of a program, handed to the host over its line (`lend/lend-fetch.ts` answers).
 *
 * The policy is looked at here first, so that what it does not grant ends the run with a refusal that no program can
 * catch; the host looks again, and at every redirect. What fails otherwise comes back as a failure, which each client
 * library turns into its own exceptions.
 */
import { hostCalls, type Plain } from '../../isolate/protocol.ts';
import { hostGranted, methodGranted } from '../../policy/granted.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Refusal } from '../../policy/refusal.ts';
import { addressRefusal, hostRefusal, methodRefusal } from '../../policy/refusals.ts';
import { fromBase64Text, toBase64Text } from '../../runtime/base64-text.ts';
import { E, pyError } from '../../runtime/exceptions.ts';
import type { JsGenerator } from '../../runtime/generators.ts';
import { answerWaiter, type HostAnswer, type HostLine, type OpenCall } from '../../runtime/host-answers.ts';
import { meter, Stop } from '../../runtime/meter.ts';
import { none, type Value } from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';

export type HeaderList = readonly (readonly [name: string, value: string])[];

export interface Asked {
  /** In capitals. */
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array | undefined;
  /** Units: seconds. */
  readonly seconds: number | undefined;
  /** Whether redirects are followed. */
  readonly follow: boolean;
}

export interface Step {
  readonly status: number;
  readonly reason: string;
  readonly url: string;
  readonly headers: HeaderList;
}

export interface Answered extends Step {
  readonly kind: 'answer';
  readonly asked: Asked;
  readonly body: Uint8Array;
  readonly history: readonly Step[];
  readonly milliseconds: number;
}

/** Why there is no answer, in the host's words. */
export interface Failed {
  readonly kind: 'failed';
  readonly why: 'connect' | 'tls' | 'timeout' | 'redirects' | 'header' | 'too-large' | 'protocol' | 'url';
  readonly text: string;
  readonly asked: Asked;
}

/** Most bytes of a body that is sent. */
const mostSent = 10 * 2 ** 20;

/** Ends the run where what the program has put into a request must not leave, by the rules for flows. */
const mayLeave = (): void => {
  const refusal = (run.host.lent.get('leaves') as (() => Refusal | undefined) | undefined)?.();
  if (refusal !== undefined) refused(refusal);
};

/** Sends, and waits for the answer. */
export const exchange = (asked: Asked): Answered | Failed => {
  mayLeave();
  const begun = begin(asked);
  return 'kind' in begun ? begun : answerOf(asked, begun.line.answerOf(begun.call));
};

/** As `exchange`, in a task that lets others go on meanwhile; the result is handed to `made`, whose value it returns. */
export const exchangeLater = (asked: Asked, made: (result: Answered | Failed) => Value): JsGenerator => {
  mayLeave();
  return steps(asked, made);
};

const steps = function* (asked: Asked, made: (result: Answered | Failed) => Value): JsGenerator {
  const begun = begin(asked);
  if ('kind' in begun) return made(begun);
  const { line, call } = begun;
  const waiting = answerWaiter.wait?.(line, call);
  if (waiting === undefined) return made(answerOf(asked, line.answerOf(call)));
  line.await(call);
  yield* waiting;
  return made(answerOf(asked, line.answered(call)));
};

const begin = (asked: Asked): { readonly line: HostLine; readonly call: OpenCall } | Failed => {
  const { method, url, headers, body, seconds, follow } = asked;
  meter.spend(1000);
  // Other protocols are no requests, and nothing of them is granted: `file:` least of all.
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return { kind: 'failed', why: 'url', text: url, asked };
  if (body !== undefined && body.length > mostSent)
    return { kind: 'failed', why: 'too-large', text: `the body is larger than ${mostSent} bytes`, asked };
  const policy = run.host.lent.get('policy') as Policy | undefined;
  const line = run.host.lent.get('calls') as HostLine | undefined;
  if (policy === undefined || line === undefined) throw pyError(E.RuntimeError, 'no network was lent to this run');
  if (!hostGranted(policy, url)) return refused(hostRefusal(policy, url));
  if (!methodGranted(policy, method)) return refused(methodRefusal(policy, method));
  (run.host.lent.get('countCall') as (() => void) | undefined)?.();
  const args: Plain = {
    method,
    url: new URL(url).href,
    headers,
    body: body === undefined ? null : { $bytes: toBase64Text(body) },
    seconds: seconds ?? null,
    follow,
  };
  return { line, call: line.begin(hostCalls.fetch, args as never) };
};

const refused = (refusal: Refusal): never => {
  const refuse = run.host.lent.get('refuse') as ((refusal: Refusal) => string) | undefined;
  return meter.end(new Stop('refused', undefined, refuse?.(refusal) ?? refusal.why));
};

const answerOf = (asked: Asked, answer: HostAnswer): Answered | Failed => {
  if (answer.kind === 'error') return failureOf(asked, answer.type, answer.message);
  // The host's own answers are what its types say.
  const { body, ...rest } = answer.value as Step & {
    readonly body: { readonly $bytes: string };
    readonly history: readonly Step[];
    readonly milliseconds: number;
  };
  meter.allocate(body.$bytes.length);
  return { kind: 'answer', asked, body: fromBase64Text(body.$bytes), ...rest };
};

const failureOf = (asked: Asked, type: string, text: string): Failed => {
  const policy = run.host.lent.get('policy') as Policy;
  switch (type) {
    case 'FetchRefused':
      return refused(hostRefusal(policy, text));
    case 'FetchAddress':
      return refused(addressRefusal(policy, text));
    case 'FetchMethod':
      return refused(methodRefusal(policy, text));
    default:
      return { kind: 'failed', why: reasons[type] ?? 'connect', text, asked };
  }
};

const reasons: Readonly<Record<string, Failed['why']>> = {
  FetchConnect: 'connect',
  FetchTls: 'tls',
  FetchTimeout: 'timeout',
  FetchRedirects: 'redirects',
  FetchHeader: 'header',
  FetchTooLarge: 'too-large',
  FetchProtocol: 'protocol',
};

/** The seconds that a program waits at most; of a pair for connecting and reading, the sum. Errors: ValueError. */
export const secondsOf = (v: Value, floatOf: (v: Value) => number): number | undefined => {
  if (v === none) return undefined;
  const seconds = floatOf(v);
  if (!(seconds > 0)) throw pyError(E.ValueError, 'a timeout must be a number above zero');
  return seconds;
};
