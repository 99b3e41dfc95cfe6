/** `sys`: what of it makes sense in a cell. */
import { displayValue } from '../runtime/display.ts';
import { nameWithModule } from '../runtime/dotted-name.ts';
import { builtin } from '../runtime/callables.ts';
import { E, Exc, handling, newExc, raised, typeError, valueError } from '../runtime/exceptions.ts';
import { index } from '../runtime/arithmetic.ts';
import { textOf } from '../runtime/compare.ts';
import { call } from '../runtime/call.ts';
import { newDict, setItem } from '../runtime/dict.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  type Module,
  newList,
  newTuple,
  none,
  newBuiltinType,
  StrBox,
  toStr,
  type Value,
  Tuple,
  givenName,
} from '../runtime/object.ts';
import { tracebackOf } from '../runtime/ops.ts';
import { run, write } from '../runtime/state.ts';
import { digitLimit } from '../numbers/int-text.ts';
import { readInput, readInputLine } from '../runtime/standard-input.ts';
import { getter, method } from '../runtime/callables.ts';
import { runningFrames, tracebackText } from '../runtime/traceback-holder.ts';
import { Frame } from '../runtime/types/traceback.ts';
import { str } from '../runtime/text.ts';
import { sizeInBytes } from './size-in-bytes.ts';
import { newFrozenSet } from '../runtime/set.ts';
import { builtinModules, standardModules } from './standard-modules.ts';
import { sysFacts } from './sys-facts.ts';
import { iterate } from '../runtime/iteration.ts';
import { wantBytes } from '../runtime/buffer.ts';
import { decodeBytes, encodeText } from '../runtime/codecs.ts';
import { BufferedIo, bufferedIoBaseType, TextIo, textIoBaseType } from './io/bases.ts';

/** Standard output or error as a file object. */
export class Stream extends TextIo {
  readonly name: 'stdout' | 'stderr';
  /** Tells `print` that this is the run's own stream. */
  readonly writes: 'stdout' | 'stderr';
  constructor(name: 'stdout' | 'stderr') {
    super();
    this.name = name;
    this.writes = name;
  }
}
const streamType = newBuiltinType('TextIOWrapper', Stream as never, textIoBaseType, '_io');
method(streamType, 'write(self, text, /)', (self: Stream, text: Value) => {
  const s = textOf(text);
  if (s === undefined) throw typeError(`write() argument must be str, not ${givenName(text)}`);
  write(self.name, s);
  return text instanceof StrBox ? text.codes.length : s.length;
});
method(streamType, 'writelines(self, lines, /)', (self: Stream, lines: Value) => {
  const it = iterate(lines);
  const writeOne = streamType.lookup('write')!;
  for (let line = it.next(); line !== undefined; line = it.next()) call(writeOne, [self, line]);
  return none;
});
method(streamType, 'flush(self, /)', () => none);
method(streamType, 'isatty(self, /)', () => false);
method(streamType, 'writable(self, /)', () => true);
method(streamType, 'fileno(self, /)', (self: Stream) => (self.name === 'stdout' ? 1 : 2));
method(streamType, 'reconfigure(self, **kwargs)', () => none);
getter(streamType, 'encoding', () => 'utf-8');
getter(streamType, 'errors', (self: Stream) => (self.name === 'stderr' ? 'backslashreplace' : 'strict'));
getter(streamType, 'name', (self: Stream) => `<${self.name}>`);
getter(streamType, 'closed', () => false);
getter(streamType, 'line_buffering', (self: Stream) => self.name === 'stderr');
getter(streamType, 'newlines', () => none);
method(streamType, 'readable(self, /)', () => false);
getter(streamType, 'mode', () => 'w');

