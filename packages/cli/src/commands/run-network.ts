import type { CallResult, ToolCall } from '@sallyport/python/isolate';
import type { FetchPort } from '@sallyport/python/lend';
import type { Policy } from '@sallyport/python/policy';

/** The requests of one run. */
export interface RunNetwork {
  /** The answer to a request; nothing for other calls. */
  answer(call: ToolCall, signal: AbortSignal): Promise<CallResult> | undefined;
}

/** The network of this machine under a policy, loaded when a program first sends something. */
export const newRunNetwork = async (policy: Policy): Promise<RunNetwork> => {
  const { hostCalls } = await import('@sallyport/python/isolate');
  let port: Promise<FetchPort> | undefined;
  const open = async (): Promise<FetchPort> => {
    const [{ newFetch }, { lendFetch }] = await Promise.all([import('../wire.ts'), import('@sallyport/python/lend')]);
    return lendFetch(policy, newFetch());
  };
  return {
    answer: ({ name, args }, signal) =>
      name === hostCalls.fetch ? (port ??= open()).then((ask) => ask(args, { signal })) : undefined,
  };
};
