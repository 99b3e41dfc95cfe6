/**
 * The tool calls of a JavaScript program: counted, checked against their schemas, asked for where the policy says so, journaled, and
 * replayed from a journal.
 *
 * Answers are handed to the program one at a time, when it has nothing else to do; the journal lists them in that order. So a program that
 * is run again with its journal meets the same answers at the same points, however many calls were under way at once. Where a timer
 * went off while calls were under way, the journal says so too (`$timer`).
 */
import type { GuestChannel } from '../isolate/guest-channel.ts';
import { hostCalls, type Answer, type Plain } from '../isolate/protocol.ts';
import type { Policy, ToolGrant } from '../policy/policy.ts';
import { toolArgumentProblems, toolResultProblems } from '../policy/tool-arguments.ts';
import { toolParameters } from '../policy/tool-parameters.ts';
import type { JournalEntry } from '../run/outcome.ts';
import { readCrossing } from './read-crossing.ts';

type Args = Readonly<Record<string, Plain>>;

interface Call {
  readonly tool: ToolGrant;
  readonly args: Args;
  /** Number of the question on the line that is under way; nothing before it is asked. */
  asked: number | undefined;
  stage: 'call' | 'approval';
}

/** What the program is told of a call. */
export type Told =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'error'; readonly type: string; readonly message: string };

/** What the broker ends a run with. */
export interface BrokerStops {
  readonly exhausted: (text: string) => never;
  readonly astray: (text: string) => never;
}

export class ToolBroker {
  readonly journal: JournalEntry[] = [];
  calls = 0;
  readonly #policy: Policy;
  readonly #channel: GuestChannel;
  readonly #stops: BrokerStops;
  readonly #replay: JournalEntry[];
  readonly #perTool = new Map<string, number>();
  readonly #pending = new Map<number, Call>();
  readonly #approved = new Set<string>();
  readonly #early: Answer[];
  /** Calls that were under way when an earlier pass over the same program stopped. */
  readonly #known: ReadonlyMap<number, Call>;
  #next = 1;
  #line: number;

  constructor(
    policy: Policy,
    channel: GuestChannel,
    stops: BrokerStops,
    replay: readonly JournalEntry[],
    before?: ToolBroker,
  ) {
    this.#policy = policy;
    this.#channel = channel;
    this.#stops = stops;
    this.#replay = [...replay];
    this.#line = before === undefined ? 1 : before.#line;
    this.#known = before === undefined ? new Map() : before.#pending;
    this.#early = before === undefined ? [] : before.#early;
  }

  get waiting(): number {
    return this.#pending.size;
  }

  get replaying(): boolean {
    return this.#replay.length > 0;
  }

  /** A number for a line message that is no tool call. */
  lineNumber(): number {
    return this.#line++;
  }

  /** Starts a call; its number, or what is wrong with it. */
  begin(name: string, text: string): number | Told {
    const tool = this.#policy.tools.find((one) => one.name === name);
    if (tool === undefined) return { kind: 'error', type: 'TypeError', message: `there is no tool ${name}` };
    const { limits } = this.#policy;
    if (++this.calls > limits.toolCalls) this.#stops.exhausted(`${String(limits.toolCalls)} tool calls`);
    const own = (this.#perTool.get(name) ?? 0) + 1;
    this.#perTool.set(name, own);
    if (tool.calls !== null && own > tool.calls) this.#stops.exhausted(`${String(tool.calls)} calls of ${name}`);
    const args = namedArguments(tool, text);
    if (typeof args === 'string') return { kind: 'error', type: 'TypeError', message: `${name}(): ${args}` };
    const [problem] = toolArgumentProblems(tool, args);
    if (problem !== undefined) {
      const { path, message } = problem;
      return { kind: 'error', type: 'TypeError', message: `${name}(): ${path === '' ? '' : `${path} `}${message}` };
    }
    return this.#start(tool, args);
  }

  /** Starts a request over HTTP, which the policy has been asked about. */
  beginFetch(args: Args): number {
    const { limits } = this.#policy;
    if (++this.calls > limits.toolCalls) this.#stops.exhausted(`${String(limits.toolCalls)} tool calls`);
    return this.#start(fetchTool, args);
  }

  /** Gives a call up: its answer is no longer wanted. */
  cancel(id: number): void {
    const call = this.#pending.get(id);
    if (call?.asked === undefined) return;
    this.#pending.delete(id);
    this.#channel.cancel(call.asked);
  }

  #start(tool: ToolGrant, args: Args): number {
    const id = this.#next++;
    const call: Call = { tool, args, asked: undefined, stage: 'call' };
    this.#pending.set(id, call);
    if (!this.replaying) this.#ask(id, call);
    return id;
  }

