import { Buffer } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';
import type { HostLine } from './guest-channel.ts';
import { decodeFrame, encodeFrame, frameHead } from './frames.ts';
import type { FrameLimits } from './frames.ts';
import type { GuestMessage, HostAnswer, HostMessage } from './protocol.ts';

/** Frames over one inherited descriptor, both ways, blocking. */
export interface DescriptorPort {
  send(message: GuestMessage): void;
  /** The next message of the host, or nothing once the host is gone. */
  receive(): HostMessage | undefined;
}

/** What the host says may be larger than what a guest may say: inputs and journals are the caller's own. */
const fromHost: FrameLimits = { bytes: 256 * 1024 * 1024, values: Infinity, depth: 10_000 };

/**
 * Reads and writes frames on a descriptor with system calls that block, so that a tool call is an ordinary call in the
 * program's eyes.
 *
 * The permission model does not look at descriptors that were inherited (measured on 22 and 24): a call and its answer take
 * 0.03 ms. A message that is too large is replaced by its refusal where it has one, and else throws.
 */
export const openDescriptor = (fd: number): DescriptorPort => {
  const head = Buffer.alloc(frameHead);
  return {
    send: (message) => {
      const frame = encodeFrame(message);
      if (frame === undefined) throw new RangeError(`${message.kind} is too large for the boundary`);
      for (let at = 0; at < frame.length;) at += writeSync(fd, frame, at, frame.length - at);
    },
    receive: () => {
      if (!fill(fd, head)) return undefined;
      const length = head.readUInt32LE(0);
      if (length > fromHost.bytes) return undefined;
      const body = Buffer.alloc(length);
      if (!fill(fd, body)) return undefined;
      const decoded = decodeFrame(body, fromHost);
      // The host is ours: what it sends is what its types say.
      return decoded.kind === 'value' ? (decoded.value as HostMessage) : undefined;
    },
  };
};

const fill = (fd: number, target: Buffer): boolean => {
  for (let at = 0; at < target.length;) {
    const read = readSync(fd, target, at, target.length - at, null);
    if (read === 0) return false;
    at += read;
  }
  return true;
};

/** Units: milliseconds in which so many writes are made at once; what comes faster is gathered. */
const gatherFor = 5;
const atOnce = 32;
/** Units: UTF-16 units of one output message. */
const outputPiece = 32_768;

/**
 * The channel of a run whose host is at the other end of a descriptor.
 *
 * Output is written at once, but of more than 32 writes within 5 ms the rest is gathered, so that a program that prints a few lines and
 * then dies has shown them, and one that prints a million lines does not make a million system calls. What is gathered is let go by
 * the meter, before work that is long (`flush`). `gone` is called when the host has closed its end, and does not return.
 */
export const descriptorChannel = (port: DescriptorPort, gone: () => never): HostLine & { flush(): void } => {
  const now = performance.now.bind(performance);
  let stream: 'stdout' | 'stderr' = 'stdout';
  let held = '';
  let began = -Infinity;
  let writes = 0;
  const flush = (): void => {
    if (held === '') return;
    const text = held;
    held = '';
    for (let at = 0; at < text.length;) {
      let end = Math.min(text.length, at + outputPiece);
      // Not between the halves of a pair.
      if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end += 1;
      port.send({ kind: 'output', stream, text: text.slice(at, end) });
      at = end;
    }
  };
  const say = (message: GuestMessage): void => {
    flush();
    port.send(message);
  };
  const wait = (): HostAnswer => {
    say({ kind: 'wait' });
    const message = port.receive();
    return message?.kind === 'answer' ? message.answer : gone();
  };
  return {
    output: (to, text) => {
      if (to !== stream) flush();
      stream = to;
      held += text;
      if (writes++ < atOnce || held.length >= outputPiece) flush();
      else if (now() - began >= gatherFor) {
        flush();
        began = now();
        writes = 0;
      }
    },
    event: (event) => {
      say({ kind: 'event', event });
    },
    call: ({ callId, name, args }) => {
      say({ kind: 'call', callId, name, args });
    },
    approve: ({ callId, name, args }, reason) => {
      say({ kind: 'approval', callId, name, args, reason });
    },
    timer: (callId, milliseconds) => {
      say({ kind: 'timer', callId, milliseconds: Math.ceil(Math.max(0, milliseconds)) });
    },
    cancel: (callId) => {
      say({ kind: 'cancel', callId });
    },
    wait,
    next: () => Promise.resolve(wait()),
    flush,
  };
};
