/** A folder of the host as the guest sees it: every question goes over the line (`lend/lend-folders.ts` answers). */
import type { FileCode, HostFailure, HostFolder } from '../files/index.ts';
import { hostCalls, type Plain } from '../isolate/protocol.ts';
import { fromBase64Text, toBase64Text } from '../runtime/base64-text.ts';
import { meter } from '../runtime/meter.ts';
import type { HostCalls } from './host-calls.ts';

/** Most bytes of one message. */
const piece = 2 ** 20;

/** The folder that is mounted at a path. */
export const lentFolder = (calls: Pick<HostCalls, 'ask'>, at: string): HostFolder => {
  const ask = (question: Readonly<Record<string, Plain>>): Plain | HostFailure => {
    const answer = calls.ask(hostCalls.files, { at, ...question });
    if (answer.kind === 'error') return { failed: 'EIO' };
    const { ok, failed } = answer.value as { readonly ok?: Plain; readonly failed?: FileCode };
    return failed === undefined ? (ok ?? null) : { failed };
  };
  // The host's own answers are what its types say.
  const asked = <T>(question: Readonly<Record<string, Plain>>): T | HostFailure => ask(question) as T | HostFailure;
  return {
    stat: (path) => asked({ do: 'stat', path }),
    list: (path) => asked({ do: 'list', path }),
    read: (path, offset, length) => {
      const answer = asked<{ readonly $bytes: string }>({ do: 'read', path, offset, length: Math.min(length, piece) });
      if (!('$bytes' in answer)) return answer;
      meter.allocate(answer.$bytes.length * 2);
      return fromBase64Text(answer.$bytes);
    },
    write: (path, bytes, how) => {
      let from = 0;
      for (; bytes.length - from > piece; from += piece) {
        const staged = asked<object>({ do: 'stage', path, bytes: plainBytes(bytes.subarray(from, from + piece)) });
        if (staged !== null && 'failed' in staged) return staged as HostFailure;
      }
      return asked({ do: 'write', path, how: { ...how }, bytes: plainBytes(bytes.subarray(from)) });
    },
    change: ({ path, ...change }) => asked<undefined>({ do: 'change', path, change }) ?? undefined,
  };
};

const plainBytes = (bytes: Uint8Array): Plain => {
  meter.allocate(bytes.length * 2);
  return { $bytes: toBase64Text(bytes) };
};
