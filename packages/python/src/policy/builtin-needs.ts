import type { Intent } from './intents.ts';

/** Why a built-in name may be refused. */
export interface BuiltinNeed {
  readonly name: string;
  /** Completes "`name` …". */
  readonly why: string;
  /** Completes "use …". */
  readonly instead: string;
  readonly intent: Intent | null;
  readonly cwe: string | null;
}

const rows: readonly (readonly [name: string, why: string, instead: string, cwe: string | null, intent?: Intent])[] = [
  [
    'eval',
    'runs text as code',
    'json.loads() for data, a dict of functions for choices, or the expression itself',
    'CWE-95',
  ],
  ['exec', 'runs text as code', 'the statements themselves, or a dict of functions for choices', 'CWE-95'],
  ['compile', 'makes code from text', 'def or lambda', 'CWE-95'],
  [
    '__import__',
    'loads a module whose name the program computes',
    'an import statement that names a granted module',
    'CWE-470',
  ],
  [
    'open',
    'reads and writes files',
    'io.StringIO, or values that are given as inputs and returned',
    'CWE-73',
    'read-file',
  ],
  ['input', 'waits for a person at a terminal, and there is none', 'values that are given as inputs', null, 'ask-user'],
  ['breakpoint', 'starts a debugger at a terminal, and there is none', 'print()', 'CWE-489'],
  ['help', 'opens a pager at a terminal, and there is none', 'print(function.__doc__)', null],
  ['globals', "hands out the module's variables by name", 'a dict of your own', 'CWE-693'],
  ['locals', "hands out a function's variables by name", 'a dict of your own', 'CWE-693'],
  ['vars', 'hands out variables by name', 'a dict of your own', 'CWE-693'],
  ['getattr', 'reaches attributes whose names the program computes', 'the attribute itself, or a dict', 'CWE-470'],
  ['setattr', 'sets attributes whose names the program computes', 'the attribute itself, or a dict', 'CWE-470'],
  ['__builtins__', 'holds the built-in functions past the policy', 'the built-in function by its own name', 'CWE-693'],
  ['__loader__', 'tells how the module was loaded', 'an import statement', 'CWE-693'],
  ['__spec__', 'tells how the module was loaded', 'an import statement', 'CWE-693'],
];

/** What is known of a built-in name that a policy may refuse. */
export const builtinNeed = (name: string): BuiltinNeed | undefined => byName.get(name);

const byName: ReadonlyMap<string, BuiltinNeed> = new Map(
  rows.map(([name, why, instead, cwe, intent]) => [name, { name, why, instead, cwe, intent: intent ?? null }]),
);
