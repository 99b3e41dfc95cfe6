/** That something of the host's was not done in its time. Units: seconds. */
export class TooLate extends Error {
  constructor(seconds: number) {
    super(`the tool did not answer within ${String(seconds)} s`);
  }
}

/**
 * What `work` comes to, if it does so in time; its signal is aborted when it is late or no longer wanted.
 *
 * The timer keeps the host alive: inline, nothing else may. Units: seconds. Errors: `TooLate`, and what `work` throws.
 */
export const within = async <T>(
  seconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> => {
  const late = new AbortController();
  const { promise: given, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => {
      late.abort();
      reject(new TooLate(seconds));
    },
    Math.ceil(seconds * 1000),
  );
  try {
    return await Promise.race([work(AbortSignal.any([signal, late.signal])), given]);
  } finally {
    clearTimeout(timer);
  }
};
