/** `traceback`: the runtime's tracebacks as text and as lists of frames. */
import { index } from '../runtime/arithmetic.ts';
import { builtin, classMethod, construct, getter, method } from '../runtime/callables.ts';
import { truth } from '../runtime/compare.ts';
import { Exc, handling, typeError } from '../runtime/exceptions.ts';
import { toException } from '../runtime/generators.ts';
import { listOf, registerIterator, iterate } from '../runtime/iteration.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  List,
  listType,
  type Module,
  newBuiltinType,
  newList,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  type Type,
  type Value,
} from '../runtime/object.ts';
import { Traceback } from '../runtime/ops.ts';
import { registerRepr, registerStr, str } from '../runtime/text.ts';
import { runningFrames, tracebackFrames, tracebackText } from '../runtime/traceback-holder.ts';
import { exceptionLines, type FrameSummary } from '../runtime/traceback.ts';
import { isGroup, membersOf } from '../runtime/types/exceptions.ts';
import { Frame, framesOfTraceback } from '../runtime/types/traceback.ts';
import { getitem } from '../runtime/subscript.ts';
import { writeText } from './standard-streams.ts';

// ── Frames ──────────────────────────────────────────────────────────────────────────────────────
class Summary extends Obj {
  frame: FrameSummary = { fileName: '', line: 0, name: '', text: '', shown: '' };

  get fields(): readonly Value[] {
    const { fileName, line, name, text } = this.frame;
    return [toStr(fileName), line, toStr(name), toStr(text)];
  }
}
const summaryType = newBuiltinType('FrameSummary', Summary, objectType, 'traceback');
construct(
  summaryType,
  'FrameSummary(filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None)',
  (cls: Type, file: Value, line: Value, name: Value, _lookup: Value, _locals: Value, text: Value) => {
    const made = new cls.ctor() as Summary;
    made.frame = plainFrame(str(file), Number(index(line)), str(name), text === none ? '' : str(text));
    return made;
  },
);
const plainFrame = (fileName: string, line: number, name: string, text: string): FrameSummary => ({
  fileName,
  line,
  name,
  text: text.trim(),
  shown: `  File "${fileName}", line ${line}, in ${name}\n${text.trim() === '' ? '' : `    ${text.trim()}\n`}`,
});
['filename', 'lineno', 'name', 'line'].forEach((name, i) => {
  getter(summaryType, name, (self: Summary) => self.fields[i]!);
});
getter(summaryType, 'end_lineno', (self: Summary) => self.frame.line);
getter(summaryType, 'colno', () => none);
getter(summaryType, 'end_colno', () => none);
getter(summaryType, 'locals', () => none);
method(summaryType, '__len__(self, /)', () => 4);
method(summaryType, '__getitem__(self, pos, /)', (self: Summary, pos: Value) => getitem(newTuple(self.fields), pos));
method(summaryType, '__iter__(self, /)', (self: Summary) => iterate(newTuple(self.fields)));
registerIterator(Summary, (v: Summary) => iterate(newTuple(v.fields)));
registerRepr(
  Summary,
  (v: Summary) => `<FrameSummary file ${v.frame.fileName}, line ${v.frame.line} in ${v.frame.name}>`,
);
const toSummary = (frame: FrameSummary): Summary => {
  const made = new Summary();
  made.frame = frame;
  return made;
};

/** Frames given as summaries or tuples. */
const frameOf = (v: Value): FrameSummary => {
  if (v instanceof Summary) return v.frame;
  const [file, line, name, text] = listOf(v);
  if (name === undefined) throw typeError('a frame is a FrameSummary or a tuple of four');
  return plainFrame(str(file!), Number(index(line!)), str(name), text === undefined || text === none ? '' : str(text));
};

const most = 3;

