/** How messages call an argument, and the exceptions that carry them. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { E, type Exc, newExc, raised } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { none, toStr, Tuple, type Value } from '../../runtime/object.ts';
import { registerExcStr, str } from '../../runtime/text.ts';

export const argumentErrorType = newExceptionType('ArgumentError', 'argparse', E.Exception);
export const argumentTypeErrorType = newExceptionType('ArgumentTypeError', 'argparse', E.Exception);

/** An argument's name in messages; undefined if it has none. */
export const actionName = (action: Value): string | undefined => {
  if (action === none) return undefined;
  const options = listOf(getattr(action, 'option_strings'));
  if (options.length > 0) return options.map((one) => str(one)).join('/');
  const metavar = getattr(action, 'metavar');
  if (metavar instanceof Tuple) return metavar.a.map((one) => str(one)).join(', ');
  if (metavar !== none && metavar !== '==SUPPRESS==') return str(metavar);
  const dest = getattr(action, 'dest');
  if (dest !== none && dest !== '==SUPPRESS==') return str(dest);
  const choices = getattr(action, 'choices');
  if (choices === none) return undefined;
  return `{${listOf(choices)
    .map((one) => str(one))
    .join(',')}}`;
};

registerExcStr(argumentErrorType.ctor, (exc) => {
  const { argument_name: name, message } = Object.fromEntries(
    ['argument_name', 'message'].map((key) => [key, getattr(exc, key)]),
  ) as { argument_name: Value; message: Value };
  return name === none ? str(message) : `argument ${str(name)}: ${str(message)}`;
});

/** Fills an `ArgumentError`. */
export const setArgumentError = (exc: Exc, action: Value, message: Value): void => {
  const name = actionName(action);
  setattr(exc, 'argument_name', name === undefined ? none : toStr(name));
  setattr(exc, 'message', message);
};

/** What is wrong with an argument: to throw. */
export const argumentError = (action: Value, text: string): Exc => {
  const exc = newExc(argumentErrorType, action, toStr(text));
  setArgumentError(exc, action, toStr(text));
  return raised(exc);
};
