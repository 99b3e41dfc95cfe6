import type { ModelIdentity } from '../model-port.ts';
import type { PlainRequest, RawAnswer, Transport, TransportFailure } from '../transport/transport.ts';

const scriptedIdentity: ModelIdentity = {
  provider: 'scripted',
  model: 'one',
  origin: 'http://127.0.0.1:9',
};

/** A model that gives these answers in turn, the last one for ever, and remembers what it was asked. */
export const scriptedTransport = (
  ...answers: readonly (string | RawAnswer | TransportFailure | ((request: PlainRequest) => string))[]
): Transport & { readonly asked: PlainRequest[] } => {
  const asked: PlainRequest[] = [];
  return {
    identity: scriptedIdentity,
    source: 'model',
    asked,
    send: (request) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? '';
      asked.push(request);
      if (typeof answer === 'object') return Promise.resolve(answer);
      return Promise.resolve({
        kind: 'raw',
        text: typeof answer === 'string' ? answer : answer(request),
        finish: 'stop',
        usage: { input: 100, output: 10 },
      });
    },
    show: ({ messages }) =>
      Promise.resolve({ kind: 'shown', method: 'POST', url: 'x', headers: [], body: JSON.stringify(messages) }),
  };
};
