/** `pprint`. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { index } from '../../runtime/arithmetic.ts';
import { call, invoke } from '../../runtime/call.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { valueError } from '../../runtime/exceptions.ts';
import { unpack } from '../../runtime/iteration.ts';
import { identityOf } from '../../runtime/keys.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  type Kwargs,
  type Module,
  newList,
  newTuple,
  none,
  type Obj,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run, write } from '../../runtime/state.ts';
import { Layout } from './layout.ts';
import { type Line, safeRepr, type Style } from './safe-repr.ts';

const styleOf = (self: Value): Style => {
  const depth = getattr(self, '_depth');
  return {
    indent: Number(index(getattr(self, '_indent_per_level'))),
    width: Number(index(getattr(self, '_width'))),
    depth: depth === none ? 0 : Number(index(depth)),
    compact: truth(getattr(self, '_compact')),
    sortDicts: truth(getattr(self, '_sort_dicts')),
    underscores: truth(getattr(self, '_underscore_numbers')),
  };
};

const plainLine = (style: Style): ((v: Value, inside: ReadonlySet<Obj>, level: number) => Line) => {
  const line = (v: Value, inside: ReadonlySet<Obj>, level: number): Line => safeRepr(v, style, inside, level, line);
  return line;
};

const OWN_FORMAT = 'pprint.format';

/** Asks `self.format` for lines where the program has its own. */
const lineOf = (self: Value, style: Style): ((v: Value, inside: ReadonlySet<Obj>, level: number) => Line) => {
  if (typeOf(self).lookup('format') === run.store.get(OWN_FORMAT)) return plainLine(style);
  return (v, inside, level) => {
    const context = newDict();
    for (const one of inside) setItem(context, identityOf(one), 1);
    const [text, readable, recursive] = unpack(
      invoke(self, 'format', v, context, style.depth === 0 ? none : style.depth, level),
      3,
    );
    return { text: textOf(text!) ?? '', readable: truth(readable!), recursive: truth(recursive!) };
  };
};

const layoutOf = (self: Value, v: Value): Layout => {
  const style = styleOf(self);
  const layout = new Layout(style, lineOf(self, style));
  layout.value(v, 0, 0, 0);
  return layout;
};

/** Writes to the stream, or to what `sys.stdout` is now. */
const writeTo = (stream: Value, text: string): void => {
  const target = stream === none ? run.modules.get('sys')?.attrs.get('stdout') : stream;
  if (target === undefined) write('stdout', text);
  else invoke(target, 'write', toStr(text));
};

const newPrinterType = (): Type => {
  const format = pyFunction(
    'pprint',
    'PrettyPrinter.format(self, object, context, maxlevels, level)',
    (self: Value, v: Value, _context: Value, _levels: Value, level: Value) => {
      const style = styleOf(self);
      const line = safeRepr(v, style, new Set(), Number(index(level)), lineOf(self, style));
      return newTuple([toStr(line.text), line.readable, line.recursive]);
    },
  );
  run.store.set(OWN_FORMAT, format);
  return pyClass('pprint', 'PrettyPrinter', {
    bases: [],
    attrs: { format },
    methods: {
      '__init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False)':
        (
          self: Value,
          indent: Value,
          width: Value,
          depth: Value,
          stream: Value,
          compact: Value,
          sortDicts: Value,
          underscores: Value,
        ) => {
          if (index(indent) < 0) throw valueError('indent must be >= 0');
          if (depth !== none && index(depth) <= 0) throw valueError('depth must be > 0');
          if (index(width) === 0) throw valueError('width must be != 0');
          setattr(self, '_depth', depth);
          setattr(self, '_indent_per_level', indent);
          setattr(self, '_width', width);
          setattr(self, '_stream', stream);
          setattr(self, '_compact', truth(compact));
          setattr(self, '_sort_dicts', sortDicts);
          setattr(self, '_underscore_numbers', underscores);
          return none;
        },
      'pprint(self, object)': (self: Value, v: Value) => {
        writeTo(getattr(self, '_stream'), `${layoutOf(self, v).out}\n`);
        return none;
      },
      'pformat(self, object)': (self: Value, v: Value) => toStr(layoutOf(self, v).out),
      'isrecursive(self, object)': (self: Value, v: Value) => lineOf(self, styleOf(self))(v, new Set(), 0).recursive,
      'isreadable(self, object)': (self: Value, v: Value) => {
        const { readable, recursive } = lineOf(self, styleOf(self))(v, new Set(), 0);
        return readable && !recursive;
      },
    },
  });
};

const plain: Style = { indent: 1, width: 80, depth: 0, compact: false, sortDicts: true, underscores: false };
const plainOf = (v: Value): Line => plainLine(plain)(v, new Set(), 0);

export const newModule = (): Module => {
  const printer = newPrinterType();
  const named = (...pairs: readonly (readonly [string, Value])[]): Kwargs => new Map(pairs);
  const pprint = (
    v: Value,
    stream: Value,
    indent: Value,
    width: Value,
    depth: Value,
    compact: Value,
    sortDicts: Value,
    underscores: Value,
  ): Value => {
    const made = call(
      printer,
      [],
      named(
        ['stream', stream],
        ['indent', indent],
        ['width', width],
        ['depth', depth],
        ['compact', compact],
        ['sort_dicts', sortDicts],
        ['underscore_numbers', underscores],
      ),
    );
    return invoke(made, 'pprint', v);
  };
  return newModuleOf('pprint', {
    PrettyPrinter: printer,
    pprint: pyFunction(
      'pprint',
      'pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False)',
      pprint,
    ),
    pp: pyFunction(
      'pprint',
      'pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False)',
      pprint,
    ),
    pformat: pyFunction(
      'pprint',
      'pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False)',
      (v: Value, ...rest: Value[]) => {
        const [indent, width, depth, compact, sortDicts, underscores] = rest as [
          Value,
          Value,
          Value,
          Value,
          Value,
          Value,
        ];
        const made = call(
          printer,
          [],
          named(
            ['indent', indent],
            ['width', width],
            ['depth', depth],
            ['compact', compact],
            ['sort_dicts', sortDicts],
            ['underscore_numbers', underscores],
          ),
        );
        return invoke(made, 'pformat', v);
      },
    ),
    saferepr: pyFunction('pprint', 'saferepr(object)', (v: Value) => toStr(plainOf(v).text)),
    isreadable: pyFunction('pprint', 'isreadable(object)', (v: Value) => {
      const { readable, recursive } = plainOf(v);
      return readable && !recursive;
    }),
    isrecursive: pyFunction('pprint', 'isrecursive(object)', (v: Value) => plainOf(v).recursive),
    __all__: newList(['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']),
  });
};
