/**
 * What a program may do, as data: nothing that is not written here.
 *
 * In: a preset (`presets.ts`) or a `policy.yaml` over one (`load-policy.ts`). Out: one frozen, plain JSON value that
 * the check, the compiler, the runtime and the cell read through the predicates of `granted.ts`; so a snapshot can
 * carry it, a child process can receive it and a test can write it as a literal. It holds no host path, no function and
 * no secret: what a mount or a tool *is* comes from the host at run time, what it *may* comes from here.
 *
 * Where two entries speak of one name, the refusal wins.
 */
import type { JsonSchema } from './json-schema.ts';

/** The grammar a program may use; `false` refuses every use of the construct. */
export interface Grammar {
  /** `for` and `while` statements. Comprehensions have their own switch. */
  readonly loops: boolean;
  /** Functions that reach themselves through calls. */
  readonly recursion: boolean;
  readonly functions: boolean;
  readonly lambdas: boolean;
  readonly classes: boolean;
  /** `class C(metaclass=M)`. */
  readonly metaclasses: boolean;
  readonly decorators: boolean;
  readonly comprehensions: boolean;
  /** `yield` and generator expressions. */
  readonly generators: boolean;
  /** `async def`, `await`, `async for`, `async with`. */
  readonly async: boolean;
  readonly try: boolean;
  readonly raise: boolean;
  readonly assert: boolean;
  readonly with: boolean;
  readonly match: boolean;
  readonly imports: boolean;
  /** `from m import *`. */
  readonly starImports: boolean;
  /** `global` and `nonlocal`. */
  readonly globals: boolean;
  readonly del: boolean;
  /** Names such as `__eq__`, defined or used. `__name__`, `__main__` and `__init__` are always allowed. */
  readonly dunderNames: boolean;
}

/** Which members of a granted module are granted. */
export type MemberGrant =
  | { readonly module: string; readonly kind: 'only'; readonly names: readonly string[] }
  | { readonly module: string; readonly kind: 'all-but'; readonly names: readonly string[] };

export interface Modules {
  /** Dotted names. A module brings its submodules; `os.path` alone brings an `os` that holds `path` and the members listed for it. */
  readonly granted: readonly string[];
  /** Granted modules not named here are granted whole. */
  readonly members: readonly MemberGrant[];
  /**
   * `raise`: importing what is not granted is a `ModuleNotFoundError` where it happens, as on a machine that lacks the module; no
   * policy file can say so. Absent: it is refused, before the run where the text shows it.
   */
  readonly missing?: 'raise';
}

/** A set of names: all but some, or only some; of the built-ins, constants and exceptions are always in it. */
export type Names =
  | { readonly kind: 'all-but'; readonly names: readonly string[] }
  | { readonly kind: 'only'; readonly names: readonly string[] };

/** Whether a human is asked before the call: for no call, for each, or for the first of a run. */
export type Approval = 'never' | 'always' | 'first';

/** A host function that the program may call by its name. */
export interface ToolGrant {
  /** A Python identifier. */
  readonly name: string;
  readonly description: string;
  /** An object schema; each property is a parameter. `null`: any arguments. */
  readonly arguments: JsonSchema | null;
  /** `null`: any plain data. */
  readonly result: JsonSchema | null;
  /** Most calls of this tool in one run; `null`: only the limit on all calls holds. */
  readonly calls: number | null;
  /** Units: seconds per call; `null`: `limits.toolCallSeconds`. */
  readonly seconds: number | null;
  readonly approval: Approval;
  /** A coroutine function for the program, as if by `async def`; otherwise a function that waits. */
  readonly async?: boolean;
  /** Put on every result. A tool without declared labels has its own name as label. */
  readonly labels: readonly string[];
}

/** Values with the label `from` never reach the tool, or the one argument of it. */
export interface FlowDenial {
  readonly from: string;
  readonly to: { readonly tool: string; readonly argument: string | null };
}

export interface Flows {
  readonly deny: readonly FlowDenial[];
  /**
   * `sticky`: what a program does after it has branched on a labelled value carries the label too, to the end of the run.
   * `off`: labels follow data alone.
   */
  readonly control: 'off' | 'sticky';
}

/** A folder of the program's file system. What stands behind it is the host's to say. */
export interface Mount {
  /** Absolute, without `.`, `..` or a slash at the end (but `/` itself). */
  readonly at: string;
  /** `memory` starts empty and vanishes; `copy-on-write` reads the host's files and keeps changes in memory. */
  readonly kind: 'memory' | 'read-only' | 'copy-on-write' | 'read-write';
}

export interface Files {
  /** None: the program has no files at all. */
  readonly mounts: readonly Mount[];
  /** Where relative paths start; inside a mount. */
  readonly cwd: string;
  /**
   * What opening, changing or asking for a path outside of all mounts is: a refusal that ends the run, or a plain
   * `FileNotFoundError`. `refuse` answers for names that are made up (`known-places.ts`) as if nothing were there.
   */
  readonly outside: 'refuse' | 'absent';
  /**
   * What listing, copying, renaming, changing and deleting in `memory` mounts is of what the run did not make: a refusal that ends the run, or
   * what a disk answers. `refuse` also refuses to open what is missing and is somebody's secret by its name.
   */
  readonly foreign: 'refuse' | 'absent';
  /** Units: bytes written in the run, over all mounts. */
  readonly bytes: number;
  /** Most files and folders made in the run. */
  readonly count: number;
}

/** HTTP through the host's fetch capability. Private and local addresses are refused whatever is written here. */
export interface Fetch {
  /** `example.org`, or `*.example.org` for its subdomains (not itself), each with an optional `:port`. */
  readonly hosts: readonly string[];
  /** In capitals. */
  readonly methods: readonly string[];
  /** Units: bytes of one response body, unpacked. */
  readonly bytes: number;
  readonly httpsOnly: boolean;
  /** Most redirects followed per request; each target is checked anew. */
  readonly redirects: number;
}

export interface Limits {
  /** Units: seconds of the program itself; time spent in tools and approvals has its own limits. */
  readonly seconds: number;
  readonly steps: number;
  /** Units: bytes of live values, by our own estimate. */
  readonly bytes: number;
  /** Units: bytes printed. */
  readonly output: number;
  /** Calls on top of each other; also nesting of data in `repr`, comparison, hashing and JSON. */
  readonly depth: number;
  readonly toolCalls: number;
  /** Units: seconds. */
  readonly toolCallSeconds: number;
}

export interface Policy {
  /** The file's or preset's name, for messages. */
  readonly name: string;
  readonly grammar: Grammar;
  readonly modules: Modules;
  readonly builtins: Names;
  /** Attribute names refused on every value, also when named by a string. */
  readonly attributes: { readonly denied: readonly string[] };
  readonly tools: readonly ToolGrant[];
  /** Labels of inputs; an input that is not listed has the label `input:<name>`. */
  readonly inputs: readonly { readonly name: string; readonly labels: readonly string[] }[];
  readonly flows: Flows;
  readonly files: Files;
  readonly fetch: Fetch;
  /** What `os.environ` shows; never the host's variables. */
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  /** `seeded`: every random number follows from the seed. */
  readonly entropy: { readonly kind: 'seeded'; readonly seed: number } | { readonly kind: 'host' };
  /** `fixed`: the clock stands at an instant, an ISO 8601 text with `Z`. */
  readonly clock: { readonly kind: 'fixed'; readonly at: string } | { readonly kind: 'host' };
  readonly limits: Limits;
}
