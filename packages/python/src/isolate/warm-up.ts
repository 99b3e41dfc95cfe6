import { presets } from '../policy/presets.ts';
import type { GuestChannel, RunGuest } from './guest-channel.ts';
import type { Plain, RunRequest } from './protocol.ts';
import { warmUpModule, warmUpSource } from './warm-up-source.ts';

/** A request for the warm-up program, under the default policy. */
export const warmUpRequest = (): RunRequest => {
  const { limits } = presets.agent;
  return {
    id: 'warm-up',
    source: warmUpSource,
    fileName: 'warm-up.py',
    modules: { 'warm_up_parts.py': warmUpModule },
    inputs: {},
    policy: presets.agent as unknown as Plain,
    tools: [],
    limits: { seconds: limits.seconds, bytes: limits.bytes, outputBytes: limits.output },
    journal: [],
    mode: {},
  };
};

/**
 * Runs our own small program where nobody listens, so that what most programs need is compiled and built.
 *
 * Errors: throws if the program did not end well, and so left most of that undone.
 */
export const warmUp = async (runGuest: RunGuest): Promise<void> => {
  const outcome = await runGuest(warmUpRequest(), deaf, {});
  const { kind } = outcome as { readonly kind?: unknown };
  if (kind !== 'returned') throw new Error(`the warm-up program ended otherwise: ${JSON.stringify(outcome)}`);
};

const deaf: GuestChannel = {
  output: () => {},
  event: () => {},
  call: () => {},
  approve: () => {},
  timer: () => {},
  cancel: () => {},
  wait: () => undefined,
  next: () => Promise.reject(new Error('the warm-up program waits for nothing')),
};
