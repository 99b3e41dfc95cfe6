import type { Grammar } from './policy.ts';

/** The key in `policy.yaml` of a grammar switch. */
export const grammarKey = (name: keyof Grammar): string =>
  name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** What each construct is called, and what to write instead. */
export const grammarWords: Readonly<Record<keyof Grammar, readonly [what: string, repair: string]>> = {
  loops: ['a loop', 'write it as a comprehension, or with sum(), map(), any() and their like'],
  recursion: ['recursion', 'write it as a loop with a list as the stack'],
  functions: ['a function definition', 'write the statements where they are needed'],
  lambdas: ['a lambda', 'write a function with def'],
  classes: ['a class', 'use dicts, tuples and functions'],
  metaclasses: ['a metaclass', 'use a class decorator or __init_subclass__'],
  decorators: ['a decorator', 'call the decorating function and assign its result'],
  comprehensions: ['a comprehension', 'write it as a for statement'],
  generators: ['a generator', 'build a list and return it'],
  async: ['async code', 'write plain functions; tools can be called without await'],
  try: ['a try statement', 'test the condition before, with if'],
  raise: ['a raise statement', 'return a value that says what is wrong'],
  assert: ['an assert statement', 'test the condition with if'],
  with: ['a with statement', 'call the functions one after the other'],
  match: ['a match statement', 'write it as if and elif'],
  imports: ['an import', 'use what Python has built in'],
  starImports: ['an import of all names', 'import the names that are used, one by one'],
  globals: ['global or nonlocal', 'pass the value as an argument and return the new one'],
  del: ['a del statement', 'let the name be, or build a new list or dict without the entry'],
  dunderNames: ['a name with two underscores on both sides', 'use an ordinary function or name'],
};
