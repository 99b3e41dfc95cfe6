import { callLimits, readPlain, type PlainRead } from '../isolate/read-plain.ts';

/**
 * A text of JSON that the program said, as plain data that may leave the guest, or why it may not.
 *
 * A key `__proto__` is refused: copied by assignment somewhere behind us, it would change an object's prototype instead.
 */
export const readCrossing = (text: string): PlainRead => {
  if (text.length > callLimits.text) return { kind: 'problem', text: 'the data is larger than 8 MiB' };
  let proto = false;
  let value: unknown;
  try {
    value = JSON.parse(
      text,
      text.includes('__proto__') || text.includes('\\u')
        ? (key: string, one: unknown) => {
            if (key === '__proto__') proto = true;
            return one;
          }
        : undefined,
    );
  } catch {
    return { kind: 'problem', text: 'the data is not JSON' };
  }
  if (proto) return { kind: 'problem', text: 'a key named __proto__ cannot leave the program' };
  return readPlain(value, callLimits);
};
