/** What is searched: a str or bytes value as the engine of `regex/` takes it, and pieces of it as values. */
import { Buffer } from 'node:buffer';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { ByteArray, Bytes, fromCodes, newBytes, StrBox, toStr, typeOf, type Value } from '../../runtime/object.ts';

/** A plain str is itself; one with code points that take two units is code points. */
export type Subject = string | Uint32Array | Uint8Array;

/** The code points of boxed texts, which are often searched many times. */
const known = new WeakMap<StrBox, string | Uint32Array>();

/** Errors: TypeError for what is no text or bytes, or not of the pattern's kind. */
export const subjectOf = (v: Value, kind: 'str' | 'bytes'): Subject => {
  if (typeof v === 'string') {
    if (kind === 'bytes') throw typeError('cannot use a bytes pattern on a string-like object');
    return v;
  }
  if (v instanceof StrBox) {
    if (kind === 'bytes') throw typeError('cannot use a bytes pattern on a string-like object');
    const found = known.get(v);
    if (found !== undefined) return found;
    meter.allocate(v.v.length * 12);
    meter.spend(v.v.length >> 1);
    const plain = toStr(v.v);
    const subject = typeof plain === 'string' ? plain : Uint32Array.from(v.codes);
    known.set(v, subject);
    return subject;
  }
  if (v instanceof Bytes || v instanceof ByteArray) {
    if (kind === 'str') throw typeError('cannot use a string pattern on a bytes-like object');
    return v.v;
  }
  throw typeError(`expected string or bytes-like object, got '${typeOf(v).name}'`);
};

/** A piece of a subject as a value. */
export const piece = (subject: Subject, from: number, to: number): Value => {
  if (typeof subject === 'string') return subject.slice(from, to);
  meter.allocate((to - from) * 4);
  if (subject instanceof Uint32Array) return fromCodes([...subject.subarray(from, to)]);
  return newBytes(subject.slice(from, to));
};

/** A piece of a subject as text to be put together with other text; bytes are written as characters up to 255. */
export const pieceText = (subject: Subject, from: number, to: number): string => {
  if (typeof subject === 'string') return subject.slice(from, to);
  let out = '';
  for (let i = from; i < to; i += 4096) {
    const part = subject.subarray(i, Math.min(to, i + 4096));
    out += subject instanceof Uint8Array ? String.fromCharCode(...part) : String.fromCodePoint(...part);
  }
  return out;
};

/** The value of text put together from pieces. */
export const joined = (text: string, kind: 'str' | 'bytes'): Value => {
  if (kind === 'str') return toStr(text);
  return newBytes(Uint8Array.from(Buffer.from(text, 'latin1')));
};
