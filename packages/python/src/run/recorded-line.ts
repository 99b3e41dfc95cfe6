/**
 * The line to the host, with everything that crossed it written down, so that a run can be continued elsewhere.
 *
 * A program is deterministic but for what it hears: given the same answers in the same order (and the same clock and
 * randomness, `guest-run.ts`), it says the same again. So a run is continued by running it from its beginning with the answers of
 * before, none of which is asked for again; where they end, what was asked and not answered is asked anew, and the run is live.
 *
 * A host that has no answer yet says `suspend`. The run goes on as long as anything else may come, and ends as `suspended` when all
 * that is under way is suspended.
 */
import type { GuestChannel, HostLine } from '../isolate/guest-channel.ts';
import type { Answer, HostAnswer, ToolCall } from '../isolate/protocol.ts';
import { meter, Stop } from '../runtime/meter.ts';
import type { LineEvent, PendingCall } from './outcome.ts';

type Question = Extract<LineEvent, { readonly did: 'call' | 'approval' | 'timer' }>;

export class RecordedLine implements GuestChannel {
  /** All that crossed, with what is replayed. Empty where nothing is recorded. */
  readonly log: LineEvent[] = [];
  readonly #line: HostLine;
  readonly #past: readonly LineEvent[];
  readonly #records: boolean;
  /** How much of the past has happened again. */
  #at = 0;
  /** Asked and not answered, by number, in the order of asking. */
  readonly #open = new Map<number, Question>();
  /** Those of them that were asked in the past and not yet of this host. */
  readonly #unasked = new Set<number>();
  readonly #suspended = new Set<number>();

  constructor(line: HostLine, past: readonly LineEvent[], records: boolean) {
    this.#line = line;
    this.#past = past;
    this.#records = records || past.length > 0;
  }

  /** What a run that was suspended waits for. */
  get pending(): readonly PendingCall[] {
    return [...this.#suspended].flatMap((id) => {
      const question = this.#open.get(id);
      return question === undefined || question.did === 'timer'
        ? []
        : [{ id, tool: question.tool, args: question.args, reason: question.did }];
    });
  }

  get beginsAgain(): boolean {
    return this.#line.beginsAgain === true;
  }

  output(stream: 'stdout' | 'stderr', text: string): void {
    this.#line.output(stream, text);
  }

  flush(): void {
    this.#line.flush?.();
  }

  event(event: Parameters<GuestChannel['event']>[0]): void {
    this.#line.event(event);
  }

  call({ callId, name, args }: ToolCall): void {
    this.#asks({ did: 'call', id: callId, tool: name, args });
  }

  approve({ callId, name, args }: ToolCall, why: string): void {
    this.#asks({ did: 'approval', id: callId, tool: name, args, why });
  }

  timer(callId: number, milliseconds: number): void {
    this.#asks({ did: 'timer', id: callId, milliseconds });
  }

  cancel(callId: number): void {
    this.#happens({ did: 'cancel', id: callId });
    this.#open.delete(callId);
    this.#suspended.delete(callId);
    if (!this.#unasked.delete(callId)) this.#line.cancel(callId);
  }

  wait(): Answer | undefined {
    if (this.#isReplaying()) return this.#remembered();
    this.#catchUp();
    for (;;) {
      this.#endIfSuspended();
      const answer = this.#line.wait();
      if (answer === undefined) return undefined;
      const heard = this.#hears(answer);
      if (heard !== undefined) return heard;
    }
  }

  /** Errors: rejects with the `Stop` of a run that is suspended. */
  async next(): Promise<Answer> {
    if (this.#isReplaying()) return this.#remembered();
    this.#catchUp();
    for (;;) {
      this.#endIfSuspended();
      const heard = this.#hears(await this.#line.next());
      if (heard !== undefined) return heard;
    }
  }

  async giveWay(): Promise<void> {
    await this.#line.giveWay?.();
  }

  #isReplaying(): boolean {
    return this.#at < this.#past.length;
  }

  #asks(question: Question): void {
    const isPast = this.#happens(question);
    this.#open.set(question.id, question);
    if (isPast) this.#unasked.add(question.id);
    else this.#ask(question);
  }

  #ask(question: Question): void {
    switch (question.did) {
      case 'call':
        this.#line.call({ callId: question.id, name: question.tool, args: question.args });
        return;
      case 'approval':
        this.#line.approve({ callId: question.id, name: question.tool, args: question.args }, question.why);
        return;
      default:
        this.#line.timer(question.id, question.milliseconds);
    }
  }

  /** Writes an event down; whether it is one of the past. Ends the run if the past knows another in its place. */
  #happens(event: LineEvent): boolean {
    const known = this.#past[this.#at];
    if (known === undefined) {
      this.#catchUp();
    } else if (!isSame(known, event)) {
      this.#diverged(event, known);
    } else this.#at++;
    if (this.#records) this.log.push(event);
    return known !== undefined;
  }

  #remembered(): Answer {
    const known = this.#past[this.#at]!;
    if ((known.did !== 'answer' && known.did !== 'error') || !this.#open.delete(known.id))
      return this.#diverged({ did: 'wait' }, known);
    this.#at++;
    this.log.push(known);
    return known.did === 'answer'
      ? { kind: 'value', callId: known.id, value: known.value }
      : { kind: 'error', callId: known.id, type: known.type, message: known.message };
  }

  /** Asks this host what another one was asked and did not answer. */
  #catchUp(): void {
    for (const id of this.#unasked) {
      const question = this.#open.get(id);
      if (question !== undefined) this.#ask(question);
    }
    this.#unasked.clear();
  }

  #hears(answer: HostAnswer): Answer | undefined {
    const { callId } = answer;
    if (answer.kind === 'suspend') {
      if (this.#open.has(callId)) this.#suspended.add(callId);
      return undefined;
    }
    this.#open.delete(callId);
    if (this.#records)
      this.log.push(
        answer.kind === 'value'
          ? { did: 'answer', id: callId, value: answer.value }
          : { did: 'error', id: callId, type: answer.type, message: answer.message },
      );
    return answer;
  }

  /** Ends a run that would wait for nothing but what is suspended. */
  #endIfSuspended(): void {
    if (this.#suspended.size === 0 || this.#open.size > this.#suspended.size) return;
    meter.end(new Stop('suspended', undefined, 'waiting for the host'));
  }

  #diverged(now: LineEvent | { readonly did: 'wait' }, before: LineEvent): never {
    return meter.end(
      new Stop('refused', undefined, `the run took another way than before: ${said(now)} where it was ${said(before)}`),
    );
  }
}

const said = (event: LineEvent | { readonly did: 'wait' }): string => {
  switch (event.did) {
    case 'call':
      return `a call of ${event.tool}`;
    case 'approval':
      return `a question about ${event.tool}`;
    case 'timer':
      return 'a timer';
    case 'cancel':
      return 'a call given up';
    case 'wait':
      return 'a wait';
    default:
      return 'an answer';
  }
};

/** The times of timers follow from a clock that ticks in fractions, and are not compared. */
const isSame = (a: LineEvent, b: LineEvent): boolean => {
  if (a.did !== b.did || a.id !== b.id) return false;
  if (a.did === 'timer' || a.did === 'cancel') return true;
  return (
    'tool' in a && 'tool' in b && a.tool === b.tool && JSON.stringify(a.args ?? null) === JSON.stringify(b.args ?? null)
  );
};
