/**
 * The calls of one run over the line to its host: started in order, several under way at once, answered in any order.
 *
 * A call is waited for at once (`answerOf`), or by an event loop that does other things meanwhile (`next`, `look`). What
 * the program got to see, in the order in which it saw it, is the journal; a run that is given a journal sees the same answers at the
 * same moments without asking the host. That is how a run is continued, and how one goes on that cannot be held
 * (`inline`): it ends, the host is waited for, and it begins again with one answer more while calls under way stay under way.
 */
import type { GuestChannel } from '../isolate/guest-channel.ts';
import type { Answer, Plain } from '../isolate/protocol.ts';
import type { CallsUnderWay, OpenCall } from '../runtime/host-answers.ts';
import { meter, Stop } from '../runtime/meter.ts';
import type { JournalEntry } from './outcome.ts';

export type CallAnswer = JournalEntry['answer'];

/** A call that the host knows of. */
interface Flight {
  readonly number: number;
  readonly name: string;
  readonly args: Plain;
  callId: number;
  phase: 'approval' | 'call';
  /** An event loop waits for it. */
  awaited: boolean;
  answer: CallAnswer | undefined;
}

/** What the run cannot go on without. */
export interface Pending {
  readonly tool: string;
  readonly args: Plain;
  readonly reason: 'call' | 'approval';
}

export class HostCalls implements CallsUnderWay {
  readonly journal: JournalEntry[] = [];
  pending: Pending | undefined = undefined;
  private readonly channel: GuestChannel;
  /** Answers of the journal that was given, not yet seen by the program. */
  private replay: JournalEntry[];
  private numbered: ReadonlyMap<number, JournalEntry>;
  private readonly flights = new Map<number, Flight>();
  private readonly callIds = new Map<number, Flight>();
  /** Awaited calls in the order in which their answers came. */
  private arrived: Flight[] = [];
  private readonly approved = new Set<string>();
  private nextCallId = 1;
  private begun = 0;
  /** Waits that ended because their time was over, now and before this beginning. */
  private timers = 0;
  private timersBefore = 0;
  private timer: { readonly callId: number; readonly by: 'next' | 'look' } | undefined = undefined;
  private looks = 0;
  private looksBefore = 0;
  /** The wait that the run ended in was over before anything was answered. */
  private over: 'next' | 'look' | undefined = undefined;
  /** Answers of calls that leave no trace in the journal, where the run may begin again. */
  private readonly direct: CallAnswer[] = [];
  private directs = 0;

  constructor(channel: GuestChannel, journal: readonly JournalEntry[]) {
    this.channel = channel;
    this.replay = [...journal];
    this.numbered = byNumber(this.replay);
  }

  /** Calls begun so far. */
  get count(): number {
    return this.begun;
  }

  /** Starts a call, or finds it under way or answered. `approval`: a person is asked first, with this reason. */
  begin(
    name: string,
    args: Plain,
    approval?: { readonly kind: 'first' | 'always'; readonly reason: string },
  ): OpenCall {
    const number = this.begun++;
    const known = this.numbered.get(number);
    if (known !== undefined) {
      if (!same(known.tool, known.args, name, args)) this.diverged(`${name} was called where ${known.tool} was`);
      return { number, name };
    }
    const flight = this.flights.get(number);
    if (flight !== undefined) {
      if (!same(flight.name, flight.args, name, args)) this.diverged(`${name} was called where ${flight.name} was`);
      return flight;
    }
    const asks = approval !== undefined && !(approval.kind === 'first' && this.approved.has(name));
    const made: Flight = {
      number,
      name,
      args,
      callId: this.nextCallId++,
      phase: asks ? 'approval' : 'call',
      awaited: false,
      answer: undefined,
    };
    this.flights.set(number, made);
    this.callIds.set(made.callId, made);
    const call = { callId: made.callId, name, args };
    if (asks) this.channel.approve(call, approval.reason);
    else this.channel.call(call);
    return made;
  }

  /** The answer of a call, waited for. Ends the run where it cannot be held. */
  answerOf({ number, name }: OpenCall): CallAnswer {
    const known = this.numbered.get(number);
    if (known !== undefined) {
      if (this.replay[0] !== known) this.diverged(`${name} was waited for before ${this.replay[0]?.tool ?? 'the end'}`);
      return this.delivered(known);
    }
    const flight = this.flights.get(number)!;
    while (flight.answer === undefined) this.take(flight);
    this.flights.delete(number);
    const { args, answer } = flight;
    return this.delivered({
      tool: name,
      args,
      answer,
      ...(number === this.journal.length ? {} : { order: { call: number } }),
    });
  }