/** Frames as lines of text; those that repeat are counted. */
const frameLines = (frames: readonly FrameSummary[]): string[] => {
  const lines: string[] = [];
  let last = '';
  let count = 0;
  const finish = (): void => {
    const more = count - most;
    if (more > 0) lines.push(`  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`);
  };
  for (const frame of frames) {
    const key = `${frame.fileName}\n${frame.line}\n${frame.name}`;
    if (key !== last) {
      finish();
      last = key;
      count = 0;
    }
    if (++count <= most) lines.push(frame.shown);
  }
  finish();
  return lines;
};

class StackSummary extends List {}
const stackType = newBuiltinType('StackSummary', StackSummary, listType, 'traceback');
const newStack = (frames: readonly FrameSummary[]): StackSummary => {
  const stack = new StackSummary();
  stack.a = frames.map(toSummary);
  return stack;
};
method(stackType, 'format(self)', (self: StackSummary) => newList(frameLines(self.a.map(frameOf)).map(toStr)));
method(stackType, 'format_frame_summary(self, frame_summary)', (_self: StackSummary, frame: Value) =>
  toStr(frameOf(frame).shown),
);
classMethod(stackType, 'from_list(cls, a_list)', (_cls: Type, list: Value) => newStack(listOf(list).map(frameOf)));
classMethod(
  stackType,
  'extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False)',
  (_cls: Type, frames: Value, limit: Value) =>
    newStack(
      limited(
        listOf(frames).map((one) => walked(one)),
        limit,
      ),
    ),
);
const walked = (pair: Value): FrameSummary => {
  const [frame, line] = listOf(pair);
  if (!(frame instanceof Frame)) throw typeError('not a frame');
  return { ...frame.frames[frame.at]!, line: Number(index(line!)) };
};

/** The first frames, or with a negative limit the last. */
const limited = (frames: readonly FrameSummary[], limit: Value): readonly FrameSummary[] => {
  if (limit === none) return frames;
  const n = Number(index(limit));
  return n >= 0 ? frames.slice(0, n) : frames.slice(n);
};
/** The last frames of the running stack, or with a negative limit the first. */
const limitedStack = (frames: readonly FrameSummary[], limit: Value): readonly FrameSummary[] => {
  if (limit === none) return frames;
  const n = Number(index(limit));
  return n > 0 ? frames.slice(-n) : n === 0 ? [] : frames.slice(0, -n);
};

// ── Exceptions ──────────────────────────────────────────────────────────────────────────────────
const header = 'Traceback (most recent call last):\n';
const causeText = '\nThe above exception was the direct cause of the following exception:\n\n';
const contextText = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** Lines with their breaks. */
const keepEnds = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** What `format_exception_only` gives: SyntaxErrors have several lines, notes one each. */
const onlyLines = (exc: Exc): string[] => {
  const text = exceptionLines(exc);
  const notes = (exc as unknown as { $__notes__?: Value }).$__notes__;
  const parts: string[] = [];
  let rest = text;
  const tail: string[] = [];
  if (notes instanceof List)
    for (const note of [...notes.a].reverse()) {
      const line = `${str(note)}\n`;
      if (!rest.endsWith(line)) break;
      rest = rest.slice(0, -line.length);
      tail.unshift(...keepEnds(line));
    }
  if (/^ {2}File "/.test(rest)) parts.push(...keepEnds(rest));
  else parts.push(rest);
  return [...parts, ...tail];
};

const inChain = (exc: Exc): boolean => {
  const seen = new Set<Exc>();
  for (let at: Exc | undefined = exc; at !== undefined && !seen.has(at); at = before(at)) {
    if (isGroup(at)) return true;
    seen.add(at);
  }
  return false;
};
const before = (exc: Exc): Exc | undefined => exc.cause ?? (exc.suppressContext ? undefined : exc.context);

/** What `format_exception` gives. */
const formatLines = (exc: Exc, limit: Value, chain: boolean, withFrames: boolean): string[] => {
  if (chain && limit === none && withFrames && inChain(exc)) return keepEnds(tracebackText(exc));
  const lines: string[] = [];
  const all: Exc[] = [];
  const seen = new Set<Exc>();
  for (let at: Exc | undefined = exc; at !== undefined && !seen.has(at); at = chain ? before(at) : undefined) {
    all.push(at);
    seen.add(at);
  }
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i]!;
    const frames = withFrames ? tracebackFrames(one, i > 0 ? all[i - 1] : undefined) : [];
    if (frames.length > 0) lines.push(header, ...frameLines(limited(frames, limit)));
    lines.push(...onlyLines(one));
    if (i > 0) lines.push(all[i - 1]!.cause === one ? causeText : contextText);
  }
  return lines;
};