  /** The next call that the journal answers, or `timer` where it says that one went off. */
  replayed(only?: number): { readonly id: number; readonly told: Told } | 'timer' | undefined {
    const [entry] = this.#replay;
    if (entry === undefined) return undefined;
    if (entry.tool === timerEntry && only === undefined) {
      this.#replay.shift();
      this.journal.push(entry);
      this.#caughtUp();
      return 'timer';
    }
    const wanted = JSON.stringify(entry.args);
    for (const [id, { tool, args }] of this.#pending)
      if ((only === undefined || only === id) && tool.name === entry.tool && JSON.stringify(args) === wanted) {
        this.#replay.shift();
        const told = this.#settle(id, entry.answer);
        this.#caughtUp();
        return { id, told };
      }
    return undefined;
  }

  /** The journal names a call that the program did not make. */
  astray(): never {
    const [entry] = this.#replay;
    const made = [...this.#pending.values()].map(({ tool }) => tool.name).join(', ');
    return this.#stops.astray(
      `the run took another way than its journal: ${made === '' ? 'nothing' : made} was called where ${entry?.tool ?? 'nothing'} was`,
    );
  }

  /** A timer went off while calls were under way: the order matters. */
  noteTimer(): void {
    if (this.#pending.size > 0)
      this.journal.push({ tool: timerEntry, args: null, answer: { kind: 'value', value: null } });
  }

  /** Whether an answer of the line is one for this call. */
  isFor(answer: Answer, id: number): boolean {
    return this.#pending.get(id)?.asked === answer.callId;
  }

  /** What an answer of the line means for the program: a call is over, or nothing yet. */
  take(answer: Answer): { readonly id: number; readonly told: Told } | undefined {
    for (const [id, call] of this.#pending) {
      if (call.asked !== answer.callId) continue;
      const { tool } = call;
      if (call.stage === 'call')
        return {
          id,
          told: this.#settle(
            id,
            answer.kind === 'value'
              ? { kind: 'value', value: answer.value }
              : { kind: 'error', type: answer.type, message: answer.message },
          ),
        };
      if (answer.kind === 'value' && answer.value === true) {
        this.#approved.add(tool.name);
        this.#call(call);
        return undefined;
      }
      return {
        id,
        told: this.#settle(id, {
          kind: 'error',
          type: 'PermissionError',
          message: `the call of ${tool.name}() was not approved`,
        }),
      };
    }
    return undefined;
  }

  /** An answer that came while the run waited for another one, if there is one. */
  early(): Answer | undefined {
    return this.#early.shift();
  }

  /** Keeps an answer for later. */
  keep(answer: Answer): void {
    this.#early.push(answer);
  }

  #settle(id: number, answer: JournalEntry['answer']): Told {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (call === undefined) return { kind: 'error', type: 'RuntimeError', message: 'the call is over' };
    const { tool, args } = call;
    this.journal.push({ tool: tool.name, args, answer });
    if (answer.kind === 'error') return answer;
    if (tool.approval === 'first') this.#approved.add(tool.name);
    const [wrong] = toolResultProblems(tool, answer.value);
    if (wrong === undefined) return answer;
    return {
      kind: 'error',
      type: 'RuntimeError',
      message: `${tool.name}() answered what it does not declare: ${wrong.path === '' ? 'it' : wrong.path} ${wrong.message}`,
    };
  }

  /** Asks now for what the journal did not answer. */
  #caughtUp(): void {
    if (this.replaying) return;
    for (const [id, call] of this.#pending) if (call.asked === undefined) this.#ask(id, call);
  }

  #ask(id: number, call: Call): void {
    const { tool, args } = call;
    const known = this.#known.get(id);
    if (known?.asked !== undefined) {
      call.asked = known.asked;
      call.stage = known.stage;
    } else if (tool.approval === 'always' || (tool.approval === 'first' && !this.#approved.has(tool.name))) {
      call.stage = 'approval';
      call.asked = this.#line++;
      this.#channel.approve(
        { callId: call.asked, name: tool.name, args },
        `the policy asks before ${tool.name} is called`,
      );
    } else this.#call(call);
  }

  #call(call: Call): void {
    call.stage = 'call';
    call.asked = this.#line++;
    this.#channel.call({ callId: call.asked, name: call.tool.name, args: call.args });
  }
}

/** A request, as far as it is like a tool. */
const fetchTool: ToolGrant = {
  name: hostCalls.fetch,
  description: '',
  arguments: null,
  result: null,
  calls: null,
  seconds: null,
  approval: 'never',
  labels: [],
};

/** The name under which a journal says that a timer went off; no tool can have it. */
const timerEntry = '$timer';

/** Arguments by name. A single object names them itself; others are taken in the order of the parameters. */
const namedArguments = (tool: ToolGrant, text: string): Args | string => {
  const read = readCrossing(text);
  if (read.kind === 'problem') return read.text;
  const { value } = read;
  if (typeof value !== 'object' || value === null) return 'takes arguments by name or in order';
  if (!Array.isArray(value)) return value as Args;
  const given = value as readonly Plain[];
  const parameters = toolParameters(tool) ?? [];
  if (parameters.length === 0 && tool.arguments === null) return given.length === 0 ? {} : { args: given };
  if (given.length > parameters.length)
    return `takes ${String(parameters.length)} argument${parameters.length === 1 ? '' : 's'}, but ${String(given.length)} ${given.length === 1 ? 'was' : 'were'} given`;
  return Object.fromEntries(given.map((one, i) => [parameters[i]!.name, one]));
};