  /** Says that a task waits for the call, so that `next` and `look` tell of it. */
  await(call: OpenCall): void {
    const flight = this.flights.get(call.number);
    if (flight === undefined || flight.awaited) return;
    flight.awaited = true;
    if (flight.answer !== undefined) this.arrived.push(flight);
  }

  /** The answer of a call that `next` or `look` told of. */
  answered({ number }: OpenCall): CallAnswer {
    const { answer } = this.journal.findLast((entry, index) => numberOf(entry, index) === number)!;
    return answer;
  }

  next(milliseconds: number | undefined): OpenCall | 'time' {
    const head = this.replay[0];
    if (head !== undefined) {
      const { call, waits = Infinity, look } = head.order ?? { call: 0 };
      if (look === undefined && waits <= this.timers && !isCancelled(head)) return this.replayed(head, call);
      if (milliseconds === undefined) this.diverged(`nothing waits where ${head.tool} was`);
      this.timers++;
      return 'time';
    }
    if (this.timers < this.timersBefore) {
      this.timers++;
      return 'time';
    }
    for (;;) {
      const flight = this.arrived.shift();
      if (flight !== undefined) return this.seen(flight, undefined);
      if (milliseconds !== undefined && this.timer === undefined) this.setTimer('next', milliseconds);
      if (this.take(this.anyAwaited()) === 'time') {
        this.timers++;
        return 'time';
      }
    }
  }

  look(): OpenCall | undefined {
    const look = this.looks++;
    const head = this.replay[0];
    if (head !== undefined)
      return head.order?.look === look && !isCancelled(head) ? this.replayed(head, head.order.call) : undefined;
    if (look < this.looksBefore) return undefined;
    if (this.arrived.length === 0) {
      // The line is only read while waiting, so a wait of no time is asked for.
      this.setTimer('look', 0);
      while (this.arrived.length === 0 && this.take(this.anyAwaited()) !== 'time');
    }
    const flight = this.arrived.shift();
    return flight === undefined ? undefined : this.seen(flight, look);
  }

  cancel({ number }: OpenCall): void {
    const known = this.numbered.get(number);
    if (known !== undefined) {
      if (this.replay[0] === known) this.delivered(known);
      return;
    }
    const flight = this.flights.get(number);
    if (flight === undefined) return;
    this.flights.delete(number);
    this.callIds.delete(flight.callId);
    this.arrived = this.arrived.filter((one) => one !== flight);
    this.channel.cancel(flight.callId);
    const { name, args } = flight;
    this.delivered({ tool: name, args, answer: cancelled, order: { call: number, waits: this.timers } });
  }

  /**
   * A call that is answered at once and leaves no trace in the journal: what it is about (files) is the host's state, not
   * its word.
   */
  ask(name: string, args: Plain): CallAnswer {
    const known = this.direct[this.directs++];
    if (known !== undefined) return known;
    const callId = this.nextCallId++;
    this.channel.call({ callId, name, args });
    for (;;) {
      const answer = this.hear();
      if (answer === undefined) return { kind: 'error', type: 'EIO', message: 'the host cannot answer at once' };
      if (answer.callId !== callId) {
        this.dispatch(answer);
        continue;
      }
      const plain = plainAnswer(answer);
      if (this.channel.beginsAgain === true) this.direct.push(plain);
      return plain;
    }
  }

  /** Takes what the run ended for, so that it can begin again. */
  async resume(): Promise<void> {
    for (let heard = false; !heard; heard = this.dispatch(await this.channel.next()) !== undefined);
    await this.hearMore();
    this.replay = [...this.journal.splice(0), ...this.replay];
    this.numbered = byNumber(this.replay);
    this.timersBefore = this.timers + (this.over === 'next' ? 1 : 0);
    this.looksBefore = this.over === 'look' ? this.looks : Math.max(this.looksBefore, this.looks - 1);
    this.over = undefined;
    this.begun = 0;
    this.timers = 0;
    this.looks = 0;
    this.directs = 0;
    this.pending = undefined;
    for (const flight of this.flights.values()) flight.awaited = false;
    this.arrived = [];
  }

