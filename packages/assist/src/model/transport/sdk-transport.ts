/**
 * The providers of the AI SDK behind our own face.
 *
 * Of the SDK only its providers are used: they know how a protocol writes messages, structured answers, streams, ends and counts. Everything
 * around (retries, budget, cache, schema) is ours, because it has to hold for recordings too. Nothing is left to the SDK's look into the environment:
 * address, key and network are always given. `docs/decisions/` says why.
 */
import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { ModelIdentity } from '../model-port.ts';
import { modelProblem, nameOf, unreadableAnswer } from '../model-problem.ts';
import type { Exchange } from './exchange.ts';
import { errorSaid, newSdkCall, type SdkCall, withoutKey } from './sdk-call.ts';
import type { PlainRequest, RawAnswer, Transport, TransportFailure } from './transport.ts';

export interface SdkSettings {
  readonly identity: ModelIdentity;
  /** What is spoken. `openai` differs from the others that speak its protocol in the name of one field. */
  readonly protocol: 'anthropic' | 'openai' | 'openai-compatible';
  /** E.g. `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly key: string | undefined;
  readonly stream: boolean;
  /** Units: milliseconds. */
  readonly timeoutMs: number;
  readonly exchange: Exchange;
  readonly now: () => number;
}

type SdkModel = ReturnType<ReturnType<typeof createOpenAICompatible>['chatModel']>;
type SdkOptions = Parameters<SdkModel['doGenerate']>[0];
type SdkSchema = Extract<NonNullable<SdkOptions['responseFormat']>, { type: 'json' }>['schema'];
type SdkUsage = Awaited<ReturnType<SdkModel['doGenerate']>>['usage'];
type SdkFinish = Awaited<ReturnType<SdkModel['doGenerate']>>['finishReason'];

export const newSdkTransport = (settings: SdkSettings): Transport => {
  const { identity, key } = settings;
  /** Whether the server understands schemas, and what it calls the longest answer; found out by asking. */
  let structured = true;
  let limitName: LimitName = settings.protocol === 'openai' ? 'max_completion_tokens' : 'max_tokens';

  const attempt = async (request: PlainRequest, signal: AbortSignal): Promise<RawAnswer | TransportFailure> => {
    const call = newSdkCall({ ...settings, signal, dry: false });
    try {
      const model = modelFor(settings, call, limitName);
      const options = optionsFor(request, structured, call.signal);
      const raw = settings.stream ? await streamed(model, options) : await generated(model, options);
      const failure = call.failure();
      if (failure !== undefined) return failure;
      if ('error' in raw) return inStream(raw.error, settings);
      // A server that was given the key could put it into its answer, and that is kept.
      return { ...raw, text: withoutKey(raw.text, key) };
    } catch (error) {
      const failure = call.failure();
      if (failure !== undefined) return failure;
      signal.throwIfAborted();
      const said = errorSaid(bodyOf(error), key);
      if (said !== undefined) return inStream(said, settings);
      return {
        kind: 'failed',
        problem: unreadableAnswer(identity, sdkComplaint(error)),
        again: 'no',
        billed: true,
      };
    } finally {
      call[Symbol.dispose]();
    }
  };

  return {
    identity,
    source: 'model',
    send: async (request, { signal }) => {
      signal.throwIfAborted();
      for (;;) {
        const [before, named] = [structured, limitName];
        const answer = await attempt(request, signal);
        signal.throwIfAborted();
        if (answer.kind === 'raw') return answer;
        if (named === 'max_tokens' && isAboutLimitName(answer)) limitName = 'max_completion_tokens';
        else if (before && request.schema !== undefined && isAboutSchemas(answer)) structured = false;
        else return answer;
      }
    },
    show: async (request) => {
      const never = new AbortController().signal;
      const call = newSdkCall({ ...settings, signal: never, dry: true });
      try {
        const model = modelFor(settings, call, limitName);
        const options = optionsFor(request, structured, call.signal);
        await (settings.stream ? streamed(model, options) : generated(model, options));
      } catch {
        // It ends where something would be sent.
      } finally {
        call[Symbol.dispose]();
      }
      const shown = call.shown();
      if (shown === undefined) throw new Error('the SDK made no request');
      return { ...shown, body: withoutKey(shown.body, key), url: withoutKey(shown.url, key) };
    },
  };
};

/** Newer models know the second alone, older servers the first. */
type LimitName = 'max_tokens' | 'max_completion_tokens';

