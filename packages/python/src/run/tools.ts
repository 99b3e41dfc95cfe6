/**
 * Tools: functions of the host as functions of the program.
 *
 * Each call is counted, its arguments are put in order by the tool's schema and checked against it, a person is asked where the
 * policy says so, and the answer is checked on the way back. How a call reaches the host and when its answer is seen is
 * the matter of `host-calls.ts`; which calls are awaited, that of `awaited-tools.ts`.
 */
import type { CallLabels, FlowRun } from '../flows/flow-run.ts';
import type { Plain } from '../isolate/protocol.ts';
import type { Policy, ToolGrant } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { toolArgumentProblems, toolResultProblems } from '../policy/tool-arguments.ts';
import { toolParameters } from '../policy/tool-parameters.ts';
import { Builtin } from '../runtime/callables.ts';
import { E, namedExceptions, pyError, typeError } from '../runtime/exceptions.ts';
import { type Coroutine, type JsGenerator, newCoroutine } from '../runtime/generators.ts';
import { answerWaiter, type OpenCall, setAwaitedForm, setCoroutineFunction } from '../runtime/host-answers.ts';
import { meter, Stop } from '../runtime/meter.ts';
import type { Kwargs, Value } from '../runtime/object.ts';
import type { CallAnswer, HostCalls } from './host-calls.ts';
import { fromPlain, toPlain } from './plain.ts';

/** What the tools of one run have spent. */
export interface ToolRun {
  calls: number;
  readonly perTool: Map<string, number>;
}

export const newToolRun = (): ToolRun => ({ calls: 0, perTool: new Map() });

/** Where labels are looked at, in runs whose policy denies flows. */
export interface ToolFlows {
  readonly run: FlowRun;
  /** Ends the run; gives the words for it. */
  readonly refuse: (refusal: Refusal) => string;
}

/** Counts a call of any kind. Ends the run after the last that the policy allows. */
export const countCall = (state: ToolRun, { limits }: Policy): void => {
  if (++state.calls > limits.toolCalls) meter.stop('toolCalls', `${limits.toolCalls} tool calls`);
};

/** The name under which the compiler finds the form of a tool whose answer is awaited. No program can say it. */
export const awaitedName = (tool: string): string => `await ${tool}`;

/**
 * The tools that a policy grants, as built-ins by name: those declared `async` are coroutine functions, the others functions
 * that wait, with a second form for calls that the program awaits.
 */
export const toolFunctions = (
  policy: Policy,
  calls: HostCalls,
  state: ToolRun,
  flows?: ToolFlows,
): Map<string, Value> => {
  const functions = new Map<string, Value>();
  for (const tool of policy.tools) {
    const own = new ToolCalls(tool, policy, calls, state, flows);
    const awaited = toolFunction(tool.name, (args, kwargs) => own.later(args, kwargs));
    setCoroutineFunction(awaited);
    const direct = tool.async === true ? awaited : toolFunction(tool.name, (args, kwargs) => own.now(args, kwargs));
    setAwaitedForm(direct, (args, kwargs) => own.later(args, kwargs));
    flows?.run.tool(direct);
    flows?.run.tool(awaited);
    functions.set(tool.name, direct);
    functions.set(awaitedName(tool.name), awaited);
  }
  return functions;
};