/** `sys.stdout.buffer`: bytes are shown as the UTF-8 that they should be. */
class StreamBytes extends BufferedIo {
  to: 'stdout' | 'stderr' = 'stdout';
}
const streamBytesType = newBuiltinType('BufferedWriter', StreamBytes, bufferedIoBaseType, '_io');
method(streamBytesType, 'write(self, b, /)', (self: StreamBytes, b: Value) => {
  const bytes = wantBytes(b);
  write(self.to, decodeBytes(bytes, 'utf-8', 'replace', b));
  return bytes.length;
});
method(streamBytesType, 'writable(self, /)', () => true);
method(streamBytesType, 'flush(self, /)', () => none);
getter(streamType, 'buffer', (self: Stream) => {
  const made = new StreamBytes();
  made.to = self.name;
  return made;
});
getter(streamType, 'name', (self: Stream) => `<${self.name}>`);

/** Standard input as a file object. */
class Input extends TextIo {}
const inputType = newBuiltinType('TextIOWrapper', Input, textIoBaseType, '_io');
/** How much is wanted: all for None and negative sizes. */
const sizeOf = (size: Value): number => {
  const n = size === none ? -1 : Number(index(size));
  return n < 0 ? Infinity : n;
};
const inputLines = (): Value[] => {
  const lines: Value[] = [];
  for (let line = readInputLine(); line !== ''; line = readInputLine()) lines.push(toStr(line));
  return lines;
};
method(inputType, 'read(self, size=-1, /)', (_self: Input, size: Value) => toStr(readInput(sizeOf(size))));
method(inputType, 'readline(self, size=-1, /)', (_self: Input, size: Value) => toStr(readInputLine(sizeOf(size))));
method(inputType, 'readlines(self, hint=-1, /)', () => newList(inputLines()));
method(inputType, 'readable(self, /)', () => true);
method(inputType, 'fileno(self, /)', () => 0);
getter(inputType, 'encoding', () => 'utf-8');
getter(inputType, 'errors', () => 'strict');
getter(inputType, 'mode', () => 'r');
getter(inputType, 'name', () => '<stdin>');
/** `sys.stdin.buffer`. */
class InputBytes extends BufferedIo {}
const inputBytesType = newBuiltinType('BufferedReader', InputBytes, bufferedIoBaseType, '_io');
method(inputBytesType, 'read(self, size=-1, /)', (_self: InputBytes, size: Value) =>
  encodeText(readInput(sizeOf(size)), 'utf-8', 'strict'),
);
method(inputBytesType, 'readline(self, size=-1, /)', (_self: InputBytes, size: Value) =>
  encodeText(readInputLine(sizeOf(size)), 'utf-8', 'strict'),
);
method(inputBytesType, 'readlines(self, hint=-1, /)', () =>
  newList(inputLines().map((line) => encodeText(str(line), 'utf-8', 'strict'))),
);
method(inputBytesType, '__iter__(self, /)', (self: InputBytes) => self);
method(inputBytesType, '__next__(self, /)', () => {
  const line = readInputLine();
  if (line === '') throw raised(newExc(E.StopIteration));
  return encodeText(line, 'utf-8', 'strict');
});
getter(inputType, 'buffer', () => new InputBytes());
method(inputType, '__iter__(self, /)', (self: Input) => self);
method(inputType, '__next__(self, /)', () => {
  const line = readInputLine();
  if (line === '') throw raised(newExc(E.StopIteration));
  return toStr(line);
});
method(inputType, 'isatty(self, /)', () => false);

const MAX_DEPTH = 2 ** 31 - 1;

const displayhook = builtin('displayhook(object, /)', (v: Value) => {
  displayValue(v);
  return none;
});

