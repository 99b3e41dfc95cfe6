import type { SourceText } from './scanner.ts';

/** Something that other code, or the web, can name. */
export interface PublicName {
  readonly kind: 'function' | 'class' | 'method' | 'constant' | 'route' | 'export';
  /** Enclosing symbols first, joined by `.`; of a route its method and path, e.g. `POST /login`. */
  readonly name: string;
  /** Parameters as written, with blanks and comments out; empty for what has none. */
  readonly signature: string;
}

/** Something that keeps harm away: a condition that ends or refuses, a handler of errors, a call or an item of a list that puts a check before routes, a decorator. */
export interface Guard {
  readonly kind: 'check' | 'handler' | 'call' | 'decorator';
  /** The symbol it stands in. */
  readonly symbol: string;
  /** Its code, with blanks and comments out. */
  readonly code: string;
  /** Of a check the condition alone; of a handler what it catches; of a call the same over local names, so that a renamed variable changes nothing. */
  readonly test: string;
  /** The inputs that the condition looks at, over local names. */
  readonly looksAt: readonly string[];
  /** Names of the calls that what it looks at went through. */
  readonly through: readonly string[];
  /** What it does: ends or refuses, sets a name, nothing at all, or something else. */
  readonly effect: 'ends' | 'sets' | 'nothing' | 'other';
  /** Units: zero-based UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** What stands in one place of a call. */
export interface ArgumentSeen {
  /** The keyword, or the key of an object that is handed over; empty for a place. */
  readonly name: string;
  /**
   * `constant`: known without running; `list`: a list display; `built`: text put together from parts that are not all constant;
   * `name`: a variable or a member; `call`, `function`, `object`; `other`.
   */
  readonly form: 'constant' | 'list' | 'built' | 'name' | 'call' | 'function' | 'object' | 'other';
  readonly code: string;
  /** The value as JSON, where it is known without running. */
  readonly constant: string | undefined;
  /** The form and code of what a local name stands for, where it is bound once. */
  readonly behind: { readonly form: ArgumentSeen['form']; readonly code: string } | undefined;
  /** The inputs that the value is made from, over local names: parameters, members such as `req.query.id`, globals. */
  readonly reads: readonly string[];
  /** Names of the calls that the value went through on its way. */
  readonly through: readonly string[];
}

export interface CallSeen {
  readonly symbol: string;
  /** Qualified where the root is imported, else as written, with blanks out; `x.y=` for an assignment to a member. */
  readonly name: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** Whether control can come here: not behind a `return`, not under a condition that is never true. */
  readonly isReached: boolean;
  /** Whether anything is done with what comes back. */
  readonly isUsed: boolean;
  readonly args: readonly ArgumentSeen[];
  /** Inputs that the conditions around it look at. */
  readonly under: readonly string[];
}

export interface FunctionSeen {
  readonly symbol: string;
  /** With blanks and comments out. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly parameters: readonly string[];
  /** Inputs that code which is reached looks at. */
  readonly reads: readonly string[];
  /** Values that are returned, by code that is reached. */
  readonly returns: readonly ArgumentSeen[];
}

/** A value that a name gets. */
export interface AssignmentSeen {
  readonly symbol: string;
  readonly name: string;
  readonly value: ArgumentSeen;
  readonly start: number;
}

/** A name that is bound to a function or module of elsewhere. */
export interface AliasSeen {
  readonly symbol: string;
  readonly name: string;
  /** Qualified name of what it stands for. */
  readonly of: string;
}

export interface Outline {
  readonly surface: readonly PublicName[];
  readonly guards: readonly Guard[];
  /** Everything that is done, in order, so that a feature that went missing shows. */
  readonly calls: readonly CallSeen[];
  readonly functions: readonly FunctionSeen[];
  readonly aliases: readonly AliasSeen[];
  readonly assignments: readonly AssignmentSeen[];
  /** Statements of the module that are no definitions, with blanks and comments out. */
  readonly moduleCode: readonly string[];
  /** Module names that are imported, as written. */
  readonly imports: readonly string[];
  readonly comments: readonly string[];
}

/** Reads code without judging it. */
export interface CodeReader {
  /** `problem` says why and where the text is not code of its kind. */
  outline(file: SourceText): Promise<{ readonly outline: Outline } | { readonly problem: string }>;
  /** The smallest function that encloses a place, or `undefined` at module level. Units: zero-based UTF-16 offsets. */
  functionAt(
    file: SourceText,
    offset: number,
  ): Promise<{ readonly name: string; readonly start: number; readonly end: number } | undefined>;
}