const toolFunction = (name: string, code: (args: readonly Value[], kwargs: Kwargs) => Value): Builtin =>
  new Builtin(
    {
      name,
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
    code as never,
    false,
  );

/** The calls of one tool. */
class ToolCalls {
  private readonly tool: ToolGrant;
  private readonly policy: Policy;
  private readonly calls: HostCalls;
  private readonly state: ToolRun;
  private readonly flows: ToolFlows | undefined;

  constructor(tool: ToolGrant, policy: Policy, calls: HostCalls, state: ToolRun, flows: ToolFlows | undefined) {
    this.tool = tool;
    this.policy = policy;
    this.calls = calls;
    this.state = state;
    this.flows = flows;
  }

  /** Calls, and waits for the answer. */
  now(args: readonly Value[], kwargs: Kwargs): Value {
    const given = this.arguments(args, kwargs);
    return this.result(this.calls.answerOf(this.begin(given)), given);
  }

  /** A coroutine that calls once it runs. */
  later(args: readonly Value[], kwargs: Kwargs): Coroutine {
    return newCoroutine(this.tool.name, this.steps(this.arguments(args, kwargs)));
  }

  private *steps(given: Given): JsGenerator {
    const call = this.begin(given);
    const waiting = answerWaiter.wait?.(this.calls, call);
    // Without an event loop there is nothing to do meanwhile.
    if (waiting === undefined) return this.result(this.calls.answerOf(call), given);
    this.calls.await(call);
    yield* waiting;
    return this.result(this.calls.answered(call), given);
  }

  private arguments(args: readonly Value[], kwargs: Kwargs): Given {
    const { tool, flows } = this;
    meter.spend(100);
    const labels = flows?.run.call(tool);
    const named = nameArguments(tool, args, kwargs, labels);
    const denied = labels?.denied();
    if (denied !== undefined && flows !== undefined) meter.end(new Stop('refused', undefined, flows.refuse(denied)));
    const [problem] = toolArgumentProblems(tool, named);
    if (problem !== undefined)
      throw typeError(`${tool.name}(): ${problem.path === '' ? '' : `${problem.path} `}${problem.message}`);
    return { named, labels };
  }

  private begin({ named, labels }: Given): OpenCall {
    const { tool, state, policy } = this;
    const { name, approval } = tool;
    countCall(state, policy);
    const own = (state.perTool.get(name) ?? 0) + 1;
    state.perTool.set(name, own);
    if (tool.calls !== null && own > tool.calls) meter.stop('toolCalls', `${tool.calls} calls of ${name}`);
    return this.calls.begin(
      name,
      named,
      approval === 'never' ? undefined : { kind: approval, reason: approvalReason(name, labels) },
    );
  }

  private result(answer: CallAnswer, { labels }: Given): Value {
    const { tool } = this;
    if (answer.kind === 'error') {
      const error = pyError(namedExceptions.get(answer.type) ?? E.RuntimeError, answer.message);
      throw labels === undefined ? error : labels.answer(error);
    }
    const [wrong] = toolResultProblems(tool, answer.value);
    if (wrong !== undefined)
      throw pyError(E.RuntimeError, `${tool.name}() answered what it does not declare: ${wrong.path} ${wrong.message}`);
    const value = fromPlain(answer.value);
    return labels === undefined ? value : labels.answer(value);
  }
}

/** A call's arguments as the host gets them, and their labels where the policy denies flows. */
interface Given {
  readonly named: Readonly<Record<string, Plain>>;
  readonly labels: CallLabels | undefined;
}

const approvalReason = (name: string, labels: CallLabels | undefined): string => {
  const from =
    labels === undefined || labels.names.length === 0 ? '' : `, with what is labelled ${labels.names.join(', ')}`;
  return `the policy asks before ${name} is called${from}`;
};

const nameArguments = (
  tool: ToolGrant,
  args: readonly Value[],
  kwargs: Kwargs,
  labels: CallLabels | undefined,
): Record<string, Plain> => {
  const plain = (argument: string, v: Value): Plain =>
    labels === undefined ? toPlain(v) : labels.reading(argument, v, (one) => toPlain(one));
  const parameters = toolParameters(tool) ?? [];
  const named = Object.create(null) as Record<string, Plain>;
  if (args.length > parameters.length) {
    if (parameters.length === 0 && tool.arguments === null) {
      named['args'] = args.map((one) => plain('args', one));
    } else
      throw typeError(
        `${tool.name}() takes ${parameters.length} positional argument${parameters.length === 1 ? '' : 's'} but ${args.length} ${args.length === 1 ? 'was' : 'were'} given`,
      );
  } else
    args.forEach((one, i) => {
      named[parameters[i]!.name] = plain(parameters[i]!.name, one);
    });
  for (const [key, value] of kwargs) {
    if (Object.hasOwn(named, key)) throw typeError(`${tool.name}() got multiple values for argument '${key}'`);
    named[key] = plain(key, value);
  }
  return named;
};
