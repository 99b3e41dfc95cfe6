/**
 * Recordings of answers, by the hash of the question: what was recorded with a model can be played without one.
 *
 * A recording holds answers and hashes. It holds no question and no key, and secrets stand in it as placeholders.
 */
import type { ModelIdentity } from '../model-port.ts';
import { modelProblem } from '../model-problem.ts';
import { requestKey } from './request-key.ts';
import type { RawAnswer, Transport } from './transport.ts';

export interface Cassette {
  readonly version: 1;
  readonly provider: string;
  readonly model: string;
  readonly answers: readonly RecordedAnswer[];
}

interface RecordedAnswer {
  /** Of the question, without its boundary. */
  readonly hash: string;
  readonly answer: RawAnswer;
}

/** Answers from a recording. One question asked again gets its next answer, and at the end the last one again. */
export const replayTransport = (cassette: Cassette): Transport => {
  const identity: ModelIdentity = { provider: cassette.provider, model: cassette.model, origin: '' };
  const answers = new Map<string, RawAnswer[]>();
  for (const { hash, answer } of cassette.answers) answers.set(hash, [...(answers.get(hash) ?? []), answer]);
  return {
    identity,
    source: 'recording',
    send: (request, { signal }) => {
      signal.throwIfAborted();
      const hash = requestKey(request);
      const known = answers.get(hash) ?? [];
      const answer = known.length > 1 ? known.shift() : known[0];
      return Promise.resolve(
        answer ?? {
          kind: 'failed',
          problem: modelProblem(
            'not-recorded',
            `the recording holds no answer to this question (${hash.slice(0, 12)})`,
            'record it again: SALLYPORT_MODEL_RECORD=FILE with a model',
          ),
          again: 'no',
          billed: false,
        },
      );
    },
    show: (request) =>
      Promise.resolve({
        kind: 'shown',
        method: 'NONE',
        url: '',
        headers: [],
        body: JSON.stringify({ messages: request.messages, schema: request.schema, mostTokens: request.mostTokens }),
      }),
  };
};

/**
 * The same transport, with every answer handed to `keep` as a recording of all so far, those of an earlier recording first. A question
 * that is asked again gets its answers anew.
 */
export const recordingTransport = (
  inner: Transport,
  keep: (cassette: Cassette) => void,
  earlier: readonly RecordedAnswer[] = [],
): Transport => {
  const before = new Map(Map.groupBy(earlier, ({ hash }) => hash));
  const answers: RecordedAnswer[] = [];
  const { provider, model } = inner.identity;
  return {
    identity: inner.identity,
    source: inner.source,
    show: (request) => inner.show(request),
    send: async (request, options) => {
      const answer = await inner.send(request, options);
      if (answer.kind === 'raw') {
        const hash = requestKey(request);
        before.delete(hash);
        answers.push({ hash, answer });
        keep({ version: 1, provider, model, answers: [...[...before.values()].flat(), ...answers] });
      }
      return answer;
    },
  };
};

/** A recording in a value that was read from JSON. */
export const readCassette = (value: unknown): Cassette | { readonly wrong: string } => {
  if (!isRecord(value) || value['version'] !== 1) return { wrong: 'it is no recording of version 1' };
  const { provider, model, answers } = value;
  if (typeof provider !== 'string' || typeof model !== 'string' || !Array.isArray(answers))
    return { wrong: 'provider, model or answers are missing' };
  const read = answers.map(toRecorded);
  const bad = read.indexOf(undefined);
  return bad === -1
    ? { version: 1, provider, model, answers: read.filter((one) => one !== undefined) }
    : { wrong: `answer ${String(bad + 1)} has another form` };
};

const toRecorded = (value: unknown): RecordedAnswer | undefined => {
  if (!isRecord(value) || typeof value['hash'] !== 'string' || !isRecord(value['answer'])) return undefined;
  const { text, finish, usage } = value['answer'];
  if (
    typeof text !== 'string' ||
    (finish !== 'stop' && finish !== 'length' && finish !== 'refusal' && finish !== 'other')
  )
    return undefined;
  const counted =
    isRecord(usage) && typeof usage['input'] === 'number' && typeof usage['output'] === 'number'
      ? { usage: { input: usage['input'], output: usage['output'] } }
      : {};
  return { hash: value['hash'], answer: { kind: 'raw', text, finish, ...counted } };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
