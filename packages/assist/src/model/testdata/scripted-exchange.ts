import type { Exchange, ExchangeRequest } from '../transport/exchange.ts';

export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Pieces of the body; `hang` never comes. */
  readonly body?: string | Iterable<string> | 'hang';
}

/** A server that gives these answers in turn, the last one for ever, and remembers what it was sent. */
export const scriptedExchange = (
  ...answers: readonly (ScriptedAnswer | 'refused')[]
): Exchange & { readonly asked: (ExchangeRequest & { readonly json: Readonly<Record<string, unknown>> })[] } => {
  const asked: (ExchangeRequest & { readonly json: Readonly<Record<string, unknown>> })[] = [];
  const exchange: Exchange = (request, { signal }) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? 'refused';
    asked.push({
      ...request,
      json: JSON.parse(new TextDecoder().decode(request.body)) as Readonly<Record<string, unknown>>,
    });
    if (answer === 'refused') return Promise.resolve({ kind: 'failed', text: 'the connection was refused' });
    const { status = 200, headers = { 'content-type': 'application/json' }, body = '' } = answer;
    return Promise.resolve({
      kind: 'response',
      status,
      header: (name) => headers[name.toLowerCase()],
      body: pieces(body, signal),
      close: () => undefined,
    });
  };
  return Object.assign(exchange, { asked });
};

const pieces = async function* (body: string | Iterable<string>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (body === 'hang')
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  for (const piece of typeof body === 'string' ? [body] : body) yield new TextEncoder().encode(piece);
};

/** What a server of OpenAI's protocol answers. */
export const chatAnswer = (text: string, changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    created: 1,
    model: 'small',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 50, completion_tokens: 7, total_tokens: 57 },
    ...changes,
  });

/** The same, streamed in pieces of this many characters. */
export const chatStream = function* (text: string, size = 3): Generator<string> {
  const event = (choices: unknown, more: Readonly<Record<string, unknown>> = {}): string =>
    `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'small', choices, ...more })}\n\n`;
  for (let at = 0; at < text.length; at += size)
    yield event([{ index: 0, delta: { content: text.slice(at, at + size) }, finish_reason: null }]);
  yield event([{ index: 0, delta: {}, finish_reason: 'stop' }]);
  yield event([], { usage: { prompt_tokens: 50, completion_tokens: 7, total_tokens: 57 } });
  yield 'data: [DONE]\n\n';
};

/** What Anthropic's API answers. */
export const messagesAnswer = (text: string, changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-6',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 50, output_tokens: 7 },
    ...changes,
  });

export const messagesStream = function* (text: string): Generator<string> {
  const event = (type: string, data: Readonly<Record<string, unknown>>): string =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
  yield event('message_start', {
    message: {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'claude-sonnet-4-6',
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: 50, output_tokens: 1 },
    },
  });
  yield event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
  for (const piece of text) yield event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } });
  yield event('content_block_stop', { index: 0 });
  yield event('message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 7 } });
  yield event('message_stop', {});
};
