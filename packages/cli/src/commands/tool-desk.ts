import { resolve } from 'node:path';
import type { CallResult, ToolCall } from '@sallyport/python/isolate';
import type { Policy } from '@sallyport/python/policy';
import type { Parsed } from '../arguments/option.ts';
import type { Io } from '../io.ts';

/** Who answers the program's calls, and its questions for consent. */
export interface ToolDesk extends AsyncDisposable {
  /** The policy with the tools that were declared. */
  readonly policy: Policy;
  /** Where a run that waits is kept; nothing: it cannot wait. */
  readonly snapshot: string | undefined;
  call(call: ToolCall, options: { readonly signal: AbortSignal }): CallResult | Promise<CallResult>;
  approve(call: ToolCall, reason: string): Promise<CallResult>;
}

/**
 * The desk that the flags ask for: tools of `--tool-module` and `--mcp`, and `--snapshot` for what nobody here can answer.
 *
 * Consent is asked of the person at the terminal, if there is one; else the run waits (`--snapshot`), else the call is denied.
 */
export const newToolDesk = async ({ values, switches }: Parsed, policy: Policy, io: Io): Promise<ToolDesk> => {
  const kept = values.get('snapshot')?.at(-1) ?? values.get('resume')?.at(-1);
  const snapshot = kept === undefined ? undefined : resolve(io.cwd, kept);
  const modules = values.get('tool-module') ?? [];
  const servers = values.get('mcp') ?? [];
  const lent =
    modules.length === 0 && servers.length === 0 && policy.tools.length === 0
      ? undefined
      : await (
          await import('./declared-tools.ts')
        ).declareTools(
          { modules, servers, verbose: switches.has('verbose'), resumed: values.has('resume') },
          policy,
          io,
        );
  const mayAsk = !switches.has('json') && io.ask !== undefined;
  return {
    policy: lent?.policy ?? policy,
    snapshot,
    call: (call, options) => {
      const answer = lent?.call(call, options);
      if (answer !== undefined) return answer;
      if (snapshot !== undefined) return { kind: 'suspend' };
      return {
        kind: 'error',
        type: 'RuntimeError',
        message: `nobody answers for the tool ${call.name}; with --snapshot FILE the run waits for an answer`,
      };
    },
    approve: async (call, reason) => {
      if (mayAsk) {
        const said = await io.ask?.(`sallyport: ${reason}\n  ${shownCall(call)}\n  allow it? [y/N] `);
        return { kind: 'value', value: /^\s*y(?:es)?\s*$/iu.test(said ?? '') };
      }
      return snapshot === undefined ? { kind: 'value', value: false } : { kind: 'suspend' };
    },
    [Symbol.asyncDispose]: async () => {
      await lent?.[Symbol.asyncDispose]();
    },
  };
};

/** A call for a person to read: whatever the program put into it stays on its lines, without control characters. */
const shownCall = ({ name, args }: ToolCall): string => {
  const text = JSON.stringify(args).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (unit) => `\\u${(unit.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return `${name}(${text.length > 2_000 ? `${text.slice(0, 2_000)} … ${String(text.length)} characters` : text})`;
};
