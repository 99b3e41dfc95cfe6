import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBytes, newComplex, newList, newTuple, toFloat, toStr, type Value } from '../runtime/object.ts';
import { packConstants, unpackConstants } from './packed-constants.ts';
import type { Constant } from './program.ts';

const roundTrip = (constants: readonly Constant[]): readonly Constant[] => unpackConstants(packConstants(constants));

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ unit: 'binary' }).map(toStr),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.bigInt(),
  fc.double({ noNaN: true }).map(toFloat),
  fc.uint8Array().map(newBytes),
  fc.tuple(fc.double(), fc.double()).map(([re, im]) => newComplex(re, im)),
);

describe('packed constants', () => {
  it('are what they were', () => {
    const value = fc.oneof(leaf, fc.array(leaf).map(newTuple));
    fc.assert(
      fc.property(fc.array(fc.oneof(value, fc.array(fc.string()))), (constants) => {
        const text = packConstants(constants);
        expect(text).toMatch(/^[ -~]*$/u);
        expect(unpackConstants(text)).toEqual(constants);
      }),
    );
  });

  it('keep what JSON has no words for', () => {
    const strange = [toFloat(-0), toFloat(Infinity), toFloat(2), newComplex(-0, -Infinity), toStr('\ud800'), 2n ** 80n];
    expect(roundTrip(strange)).toEqual(strange);
    expect(roundTrip([newTuple([newTuple(strange)]), ['a', 'é']])).toEqual([newTuple([newTuple(strange)]), ['a', 'é']]);
  });

  it('keep what is known of a function', () => {
    const info = {
      name: 'f',
      qualname: 'A.f',
      params: ['self', 'x'],
      positional: 2,
      positionalOnly: 0,
      keywordOnly: 0,
      rest: false,
      kwrest: false,
      kind: 'plain',
      doc: 'Says “hm”.\n',
      line: 3,
      module: 'm',
      names: { locals: ['y'], cells: [], free: ['__class__'] },
    } as const;
    expect(roundTrip([{ ...info, names: { ...info.names, free: [...info.names.free] } }])).toEqual([info]);
  });

  it('are made anew each time', () => {
    const text = packConstants([newTuple([1, 2])]);
    expect(unpackConstants(text)[0]).not.toBe(unpackConstants(text)[0]);
  });

  it('are refused where a program could change them', () => {
    expect(() => packConstants([newList([1])])).toThrow('a constant that cannot be written down');
  });
});