export const newModule = (): Module => {
  const modules = newDict();
  for (const [name, module] of run.modules) setItem(modules, name, module);
  run.store.set('sys.modules', modules);
  const excepthook = builtin('excepthook(exctype, value, traceback, /)', (_type: Value, exc: Value) => {
    if (exc instanceof Exc) write('stderr', tracebackText(exc));
    return none;
  });
  run.store.set('sys.excepthook', excepthook);
  let switchInterval: Value = 0.005;
  const stdout = new Stream('stdout');
  const stderr = new Stream('stderr');
  const stdin = new Input();
  return newModuleOf('sys', {
    argv: newList(run.host.argv.map(toStr)),
    version: '3.12.1 (sallyport)',
    ...sysFacts(),
    platform: 'linux',
    byteorder: 'little',
    maxsize: 9223372036854775807n,
    maxunicode: 0x10ffff,
    path: newList([toStr('')]),
    modules,
    executable: '',
    prefix: '/usr',
    stdout,
    stderr,
    stdin,
    __stdout__: stdout,
    __stderr__: stderr,
    __stdin__: stdin,
    exit: builtin('exit(status=None, /)', (status: Value) => {
      const args = status === none ? [] : status instanceof Tuple ? status.a : [status];
      throw raised(newExc(E.SystemExit, ...args));
    }),
    _getframe: builtin('_getframe(depth=0, /)', (depth: Value) => {
      const frames = runningFrames();
      const at = frames.length - 1 - Number(index(depth));
      if (at < 0 || at >= frames.length) throw valueError('call stack is not deep enough');
      return new Frame(frames, at, true);
    }),
    exc_info: builtin('exc_info()', () => {
      const { current } = handling;
      return current === undefined
        ? newTuple([none, none, none])
        : newTuple([current.t, current, tracebackOf(current)]);
    }),
    exception: builtin('exception()', () => handling.current ?? none),
    getrecursionlimit: builtin('getrecursionlimit()', () => meter.l),
    setrecursionlimit: builtin('setrecursionlimit(limit, /)', (limit: Value) => {
      const n = Number(index(limit));
      if (n < 1) throw valueError('recursion limit must be greater or equal than 1');
      // The policy's depth is the most there is; asking for more is not an error.
      meter.l = Math.min(n, MAX_DEPTH, meter.limits.depth);
      return none;
    }),
    getsizeof: builtin('getsizeof(object, default=...)', sizeInBytes),
    intern: builtin('intern(string, /)', (v: Value) => {
      if (textOf(v) === undefined) throw typeError(`intern() argument must be str, not ${givenName(v)}`);
      return v;
    }),
    displayhook,
    __displayhook__: displayhook,
    excepthook,
    __excepthook__: excepthook,
    set_int_max_str_digits: builtin('set_int_max_str_digits(maxdigits)', (v: Value) => {
      const n = Number(index(v));
      if (n !== 0 && n < 640) throw valueError('maxdigits must be 0 or larger than 640');
      digitLimit.now = n;
      return none;
    }),
    is_finalizing: builtin('is_finalizing()', () => false),
    getfilesystemencoding: builtin('getfilesystemencoding()', () => 'utf-8'),
    getswitchinterval: builtin('getswitchinterval()', () => switchInterval),
    setswitchinterval: builtin('setswitchinterval(interval, /)', (seconds: Value) => {
      switchInterval = seconds;
      return none;
    }),
    getfilesystemencodeerrors: builtin('getfilesystemencodeerrors()', () => 'surrogateescape'),
    getallocatedblocks: builtin('getallocatedblocks()', () => 0),
    getunicodeinternedsize: builtin('getunicodeinternedsize()', () => 0),
    stdlib_module_names: newFrozenSet(standardModules),
    builtin_module_names: newTuple(builtinModules),
    orig_argv: newList(run.host.argv.map(toStr)),
    warnoptions: newList([]),
    abiflags: '',
    base_exec_prefix: '/usr',
    pycache_prefix: none,
    copyright: '',
    getdefaultencoding: builtin('getdefaultencoding()', () => 'utf-8'),
    get_int_max_str_digits: builtin('get_int_max_str_digits()', () => digitLimit.now),
    getrefcount: builtin('getrefcount(object, /)', () => 2),
  });
};

nameWithModule(streamType);
nameWithModule(streamBytesType);
nameWithModule(inputType);
nameWithModule(inputBytesType);
