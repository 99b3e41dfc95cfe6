import type { Scope } from '../names/scopes.ts';

/** A place where statements are emitted: a function, a class body, a comprehension, the module. */
export interface Frame {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly scope: Scope;
  readonly name: string;
  readonly qualname: string;
  /** What a JavaScript generator's frame may do: `yield`. */
  readonly generator: 'no' | 'generator' | 'coroutine' | 'asyncgen';
  /** The variable that holds a class body's namespace. */
  readonly space: string;
  readonly parent: Frame | undefined;
  /** Temporaries in use and declared. */
  live: number;
  most: number;
  /** Names certainly bound at this point. */
  assigned: Set<string>;
  /** Whether calls in it count depth, so that `return` must give it back. */
  counts: boolean;
  usesDepth: boolean;
  readonly loops: Loop[];
  readonly classCell: string;
  /** A class with bases or keywords, whose namespace may not start empty. */
  readonly prepared: boolean;
  readonly firstParam: string | undefined;
  /** The same for everything that runs in one frame of Python's. */
  readonly unit: number;
  /** Comprehensions entered since that frame's own code. */
  readonly inlined: number;
  /** Variables of functions around that it mentions, by name. */
  readonly free: Map<string, FreeVariable>;
}

/** What a frame begins with; the rest follows from the frame around it. */
export type FrameStart = Pick<Frame, 'kind' | 'scope' | 'name' | 'qualname' | 'generator' | 'space'> &
  Partial<Pick<Frame, 'classCell' | 'firstParam' | 'prepared'>>;

export interface FreeVariable {
  readonly owner: Scope;
  readonly variable: string;
}

export interface Loop {
  readonly label: string;
  /** `break` needs the label, since an `else` follows. */
  readonly labelled: boolean;
}

/** A frame at its beginning. `unit` is the number it gets where it is no comprehension that runs in the frame around. */
export const newFrame = (start: FrameStart, parent: Frame | undefined, unit: () => number): Frame => {
  const inline = parent !== undefined && start.kind === 'comprehension' && start.name !== '<genexpr>';
  return {
    ...start,
    parent,
    unit: inline ? parent.unit : unit(),
    inlined: inline ? parent.inlined + 1 : 0,
    live: 0,
    most: 0,
    assigned: new Set(),
    counts: false,
    usesDepth: false,
    loops: [],
    classCell: start.classCell ?? parent?.classCell ?? '',
    prepared: start.prepared ?? false,
    firstParam: start.firstParam,
    free: new Map(),
  };
};

/** The innermost frame that is no comprehension: the module, a class body, or a function. */
export const enclosing = (frame: Frame): Frame => {
  let at = frame;
  while (at.kind === 'comprehension' && at.parent !== undefined) at = at.parent;
  return at;
};