  /** Takes what else has come by now: each beginning costs as much as all before it, so there should be few. */
  private async hearMore(): Promise<void> {
    await this.channel.giveWay?.();
    try {
      for (let more = this.channel.wait(); more !== undefined; more = this.channel.wait()) this.dispatch(more);
    } catch (e) {
      // A line on which nothing but suspended calls is left ends the run; what was heard before is still to be seen.
      if (!(e instanceof Stop)) throw e;
    }
  }

  private setTimer(by: 'next' | 'look', milliseconds: number): void {
    this.timer = { callId: this.nextCallId++, by };
    this.channel.timer(this.timer.callId, milliseconds);
  }

  private anyAwaited(): Flight | undefined {
    for (const flight of this.flights.values()) if (flight.awaited && flight.answer === undefined) return flight;
    return undefined;
  }

  /** Hears one answer. Ends the run where it cannot be held; `wanted` is what it then waits for. */
  private take(wanted: Flight | undefined): 'time' | 'answer' | undefined {
    const answer = this.hear();
    if (answer !== undefined) {
      const what = this.dispatch(answer);
      // The run goes on with it now; only what ends a run is met again by the next one.
      if (what === 'time') this.over = undefined;
      return what;
    }
    this.pending = { tool: wanted?.name ?? '', args: wanted?.args ?? null, reason: wanted?.phase ?? 'call' };
    return meter.end(new Stop('suspended', undefined, `waiting for ${wanted?.name ?? 'time'}`));
  }

  private hear(): Answer | undefined {
    const before = performance.now();
    const answer = this.channel.wait();
    meter.forgive(performance.now() - before);
    return answer;
  }

  private dispatch(answer: Answer): 'time' | 'answer' | undefined {
    if (answer.callId === this.timer?.callId) {
      this.over = this.timer.by;
      this.timer = undefined;
      return 'time';
    }
    const flight = this.callIds.get(answer.callId);
    if (flight === undefined) return undefined;
    this.callIds.delete(answer.callId);
    if (flight.phase === 'approval') {
      if (answer.kind === 'value' && answer.value === true) {
        this.approved.add(flight.name);
        flight.phase = 'call';
        flight.callId = this.nextCallId++;
        this.callIds.set(flight.callId, flight);
        this.channel.call({ callId: flight.callId, name: flight.name, args: flight.args });
        return undefined;
      }
      flight.answer = notApproved(flight.name);
    } else flight.answer = plainAnswer(answer);
    if (flight.awaited) this.arrived.push(flight);
    return 'answer';
  }

  private seen(flight: Flight, look: number | undefined): OpenCall {
    if (this.timer !== undefined) this.channel.cancel(this.timer.callId);
    this.timer = undefined;
    this.flights.delete(flight.number);
    const { name, args, answer, number } = flight;
    this.delivered({
      tool: name,
      args,
      answer: answer!,
      order: { call: number, waits: this.timers, ...(look === undefined ? {} : { look }) },
    });
    return flight;
  }

  private replayed(entry: JournalEntry, number: number): OpenCall {
    if (number >= this.begun) this.diverged(`${entry.tool} was not called where it was`);
    this.delivered(entry);
    return { number, name: entry.tool };
  }

  private delivered(entry: JournalEntry): CallAnswer {
    if (this.replay[0] === entry) this.replay.shift();
    this.journal.push(entry);
    return entry.answer;
  }

  private diverged(how: string): never {
    return meter.end(new Stop('refused', undefined, `the run took another way than its journal: ${how}`));
  }
}

const cancelled: CallAnswer = { kind: 'error', type: 'CancelledError', message: 'the program no longer waits for it' };

const isCancelled = ({ answer }: JournalEntry): boolean => answer.kind === 'error' && answer.type === cancelled.type;

const notApproved = (name: string): CallAnswer => ({
  kind: 'error',
  type: 'PermissionError',
  message: `the call of ${name}() was not approved`,
});

const plainAnswer = (answer: Answer): CallAnswer =>
  answer.kind === 'value'
    ? { kind: 'value', value: answer.value }
    : { kind: 'error', type: answer.type, message: answer.message };

const numberOf = ({ order }: JournalEntry, index: number): number => order?.call ?? index;

const byNumber = (entries: readonly JournalEntry[]): ReadonlyMap<number, JournalEntry> =>
  new Map(entries.map((entry, index) => [numberOf(entry, index), entry]));

const same = (name: string, args: Plain, otherName: string, otherArgs: Plain): boolean =>
  name === otherName && JSON.stringify(args) === JSON.stringify(otherArgs);
