/**
 * Requests to the API of a forge: patient where the forge asks for it, and never twice where twice would be seen.
 *
 * Errors: what the other side answers, or does not, is a value with one sentence; the token stands in none of them. Only an aborted signal throws.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { visibleLine } from '@sallyport/core/report/visible';
import type { Fetch } from '@sallyport/python/lend';

export interface ForgeRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly body?: unknown;
  /** `once`: it is not sent again when nobody knows whether it arrived. */
  readonly repeat: 'safe' | 'once';
}

export type ForgeAnswer =
  | { readonly kind: 'answer'; readonly json: unknown; readonly header: (name: string) => string | undefined }
  | ForgeFailure;

/** `status` is 0 without an answer. */
export interface ForgeFailure {
  readonly kind: 'failed';
  readonly status: number;
  readonly text: string;
}

export type ForgeClient = (request: ForgeRequest) => Promise<ForgeAnswer>;

/** Units: milliseconds. */
const patience = 30_000;
/** Nobody waits longer for a comment. Units: milliseconds. */
const longestWait = 60_000;
const tries = 4;
/** Units: bytes of one answer. */
const mostBytes = 16 << 20;

export const newForgeClient = (
  { token, headers }: { readonly token: string; readonly headers: readonly (readonly [string, string])[] },
  ask: Fetch,
  signal: AbortSignal,
  pause: (milliseconds: number, stop: AbortSignal) => Promise<void> = async (milliseconds, stop) => {
    await wait(milliseconds, undefined, { signal: stop });
  },
): ForgeClient => {
  const hide = (text: string): string => text.replaceAll(token, '(token)');
  return async ({ method, url, body, repeat }) => {
    const { host } = new URL(url);
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      const answer = await ask(
        {
          method,
          url,
          headers: [
            ...headers,
            ...(body === undefined ? [] : [['content-type', 'application/json'] as const]),
            ['user-agent', 'sallyport'],
          ],
          body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
          mostBytes,
        },
        { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) },
      ).catch((error: unknown) => {
        if (signal.aborted) throw error;
        return { kind: 'failed', text: 'no answer in time' } as const;
      });
      if (answer.kind === 'failed') {
        if (repeat === 'safe' && attempt < tries) {
          await pause(pauseOf(attempt), signal);
          continue;
        }
        return { kind: 'failed', status: 0, text: `${host}: ${hide(visibleLine(answer.text))}` };
      }
      const header = (name: string): string | undefined =>
        answer.headers.find(([one]) => one.toLowerCase() === name)?.[1];
      const json = jsonOf(answer.body);
      if (answer.status >= 200 && answer.status < 300) return { kind: 'answer', json, header };
      const asked = askedWait(answer.status, header);
      const isUntaken =
        asked !== undefined && (answer.status === 429 || answer.status === 403 || answer.status === 503);
      const again = isUntaken ? asked : answer.status >= 500 && repeat === 'safe' ? pauseOf(attempt) : undefined;
      if (again !== undefined && again <= longestWait && attempt < tries) {
        await pause(again, signal);
        continue;
      }
      const said = saidIn(json, hide);
      return {
        kind: 'failed',
        status: answer.status,
        text: `${host} answered ${String(answer.status)}${asked === undefined ? (advice[answer.status] ?? '') : tooMany}${said === '' ? '' : ` (${said})`}`,
      };
    }
  };
};

/** Units: milliseconds. */
const pauseOf = (attempt: number): number => 500 * 2 ** attempt;

/**
 * How long a forge asks to be left alone; nothing where it does not. Units: milliseconds.
 *
 * Source: docs.github.com "Rate limits for the REST API" (`retry-after`; `x-ratelimit-remaining: 0` with `x-ratelimit-reset` in seconds of the epoch;
 * both with 403 or 429), docs.gitlab.com "Rate limits" (429 with `retry-after`).
 */
const askedWait = (status: number, header: (name: string) => string | undefined): number | undefined => {
  const after = header('retry-after');
  if (after !== undefined && /^\d{1,9}$/u.test(after)) return Number(after) * 1_000;
  const reset = header('x-ratelimit-reset');
  if (header('x-ratelimit-remaining') === '0' && reset !== undefined && /^\d{1,12}$/u.test(reset))
    return Math.max(0, Number(reset) * 1_000 - Date.now()) + 1_000;
  return status === 429 ? longestWait : undefined;
};

const tooMany = ': too many requests; try again later';

const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
};

/** What an answer says of itself: the other side's words, short and without control characters. */
const saidIn = (json: unknown, hide: (text: string) => string): string => {
  const { message, error, errors } = (typeof json === 'object' && json !== null ? json : {}) as {
    readonly message?: unknown;
    readonly error?: unknown;
    readonly errors?: unknown;
  };
  const words = [message, error, errors]
    .filter((one) => one !== undefined)
    .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  // Before it is cut: half a token is one too.
  return visibleLine(hide(words.join('; '))).slice(0, 300);
};

const advice: Readonly<Record<number, string>> = {
  401: ': the token is not valid',
  403: ': the token may not write comments',
  404: ': no such request, or the token does not see it',
};
