import { toStr, type Value } from '../../runtime/object.ts';

/** What a call of a request function says, by the names of its parameters; undefined where nothing was given. */
export type CallOptions = Readonly<Record<string, Value | undefined>>;

/** Names of the parameters in a signature, in order. */
const namesIn = (signature: string): readonly string[] =>
  signature
    .split(',')
    .map((one) => one.trim().split('=')[0]!)
    .filter((one) => one !== '*');

/** The arguments of `get`, `post`, … by name, with the method; `request` has it among its own. */
export const callOptions = (verb: string, signature: string, values: readonly (Value | undefined)[]): CallOptions => {
  const options = Object.fromEntries(namesIn(signature).map((name, index) => [name, values[index]]));
  return verb === 'request' ? options : { ...options, method: toStr(verb) };
};
