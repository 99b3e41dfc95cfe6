import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, frameHead, FrameReader } from './frames.ts';
import type { Decoded } from './frames.ts';
import { parseGuestMessage } from './protocol.ts';

const frame = (value: unknown): Buffer => encodeFrame(value) ?? Buffer.alloc(0);
const readAll = (pieces: readonly Buffer[], reader = new FrameReader()): readonly Decoded[] =>
  pieces.flatMap((piece) => [...reader.push(piece)]);

describe('frames', () => {
  it('come out as they went in, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.infiniteStream(fc.integer({ min: 1, max: 20 })), (values, cuts) => {
        const all = Buffer.concat(values.map(frame));
        const pieces: Buffer[] = [];
        for (let at = 0; at < all.length;) {
          const end = at + (cuts.next().value as number);
          pieces.push(all.subarray(at, end));
          at = end;
        }
        expect(readAll(pieces)).toEqual(
          values.map((value) => ({ kind: 'value', value: JSON.parse(JSON.stringify(value)) as unknown })),
        );
      }),
    );
  });

  it('that say they are large are refused before they are there', () => {
    const head = Buffer.alloc(frameHead);
    head.writeUInt32LE(16 * 1024 * 1024 + 1);
    expect(readAll([head])).toEqual([{ kind: 'problem', problem: 'too large' }]);
    head.writeUInt32LE(16 * 1024 * 1024);
    expect(readAll([head])).toEqual([]);
  });

  it('are weighed by what is outside of texts', () => {
    const limits = { bytes: 1_000, values: 10, depth: 3 };
    const weigh = (text: string): Decoded => decodeFrame(Buffer.from(text), limits);
    expect(weigh('[[[1]]]').kind).toBe('value');
    expect(weigh('[[[[1]]]]')).toEqual({ kind: 'problem', problem: 'too deep' });
    expect(weigh('[1,2,3,4,5,6,7,8,9,10]').kind).toBe('value');
    expect(weigh('[1,2,3,4,5,6,7,8,9,10,11]')).toEqual({ kind: 'problem', problem: 'too many values' });
    expect(weigh(JSON.stringify('[[[[[,,,,,,,,,,,,,\\"[[[[['))).toEqual({
      kind: 'value',
      value: '[[[[[,,,,,,,,,,,,,\\"[[[[[',
    });
    expect(weigh('{"a":')).toEqual({ kind: 'problem', problem: 'not JSON' });
  });

  it('are not made of what is not plain', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const value of [cycle, 1n, undefined, () => 1]) expect(encodeFrame(value)).toBeUndefined();
    expect(encodeFrame('x'.repeat(100), { bytes: 50, values: 1, depth: 1 })).toBeUndefined();
    expect(encodeFrame('é'.repeat(30), { bytes: 50, values: 1, depth: 1 })).toBeUndefined();
  });

  it('of any bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const decoded of readAll([Buffer.from(bytes)]))
          if (decoded.kind === 'value') parseGuestMessage(decoded.value);
      }),
    );
  });
});

describe('messages of a guest', () => {
  it('are read key by key', () => {
    expect(parseGuestMessage({ kind: 'call', callId: 1, name: 'x', args: [], more: 1 })).toEqual({
      kind: 'call',
      callId: 1,
      name: 'x',
      args: [],
    });
    expect(parseGuestMessage({ kind: 'outcome', id: '1', outcome: null, clean: true })).toEqual({
      kind: 'outcome',
      id: '1',
      outcome: null,
      clean: true,
    });
  });

  it('that are none are not', () => {
    for (const value of [
      null,
      [],
      'wait',
      { kind: 'constructor' },
      { kind: '__proto__' },
      { kind: 'call', callId: -1, name: 'x', args: [] },
      { kind: 'call', callId: 0.5, name: 'x', args: [] },
      { kind: 'call', callId: 1, name: 1, args: [] },
      { kind: 'call', callId: 1, name: 'x' },
      { kind: 'output', stream: 'stdin', text: '' },
      { kind: 'timer', callId: 1, milliseconds: '1' },
      { kind: 'outcome', id: '1', outcome: null },
    ])
      expect(parseGuestMessage(value)).toBeUndefined();
  });
});