/** The exception that `f(exc)`, `f(type, value, tb)` or `f(type, value)` name; undefined for None. */
const given = (exc: Value, value: Value | undefined): Exc | undefined => {
  if (value !== undefined) return value === none ? undefined : toException(value);
  if (exc === none) return undefined;
  if (exc instanceof Exc) return exc;
  throw typeError(`Exception expected for value, ${str(typeName(exc))} found`);
};
const typeName = (v: Value): Value => toStr(v instanceof Obj ? v.t.name : typeof v);
const noException = 'NoneType: None\n';

const linesOf = (exc: Value, value: Value | undefined, tb: Value | undefined, limit: Value, chain: Value): string[] => {
  const one = given(exc, value);
  return one === undefined ? [noException] : formatLines(one, limit, truth(chain), tb !== none);
};

class TracebackException extends Obj {
  exc: Exc | undefined = undefined;
  lines: readonly string[] = [];
  stack: StackSummary | undefined = undefined;
}
const exceptionType = newBuiltinType('TracebackException', TracebackException, objectType, 'traceback');
const newTracebackException = (cls: Type, exc: Exc, limit: Value, led?: Exc): TracebackException => {
  const made = new cls.ctor() as TracebackException;
  made.exc = exc;
  made.stack = newStack(limited(tracebackFrames(exc, led), limit));
  made.lines = formatLines(exc, limit, true, true);
  return made;
};
construct(
  exceptionType,
  'TracebackException(exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15, max_group_depth=10)',
  (cls: Type, _type: Value, value: Value, _tb: Value, limit: Value) =>
    newTracebackException(cls, toException(value), limit),
);
classMethod(
  exceptionType,
  'from_exception(cls, exc, *args, limit=None, **kwargs)',
  (cls: Type, exc: Value, limit: Value) => newTracebackException(cls, toException(exc), limit),
);
method(exceptionType, 'format(self, *, chain=True)', (self: TracebackException, chain: Value) =>
  iterate(newList((truth(chain) ? self.lines : formatLines(self.exc!, none, false, true)).map(toStr))),
);
method(exceptionType, 'format_exception_only(self)', (self: TracebackException) =>
  iterate(newList(onlyLines(self.exc!).map(toStr))),
);
method(exceptionType, 'print(self, *, file=None, chain=True)', (self: TracebackException, file: Value) => {
  writeText('stderr', self.lines.join(''), file);
  return none;
});
registerStr(TracebackException, (v: TracebackException) => str(v.exc!));
method(exceptionType, '__str__(self, /)', (self: TracebackException) => toStr(str(self.exc!)));
getter(exceptionType, 'stack', (self: TracebackException) => self.stack!);
getter(exceptionType, 'exc_type', (self: TracebackException) => self.exc!.t);
getter(exceptionType, 'exc_type_str', (self: TracebackException) => toStr(self.exc!.t.qualname));
const linked = (exc: Exc | undefined, led: Exc): Value =>
  exc === undefined ? none : newTracebackException(exceptionType, exc, none, led);
getter(exceptionType, '__cause__', (self: TracebackException) => linked(self.exc!.cause, self.exc!));
getter(exceptionType, '__context__', (self: TracebackException) => linked(self.exc!.context, self.exc!));
getter(exceptionType, '__suppress_context__', (self: TracebackException) => self.exc!.suppressContext);
getter(exceptionType, '__notes__', (self: TracebackException) => {
  const notes = (self.exc as unknown as { $__notes__?: Value }).$__notes__;
  return notes ?? none;
});
getter(exceptionType, 'exceptions', (self: TracebackException) =>
  isGroup(self.exc!) ? newList(membersOf(self.exc!).map((one) => linked(one, self.exc!))) : none,
);

