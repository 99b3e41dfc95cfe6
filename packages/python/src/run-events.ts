import type { CallResult, HostPort, Plain } from './isolate/index.ts';
import type { Outcome } from './run/outcome.ts';

/** What happens in a run, as its host sees it, in order. Numbers of calls belong together and are used once. */
export type RunEvent =
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  /** The program called a tool, or a power of the host (`host:files`, `host:fetch`). */
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: Plain }
  /** The policy wants a person's consent. */
  | { readonly kind: 'approval'; readonly id: number; readonly name: string; readonly args: Plain }
  /** A call or an approval has come to its end. */
  | { readonly kind: 'answer'; readonly id: number; readonly name: string; readonly result: CallResult['kind'] }
  | { readonly kind: 'end'; readonly outcome: Outcome['kind'] };

/** The same host, with somebody who is told. */
export const watchedHost = (host: HostPort, onEvent: (event: RunEvent) => void): HostPort => {
  const told = async (id: number, name: string, result: Promise<CallResult> | CallResult): Promise<CallResult> => {
    const settled = await result;
    onEvent({ kind: 'answer', id, name, result: settled.kind });
    return settled;
  };
  return {
    output: (stream, text) => {
      onEvent({ kind: 'output', stream, text });
      host.output(stream, text);
    },
    event: (event) => {
      host.event(event);
    },
    call: (call, options) => {
      const { callId: id, name, args } = call;
      onEvent({ kind: 'call', id, name, args });
      return told(id, name, host.call(call, options));
    },
    approve: (call, options) => {
      const { callId: id, name, args } = call;
      onEvent({ kind: 'approval', id, name, args });
      return told(id, name, host.approve(call, options));
    },
  };
};
