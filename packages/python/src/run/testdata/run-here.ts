/** Runs a program in this process, on the way that all programs take, with a host that answers nothing. For tests. */
import type { GuestChannel } from '../../isolate/guest-channel.ts';
import { partsFor } from '../../isolate/parts.ts';
import type { Plain } from '../../isolate/protocol.ts';
import type { Policy } from '../../policy/policy.ts';
import { everything } from '../../policy/presets.ts';
import { runGuest } from '../guest-run.ts';
import type { Outcome } from '../outcome.ts';

interface HereOptions extends Omit<Partial<Policy>, 'name' | 'limits'> {
  readonly limits?: Partial<Policy['limits']>;
  /** Default: `main.py`. */
  readonly fileName?: string;
  /** Files beside the program, by path. */
  readonly beside?: Readonly<Record<string, string>>;
  /** `stdin`, `argv` and the like. */
  readonly mode?: Readonly<Record<string, Plain>>;
}

export interface HereResult {
  readonly outcome: Outcome;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams, in the order in which they were written. */
  readonly output: string;
}

/** The policy grants everything, as far as the options say nothing else. */
export const runHere = async (
  source: string,
  { fileName = 'main.py', beside = {}, mode = {}, limits, ...parts }: HereOptions = {},
): Promise<HereResult> => {
  const got = { stdout: '', stderr: '', output: '' };
  const channel: GuestChannel = {
    output: (stream, text) => {
      got[stream] += text;
      got.output += text;
    },
    event: () => {},
    call: () => {},
    approve: () => {},
    timer: () => {},
    cancel: () => {},
    wait: () => undefined,
    next: () => new Promise(() => {}),
  };
  const policy: Policy = {
    ...everything,
    ...parts,
    limits: { ...everything.limits, seconds: 20, ...limits },
  };
  const outcome = await runGuest(
    {
      id: fileName,
      source,
      fileName,
      modules: beside,
      inputs: {},
      policy: policy as unknown as Plain,
      tools: [],
      limits: { seconds: 20, bytes: 2 ** 28, outputBytes: 2 ** 22 },
      journal: [],
      ...partsFor(source, policy.modules.granted),
      mode,
    },
    channel,
    {},
  );
  return { ...got, outcome: outcome as unknown as Outcome };
};

/** What a program prints. */
export const printedHere = async (source: string, options: HereOptions = {}): Promise<string> =>
  (await runHere(source, options)).output;