const modelFor = (
  { protocol, baseUrl, key, identity }: SdkSettings,
  { fetch }: SdkCall,
  limitName: LimitName,
): SdkModel => {
  if (protocol === 'anthropic')
    return createAnthropic({ baseURL: baseUrl, apiKey: key ?? '', fetch }).languageModel(
      identity.model,
    ) as unknown as SdkModel; // Both are the SDK's `LanguageModelV4`, whose name only a package of its own exports.
  return createOpenAICompatible({
    name: 'model',
    baseURL: baseUrl,
    fetch,
    supportsStructuredOutputs: true,
    includeUsage: true,
    ...(key === undefined ? {} : { apiKey: key }),
    transformRequestBody: ({ max_tokens: most, ...body }) => ({ ...body, [limitName]: most as unknown }),
  }).chatModel(identity.model);
};

const optionsFor = (
  { messages, schema, sampling, mostTokens }: PlainRequest,
  structured: boolean,
  abortSignal: AbortSignal,
): SdkOptions => ({
  prompt: messages.map(({ role, text }) =>
    role === 'system' ? { role, content: text } : { role, content: [{ type: 'text' as const, text }] },
  ),
  maxOutputTokens: mostTokens,
  abortSignal,
  ...sampling,
  // Our schemas are plain JSON; the SDK's type for them is a closed list of keywords.
  ...(structured && schema !== undefined
    ? { responseFormat: { type: 'json' as const, name: schema.name, schema: schema.json as SdkSchema } }
    : {}),
});

const generated = async (model: SdkModel, options: SdkOptions): Promise<RawAnswer> => {
  const { content, finishReason, usage } = await model.doGenerate(options);
  return toRaw(content.map((part) => (part.type === 'text' ? part.text : '')).join(''), finishReason, usage);
};

const streamed = async (model: SdkModel, options: SdkOptions): Promise<RawAnswer | { readonly error: unknown }> => {
  const { stream } = await model.doStream(options);
  let text = '';
  let finish: SdkFinish | undefined;
  let usage: SdkUsage | undefined;
  for await (const part of stream) {
    if (part.type === 'text-delta') text += part.delta;
    else if (part.type === 'error') return { error: part.error };
    else if (part.type === 'finish') ({ finishReason: finish, usage } = part);
  }
  return toRaw(text, finish ?? { unified: 'interrupted', raw: undefined }, usage);
};

const toRaw = (text: string, { unified, raw }: SdkFinish, usage: SdkUsage | undefined): RawAnswer => {
  const input = usage?.inputTokens.total;
  const output = usage?.outputTokens.total;
  return {
    kind: 'raw',
    text,
    finish:
      unified === 'stop' || unified === 'tool-calls'
        ? 'stop'
        : unified === 'length'
          ? 'length'
          : unified === 'content-filter' || raw === 'refusal'
            ? 'refusal'
            : 'other',
    ...(isCount(input) && isCount(output) ? { usage: { input, output } } : {}),
  };
};

/** Servers count as they like; nothing negative or endless reaches the budget. */
const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0 && value <= 100_000_000;

/** An error that came in the middle of a stream, or with a good status. */
const inStream = (error: unknown, { identity, key }: Pick<SdkSettings, 'identity' | 'key'>): TransportFailure => {
  const text = typeof error === 'string' ? error : JSON.stringify(error ?? '');
  const overloaded = /overloaded|rate.?limit|server_error|api_error|unavailable/iu.test(text.slice(0, 4_000));
  const said =
    typeof error === 'string' && !error.startsWith('{')
      ? error
      : errorSaid(text.startsWith('{"error"') ? text : `{"error":${text}}`, key);
  const words = said === undefined || said === '' ? '' : `: ${said}`;
  return {
    kind: 'failed',
    problem: overloaded
      ? modelProblem(
          'server-trouble',
          `${nameOf(identity)} broke off its answer with an error${words}`,
          'try again later',
        )
      : unreadableAnswer(identity, `an event of its stream is an error, or none of the protocol${words}`),
    again: overloaded ? 'later' : 'no',
    billed: true,
  };
};

/** What came, where the SDK's error holds it. */
const bodyOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'responseBody' in error && typeof error.responseBody === 'string'
    ? error.responseBody
    : '';

/** The kind of the SDK's error alone: its words repeat the answer. */
const sdkComplaint = (error: unknown): string => {
  const name = error instanceof Error ? (error.cause instanceof Error ? error.cause.name : error.name) : '';
  if (/JSONParse/u.test(name)) return 'it is not JSON';
  if (/TypeValidation|InvalidResponseData|EmptyResponse|NoContent/u.test(name))
    return 'it lacks what the protocol demands';
  return 'it could not be read';
};

const isAboutLimitName = ({ problem }: TransportFailure): boolean =>
  problem.what === 'rejected' && /max_completion_tokens/iu.test(problem.text);

const isAboutSchemas = ({ problem }: TransportFailure): boolean =>
  problem.what === 'rejected' &&
  /response_?format|json_?schema|output_?(?:format|config)|structured|grammar|schema|tool_?choice|tools/iu.test(
    problem.text,
  );