const framesGiven = (tb: Value): readonly FrameSummary[] => (tb instanceof Traceback ? framesOfTraceback(tb) : []);

export const newModule = (): Module =>
  newModuleOf('traceback', {
    FrameSummary: summaryType,
    StackSummary: stackType,
    TracebackException: exceptionType,
    print_exc: builtin('print_exc(limit=None, file=None, chain=True)', (limit: Value, file: Value, chain: Value) => {
      writeText('stderr', linesOf(handling.current ?? none, undefined, undefined, limit, chain).join(''), file);
      return none;
    }),
    format_exc: builtin('format_exc(limit=None, chain=True)', (limit: Value, chain: Value) =>
      toStr(linesOf(handling.current ?? none, undefined, undefined, limit, chain).join('')),
    ),
    print_exception: builtin(
      'print_exception(exc, /, value=..., tb=..., limit=None, file=None, chain=True)',
      (exc: Value, value: Value | undefined, tb: Value | undefined, limit: Value, file: Value, chain: Value) => {
        writeText('stderr', linesOf(exc, value, tb, limit, chain).join(''), file);
        return none;
      },
    ),
    format_exception: builtin(
      'format_exception(exc, /, value=..., tb=..., limit=None, chain=True)',
      (exc: Value, value: Value | undefined, tb: Value | undefined, limit: Value, chain: Value) =>
        newList(linesOf(exc, value, tb, limit, chain).map(toStr)),
    ),
    format_exception_only: builtin(
      'format_exception_only(exc, /, value=...)',
      (exc: Value, value: Value | undefined) => {
        const one = given(exc, value);
        return newList((one === undefined ? [noException] : onlyLines(one)).map(toStr));
      },
    ),
    extract_tb: builtin('extract_tb(tb, limit=None)', (tb: Value, limit: Value) =>
      newStack(limited(framesGiven(tb), limit)),
    ),
    format_tb: builtin('format_tb(tb, limit=None)', (tb: Value, limit: Value) =>
      newList(frameLines(limited(framesGiven(tb), limit)).map(toStr)),
    ),
    print_tb: builtin('print_tb(tb, limit=None, file=None)', (tb: Value, limit: Value, file: Value) => {
      writeText('stderr', frameLines(limited(framesGiven(tb), limit)).join(''), file);
      return none;
    }),
    extract_stack: builtin('extract_stack(f=None, limit=None)', (_f: Value, limit: Value) =>
      newStack(limitedStack(runningFrames(), limit)),
    ),
    format_stack: builtin('format_stack(f=None, limit=None)', (_f: Value, limit: Value) =>
      newList(frameLines(limitedStack(runningFrames(), limit)).map(toStr)),
    ),
    print_stack: builtin('print_stack(f=None, limit=None, file=None)', (_f: Value, limit: Value, file: Value) => {
      writeText('stderr', frameLines(limitedStack(runningFrames(), limit)).join(''), file);
      return none;
    }),
    format_list: builtin('format_list(extracted_list)', (list: Value) =>
      newList(frameLines(listOf(list).map(frameOf)).map(toStr)),
    ),
    print_list: builtin('print_list(extracted_list, file=None)', (list: Value, file: Value) => {
      writeText('stderr', frameLines(listOf(list).map(frameOf)).join(''), file);
      return none;
    }),
    walk_tb: builtin('walk_tb(tb)', (tb: Value) => {
      const frames = framesGiven(tb);
      return iterate(newList(frames.map((frame, i) => newTuple([new Frame(frames, i), frame.line]))));
    }),
    walk_stack: builtin('walk_stack(f)', () => {
      const frames = runningFrames();
      return iterate(newList(frames.map((frame, i) => newTuple([new Frame(frames, i), frame.line])).reverse()));
    }),
    clear_frames: builtin('clear_frames(tb)', () => none),
  });
