/**
 * The weakness behind a property that ESBMC says is violated; `undefined` for what is none (an unwinding assertion, an `assert` of the program).
 *
 * Order: the first that fits; special ones stand before general ones.
 * Source: the comments that ESBMC 7 gives its claims (its manual, and what it prints); numbers by MITRE CWE 4.20.
 */
export const weaknessOf = (property: string): string | undefined => table.find(([words]) => words.test(property))?.[1];

const table: readonly (readonly [RegExp, string | undefined])[] = [
  [/unwinding assertion|recursion unwinding/iu, undefined],
  [/buffer overflow on/iu, 'CWE-120'],
  [/forgotten memory/iu, 'CWE-401'],
  [/NULL pointer/iu, 'CWE-476'],
  [/invalidated dynamic object|expired variable|accessed expired/iu, 'CWE-416'],
  [/invalid pointer freed|operand of free|double free/iu, 'CWE-415'],
  [/array bounds|out of bounds|object bounds|bounds violated/iu, 'CWE-119'],
  [/data object accessed with code type|incompatible base type|misaligned/iu, 'CWE-843'],
  [/free\(\) of non-dynamic/iu, 'CWE-590'],
  [/invalid pointer/iu, 'CWE-824'],
  [/division by zero|modulo by zero/iu, 'CWE-369'],
  [/undefined behavior on shift|shift operation/iu, 'CWE-1335'],
  [/arithmetic overflow|overflow on/iu, 'CWE-190'],
  [/same object violation|pointer arithmetic/iu, 'CWE-469'],
  [/NaN on/iu, 'CWE-682'],
  [/atomicity|data race/iu, 'CWE-362'],
  [/deadlock|lock/iu, 'CWE-667'],
  [/dereference failure/iu, 'CWE-119'],
];
