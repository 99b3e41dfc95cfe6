import { Buffer } from 'node:buffer';
import type { CallResult, CellEnd, HostPort } from './cell.ts';
import { hostCalls, type GuestMessage, type HostAnswer, type RunRequest, type ToolCall } from './protocol.ts';
import { callLimits, fetchLimits, readPlain, type PlainLimits } from './read-plain.ts';

/** What the host does to the guest of a run. */
export interface GuestControl {
  answer(answer: HostAnswer): void;
  /** The guest waits for the host and is not to be blamed for the time. */
  pauseClock(): void;
  resumeClock(): void;
  end(end: CellEnd, clean: boolean): void;
}

/** One run seen from the host: takes the guest's messages, asks the host port, sends answers. */
export interface HostSide {
  handle(message: GuestMessage): void;
  /** Lets go of all calls under way. */
  close(): void;
}

/** Calls under way at once; a program that starts more than this is not waiting for any. */
const mostCalls = 10_000;
/** Units: UTF-16 units of a tool's error message. */
const longestMessage = 10_000;
/** Units: milliseconds; the longest a timer of Node can be. */
const longestTimer = 2_147_483_647;

/** The host's side of one run, the same for every way in which the guest is shut off. */
export const newHostSide = (request: RunRequest, host: HostPort, guest: GuestControl): HostSide => {
  const calls = new Map<number, AbortController>();
  const timers = new Map<number, NodeJS.Timeout>();
  const outputLimit = Math.ceil(request.limits.outputBytes * 1.2) + 65_536;
  let output = 0;
  let answers = 0;
  let waits = 0;
  let closed = false;

  const close = (): void => {
    closed = true;
    for (const abort of calls.values()) abort.abort();
    for (const timer of timers.values()) clearTimeout(timer);
    calls.clear();
    timers.clear();
  };
  const end = (how: CellEnd, clean = false): void => {
    if (closed) return;
    close();
    guest.end(how, clean);
  };
  const broken = (text: string): void => {
    end({ kind: 'internal', text: `the guest broke the rules of the line: ${text}` });
  };

  const answer = (one: HostAnswer): void => {
    answers += 1;
    guest.answer(one);
  };
  const settle = (callId: number, result: CallResult, limits: PlainLimits = callLimits): void => {
    if (closed || !calls.delete(callId)) return;
    guest.resumeClock();
    answer(result.kind === 'suspend' ? { kind: 'suspend', callId } : { ...crossing(result, limits), callId });
  };
  const start = (call: ToolCall, ask: (signal: AbortSignal) => Promise<CallResult> | CallResult): void => {
    const { callId } = call;
    if (calls.has(callId) || timers.has(callId)) return broken(`call ${String(callId)} twice`);
    if (calls.size + timers.size >= mostCalls) return broken('too many calls at once');
    const abort = new AbortController();
    calls.set(callId, abort);
    const limits = call.name === hostCalls.fetch ? fetchLimits : callLimits;
    const failed = (error: unknown): void => {
      settle(callId, { kind: 'error', type: 'RuntimeError', message: failureText(call.name, error) });
    };
    try {
      const result = ask(abort.signal);
      if (result instanceof Promise) {
        result.then((value) => {
          settle(callId, value, limits);
        }, failed);
      } else settle(callId, result, limits);
    } catch (error) {
      failed(error);
    }
  };

  const handle = (message: GuestMessage): void => {
    if (closed) return;
    switch (message.kind) {
      case 'output':
        output += Buffer.byteLength(message.text, 'utf8');
        if (output > outputLimit)
          end({ kind: 'exhausted', resource: 'output', text: 'stopped: more output than allowed' });
        else host.output(message.stream, message.text);
        return;
      case 'event':
        host.event(message.event);
        return;
      case 'call':
        start(message, (signal) =>
          host.call({ callId: message.callId, name: message.name, args: message.args }, { signal }),
        );
        return;
      case 'approval':
        start(message, (signal) =>
          host.approve(
            { callId: message.callId, name: message.name, args: message.args },
            { signal, reason: message.reason },
          ),
        );
        return;
      case 'cancel':
        calls.get(message.callId)?.abort();
        calls.delete(message.callId);
        clearTimeout(timers.get(message.callId));
        timers.delete(message.callId);
        return;
      case 'timer': {
        const { callId, milliseconds } = message;
        if (calls.has(callId) || timers.has(callId)) return broken(`call ${String(callId)} twice`);
        if (calls.size + timers.size >= mostCalls) return broken('too many calls at once');
        const fire = (): void => {
          timers.delete(callId);
          if (closed) return;
          guest.resumeClock();
          answer({ kind: 'value', callId, value: null });
        };
        timers.set(callId, setTimeout(fire, Math.min(milliseconds, longestTimer)));
        return;
      }
      case 'wait':
        waits += 1;
        // It has not read all answers yet.
        if (waits <= answers) return;
        // Sleeping is the program's own time; waiting for us is not.
        if (calls.size > 0) guest.pauseClock();
        else if (timers.size === 0) broken('it waits for nothing');
        return;
      case 'outcome':
        if (message.id === request.id) end({ kind: 'ended', outcome: message.outcome }, message.clean);
        else broken('outcome of another run');
        return;
      case 'ready':
      case 'code-cache':
        return broken(`"${message.kind}" during a run`);
      default:
        return message satisfies never;
    }
  };
  return { handle, close };
};

/** A result as it can cross: values that are no plain data become an error of the program's. */
const crossing = (result: Exclude<CallResult, { readonly kind: 'suspend' }>, limits: PlainLimits): typeof result => {
  if (result.kind === 'error') return { ...result, message: result.message.slice(0, longestMessage) };
  const read = readPlain(result.value, limits);
  return read.kind === 'plain'
    ? { kind: 'value', value: read.value }
    : { kind: 'error', type: 'RuntimeError', message: `the answer cannot enter the program: ${read.text}` };
};

/** A tool's own failure in words for the program; no stack, which would tell about the host. */
const failureText = (name: string, error: unknown): string =>
  `tool ${name} failed: ${error instanceof Error ? error.message : 'no reason given'}`;
