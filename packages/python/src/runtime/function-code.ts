/** What functions and generators tell of their code: `__code__`, `__closure__`, `gi_code`, `cr_await` …; bytecode there is none. */
import { define, Func, type FuncInfo, functionType, getter, GetSet } from './callables.ts';
import { pyError, E, valueError } from './exceptions.ts';
import { CodeObject, codeType } from './evaluation.ts';
import { asyncGeneratorType, coroutineType, type Generator_, generatorType } from './generators.ts';
import { newBuiltinType, newBytes, newTuple, none, Obj, objectType, toStr, type Value } from './object.ts';
import { globalsDict } from './globals-dict.ts';
import { OwnModule } from './own-module.ts';
import { run } from './state.ts';
import { address, registerRepr } from './text.ts';

/** The code of a function. One per `def`, however many functions it made. */
class FunctionCode extends Obj {
  readonly info: FuncInfo;
  constructor(info: FuncInfo) {
    super();
    this.info = info;
  }
}
Object.defineProperty(FunctionCode.prototype, 't', { value: codeType });

const codes = new WeakMap<FuncInfo, FunctionCode>();
/** `f.__code__`. */
export const codeOf = (info: FuncInfo): Value => {
  let code = codes.get(info);
  if (code === undefined) codes.set(info, (code = new FunctionCode(info)));
  return code;
};

const strings = (list: readonly string[]): Value => newTuple(list.map(toStr));
const flagsOf = (info: FuncInfo): number =>
  3 +
  (info.rest ? 4 : 0) +
  (info.kwrest ? 8 : 0) +
  (info.qualname.includes('<locals>') ? 16 : 0) +
  { plain: 0, generator: 32, coroutine: 128, asyncgen: 512 }[info.kind];

const fields: Readonly<Record<string, (info: FuncInfo) => Value>> = {
  co_name: (info) => toStr(info.name),
  co_qualname: (info) => toStr(info.qualname),
  co_argcount: (info) => info.positional,
  co_posonlyargcount: (info) => info.positionalOnly,
  co_kwonlyargcount: (info) => info.keywordOnly,
  co_varnames: (info) => strings([...info.params, ...(info.names?.locals ?? [])]),
  co_nlocals: (info) => info.params.length + (info.names?.locals.length ?? 0),
  co_cellvars: (info) => strings(info.names?.cells ?? []),
  co_freevars: (info) => strings(info.names?.free ?? []),
  co_flags: flagsOf,
  co_firstlineno: (info) => info.line,
  co_filename: () => toStr(run.host.fileName),
  co_consts: (info) => newTuple([info.doc === null ? none : toStr(info.doc)]),
  co_names: () => newTuple([]),
  co_code: () => newBytes(new Uint8Array(0)),
};
const module: FuncInfo = {
  name: '<module>',
  qualname: '<module>',
  params: [],
  positional: 0,
  positionalOnly: 0,
  keywordOnly: 0,
  rest: false,
  kwrest: false,
  kind: 'plain',
  doc: null,
  line: 1,
};
for (const [name, field] of Object.entries(fields))
  getter(codeType, name, (self: Obj) =>
    self instanceof CodeObject
      ? name === 'co_filename'
        ? toStr(self.fileName)
        : field(module)
      : field((self as FunctionCode).info),
  );
registerRepr(FunctionCode, (v: FunctionCode) => v.info.name);
registerRepr(CodeObject, (v: Obj) =>
  v instanceof FunctionCode
    ? `<code object ${v.info.name} at ${address(v)}, file "${run.host.fileName}", line ${v.info.line}>`
    : `<code object <module> at ${address(v)}, file "${(v as CodeObject).fileName}", line 1>`,
);

/** A variable of a function around. */
export class Cell extends Obj {
  readonly get: () => Value | undefined;
  constructor(get: () => Value | undefined) {
    super();
    this.get = get;
  }
}
export const cellType = newBuiltinType('cell', Cell as never, objectType);
getter(cellType, 'cell_contents', (self: Cell) => {
  const v = self.get();
  if (v === undefined) throw valueError('cell is empty');
  return v;
});

define(functionType, '__code__', new GetSet('__code__', (self) => codeOf((self as Func).info)));
getter(functionType, '__closure__', (self: Func) =>
  self.free === undefined || self.free.length === 0 ? none : newTuple(self.free.map((get) => new Cell(get))),
);
getter(functionType, '__globals__', (self: Func) => {
  const module = run.modules.get(self.module);
  return module instanceof OwnModule ? module.dict : globalsDict();
});
getter(functionType, '__builtins__', () => {
  throw pyError(E.AttributeError, "'function' object has no attribute '__builtins__'");
});

// ── Generators ──────────────────────────────────────────────────────────────────────────────────
for (const [type, prefix] of [
  [generatorType, 'gi'],
  [coroutineType, 'cr'],
  [asyncGeneratorType, 'ag'],
] as const) {
  getter(type, `${prefix}_code`, (self: Generator_) => codeOf(self.info));
  if (prefix === 'gi') continue;
  getter(type, `${prefix}_running`, (self: Generator_) => self.state === 'running');
  getter(type, `${prefix}_suspended`, (self: Generator_) => self.state === 'suspended');
  getter(type, `${prefix}_frame`, (self: Generator_) => (self.state === 'done' ? none : toStr('<frame>')));
  getter(type, `${prefix}_await`, () => none);
}
getter(generatorType, 'gi_yieldfrom', () => none);
getter(coroutineType, 'cr_origin', () => none);
