import type { ModelHost, SentEntry } from '../model-host.ts';

/** A host whose secrets are words that begin with `hunter` or `PRIVATE`, and whose chance counts upwards. */
export const memoryHost = (
  changes: Partial<ModelHost> = {},
): ModelHost & { readonly entries: SentEntry[]; readonly waits: number[] } => {
  const entries: SentEntry[] = [];
  const waits: number[] = [];
  let count = 0;
  return {
    entries,
    waits,
    secretsIn: ({ text }) =>
      Promise.resolve(
        [...text.matchAll(/hunter\w+|PRIVATE\w+/gu)].map(({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
          kind: word.startsWith('PRIVATE') ? 'private-key.rsa' : 'generic.password',
        })),
      ),
    denies: (path) => (path.startsWith('closed/') ? 'the configuration denies it' : undefined),
    log: (entry) => {
      entries.push(entry);
    },
    random: (bytes) => {
      count += 1;
      return new Uint8Array(bytes).fill(count % 256);
    },
    wait: (milliseconds, { signal }) => {
      signal.throwIfAborted();
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...changes,
  };
};
