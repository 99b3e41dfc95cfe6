import type { ArgumentSeen, CallSeen } from '@sallyport/core/faces';

/**
 * A kind of work that is dangerous when it is fed with what others wrote: which calls do it, and which of them do it openly.
 *
 * It stands beside the rules on purpose: a patch that only gets out of their sight must still get past this table, which knows more
 * spellings of the same thing and is stricter about what counts as safe.
 */
export interface Family {
  readonly name: string;
  readonly cwe: readonly string[];
  /** Whether a call does this kind of work, safely or not. */
  readonly works: (call: CallSeen) => boolean;
  /** Why a call of this kind is not safe as it stands; nothing when it is. */
  readonly unsafe: (call: CallSeen) => string | undefined;
  /**
   * Where the work itself stays open and a check before it makes the difference: what such a check, or a call on the way of the value,
   * looks like.
   */
  readonly checked?: RegExp;
  /** The other side of the work, wherever it stands in the file: what writes the format that is read. It changes together with it. */
  readonly counterpart?: (call: CallSeen) => boolean;
  /** Whether the repaired work may do without an input that it had. */
  readonly mayDropInput?: true;
}

/** The first argument in a place, without a name. */
export const first = ({ args }: CallSeen): ArgumentSeen | undefined => args.find(({ name }) => name === '');

export const named = ({ args }: CallSeen, ...names: readonly string[]): ArgumentSeen | undefined =>
  args.find(({ name }) => names.includes(name));

/** Whether anything from outside is in it. */
export const isFed = (argument: ArgumentSeen | undefined): boolean =>
  argument !== undefined &&
  argument.constant === undefined &&
  argument.form !== 'function' &&
  (argument.reads.length > 0 || argument.form === 'built' || argument.through.length > 0);

/** The part of a name behind the last dot. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Whether a value went through a call of such a name. */
export const wentThrough = (argument: ArgumentSeen | undefined, pattern: RegExp): boolean =>
  argument !== undefined &&
  (argument.through.some((name) => pattern.test(name)) ||
    pattern.test(argument.code) ||
    pattern.test(argument.behind?.code ?? ''));

/** Whether a constant is one that switches something off. */
export const isOff = (argument: ArgumentSeen | undefined): boolean =>
  argument !== undefined &&
  (argument.constant === undefined
    ? /^(?:!1|not True)$/u.test(argument.code)
    : /^(?:false|0|null|""|\[\])$/u.test(argument.constant));

export const isOn = (argument: ArgumentSeen | undefined): boolean => argument !== undefined && !isOff(argument);
