/**
 * Tools: functions of the host as functions of the program.
 *
 * Each call is counted, its arguments are put in order by the tool's schema and checked against it, a person is asked where the
 * policy says so, and the answer is checked on the way back. Answers that a journal holds are taken from it, so a run can be
 * continued by running it again.
 */
import type { GuestChannel } from '../isolate/guest-channel.ts';
import type { Answer, Plain } from '../isolate/protocol.ts';
import type { Policy, ToolGrant } from '../policy/policy.ts';
import { toolArgumentProblems, toolResultProblems } from '../policy/tool-arguments.ts';
import { toolParameters } from '../policy/tool-parameters.ts';
import { Builtin } from '../runtime/callables.ts';
import { E, namedExceptions, pyError, typeError } from '../runtime/exceptions.ts';
import { meter, Stop } from '../runtime/meter.ts';
import type { Kwargs, Value } from '../runtime/object.ts';
import type { JournalEntry } from './outcome.ts';
import { fromPlain, toPlain } from './plain.ts';

/** The tool calls of one run. */
export interface ToolRun {
  readonly journal: JournalEntry[];
  /** Answers of earlier parts of this run that were not yet taken. */
  readonly replay: JournalEntry[];
  calls: number;
  readonly perTool: Map<string, number>;
  nextCall: number;
  /** The call that has no answer yet, when the run had to stop for it. */
  pending:
    | { readonly callId: number; readonly tool: string; readonly args: Plain; readonly reason: 'call' | 'approval' }
    | undefined;
  readonly approved: Set<string>;
}

export const newToolRun = (replay: readonly JournalEntry[]): ToolRun => ({
  journal: [],
  replay: [...replay],
  calls: 0,
  perTool: new Map(),
  nextCall: 1,
  pending: undefined,
  approved: new Set(),
});

/** The tools that a policy grants, as built-ins by name. */
export const toolFunctions = (policy: Policy, channel: GuestChannel, state: ToolRun): Map<string, Value> =>
  new Map(policy.tools.map((tool) => [tool.name, toolFunction(tool, policy, channel, state)]));

const toolFunction = (tool: ToolGrant, policy: Policy, channel: GuestChannel, state: ToolRun): Builtin =>
  new Builtin(
    {
      name: tool.name,
      names: [],
      positional: 0,
      positionalOnly: 0,
      required: 0,
      defaults: [],
      optional: [],
      rest: true,
      kwrest: true,
      method: false,
      text: '',
    },
    ((args: readonly Value[], kwargs: Kwargs) => callTool(tool, policy, channel, state, args, kwargs)) as never,
    false,
  );

const callTool = (
  tool: ToolGrant,
  policy: Policy,
  channel: GuestChannel,
  state: ToolRun,
  args: readonly Value[],
  kwargs: Kwargs,
): Value => {
  const { name } = tool;
  meter.spend(100);
  if (++state.calls > policy.limits.toolCalls) meter.stop('toolCalls', `${policy.limits.toolCalls} tool calls`);
  const own = (state.perTool.get(name) ?? 0) + 1;
  state.perTool.set(name, own);
  if (tool.calls !== null && own > tool.calls) meter.stop('toolCalls', `${tool.calls} calls of ${name}`);
  const named = nameArguments(tool, args, kwargs);
  const problems = toolArgumentProblems(tool, named);
  if (problems.length > 0) {
    const { path, message } = problems[0]!;
    throw typeError(`${name}(): ${path === '' ? '' : `${path} `}${message}`);
  }
  const answer = replayed(state, name, named) ?? ask(tool, policy, channel, state, named);
  state.journal.push({ tool: name, args: named, answer });
  if (answer.kind === 'error') throw pyError(namedExceptions.get(answer.type) ?? E.RuntimeError, answer.message);
  const wrong = toolResultProblems(tool, answer.value);
  if (wrong.length > 0)
    throw pyError(
      E.RuntimeError,
      `${name}() answered what it does not declare: ${wrong[0]!.path} ${wrong[0]!.message}`,
    );
  return fromPlain(answer.value);
};

const nameArguments = (tool: ToolGrant, args: readonly Value[], kwargs: Kwargs): Record<string, Plain> => {
  const parameters = toolParameters(tool) ?? [];
  const named = Object.create(null) as Record<string, Plain>;
  if (args.length > parameters.length) {
    if (parameters.length === 0 && tool.arguments === null) {
      named['args'] = args.map((one) => toPlain(one));
    } else
      throw typeError(
        `${tool.name}() takes ${parameters.length} positional argument${parameters.length === 1 ? '' : 's'} but ${args.length} ${args.length === 1 ? 'was' : 'were'} given`,
      );
  } else
    args.forEach((one, i) => {
      named[parameters[i]!.name] = toPlain(one);
    });
  for (const [key, value] of kwargs) {
    if (Object.hasOwn(named, key)) throw typeError(`${tool.name}() got multiple values for argument '${key}'`);
    named[key] = toPlain(value);
  }
  return named;
};

/** The journal's answer. Errors: ends the run if the program took another way than the journal says. */
const replayed = (state: ToolRun, name: string, args: Plain): JournalEntry['answer'] | undefined => {
  const entry = state.replay.shift();
  if (entry === undefined) return undefined;
  if (entry.tool !== name || JSON.stringify(entry.args) !== JSON.stringify(args))
    return meter.end(
      new Stop(
        'refused',
        undefined,
        `the run took another way than its journal: ${name} was called where ${entry.tool} was`,
      ),
    );
  return entry.answer;
};

const ask = (
  tool: ToolGrant,
  policy: Policy,
  channel: GuestChannel,
  state: ToolRun,
  args: Plain,
): JournalEntry['answer'] => {
  const needed = tool.approval === 'always' || (tool.approval === 'first' && !state.approved.has(tool.name));
  if (needed) {
    const callId = state.nextCall++;
    channel.approve({ callId, name: tool.name, args }, `the policy asks before ${tool.name} is called`);
    const answer = waitFor(channel, state, callId, tool.name, args, 'approval');
    if (answer.kind === 'error' || answer.value !== true)
      return { kind: 'error', type: 'PermissionError', message: `the call of ${tool.name}() was not approved` };
    state.approved.add(tool.name);
  }
  const callId = state.nextCall++;
  channel.call({ callId, name: tool.name, args });
  const answer = waitFor(channel, state, callId, tool.name, args, 'call');
  void policy;
  return answer.kind === 'value'
    ? { kind: 'value', value: answer.value }
    : { kind: 'error', type: answer.type, message: answer.message };
};

const waitFor = (
  channel: GuestChannel,
  state: ToolRun,
  callId: number,
  tool: string,
  args: Plain,
  reason: 'call' | 'approval',
): Answer => {
  for (;;) {
    const answer = channel.wait();
    if (answer === undefined) {
      // This run cannot be held: it ends here and is run again when the answer is there.
      state.pending = { callId, tool, args, reason };
      return meter.end(new Stop('suspended', undefined, `waiting for ${tool}`));
    }
    if (answer.callId === callId) return answer;
  }
};
