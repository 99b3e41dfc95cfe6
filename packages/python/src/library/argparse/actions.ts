/** The actions of `argparse`: what an argument does when it is met. */
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { getItem, hasItem, newDict, setItem } from '../../runtime/dict.ts';
import { E, newExc, raised, valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import {
  Dict,
  List,
  newList,
  newTuple,
  none,
  type Obj,
  toStr,
  Tuple,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { repr, str } from '../../runtime/text.ts';
import { argumentError } from './names.ts';

const module = 'argparse';
export const SUPPRESS = '==SUPPRESS==';
export const PARSER = 'A...';
export const REMAINDER = '...';
export const UNRECOGNIZED = '_unrecognized_args';

const fields = [
  'option_strings',
  'dest',
  'nargs',
  'const',
  'default',
  'type',
  'choices',
  'required',
  'help',
  'metavar',
] as const;

/** The parts of one action by name. */
export type ActionFields = Partial<Record<(typeof fields)[number], Value>>;

const fill = (self: Value, given: ActionFields): void => {
  const usual: Record<(typeof fields)[number], Value> = {
    option_strings: newList([]),
    dest: none,
    nargs: none,
    const: none,
    default: none,
    type: none,
    choices: none,
    required: false,
    help: none,
    metavar: none,
  };
  for (const name of fields) setattr(self, name, given[name] ?? usual[name]);
};

export interface ActionClasses {
  readonly Action: Type;
  /** By the name that `add_argument(action=…)` gives. */
  readonly byName: ReadonlyMap<string, Type>;
  readonly BooleanOptionalAction: Type;
  readonly SubParsers: Type;
  readonly all: readonly Type[];
}

/** Parameters that most actions take. */
const valued =
  'option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None';
type Init = (self: Value, ...values: Value[]) => Value;
const initValued: Init = (self, ...values) => {
  fill(self, Object.fromEntries(fields.map((name, i) => [name, values[i]])));
  return none;
};

/** A list to append to: a copy, so that defaults stay as they are. */
const copied = (items: Value | undefined): Value[] => {
  if (items === undefined || items === none) return [];
  return items instanceof List ? [...items.a] : listOf(items);
};

export const newActionClasses = (): ActionClasses => {
  const Action = pyClass(module, 'Action', {
    bases: [],
    methods: {
      [`__init__(self, ${valued})`]: initValued,
      '__call__(self, parser, namespace, values, option_string=None)': () => {
        throw raised(newExc(E.NotImplementedError, '.__call__() not defined'));
      },
      'format_usage(self)': (self: Value) => (getattr(self, 'option_strings') as List).a[0]!,
      '__repr__(self)': (self: Obj) =>
        toStr(`${self.t.name}(${fields.map((name) => `${name}=${repr(getattr(self, name))}`).join(', ')})`),
    },
  });
  type Call = (self: Value, parser: Value, namespace: Value, values: Value, option: Value) => Value | void;
  const make = (name: string, init: string, onInit: Init, onCall: Call): Type =>
    pyClass(module, name, {
      bases: [Action],
      methods: {
        [`__init__(self, ${init})`]: onInit,
        '__call__(self, parser, namespace, values, option_string=None)': (
          self: Value,
          parser: Value,
          namespace: Value,
          values: Value,
          option: Value,
        ) => {
          onCall(self, parser, namespace, values, option);
          return none;
        },
      },
    });
  const dest = (self: Value): string => str(getattr(self, 'dest'));
  const store = (self: Value, namespace: Value, v: Value): void => setattr(namespace, dest(self), v);
  const current = (self: Value, namespace: Value): Value | undefined => findAttribute(namespace, dest(self));
  const needsValue: Init = (self, ...values) => {
    if (values[2] === 0)
      throw valueError(
        'nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate',
      );
    return initValued(self, ...values);
  };
  const needsAppend: Init = (self, ...values) => {
    if (values[2] === 0)
      throw valueError(
        'nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append const action may be more appropriate',
      );
    return initValued(self, ...values);
  };
  const Store = make('_StoreAction', valued, needsValue, (self, _p, ns, values) => store(self, ns, values));
  const constant = 'option_strings, dest, const=None, default=None, required=False, help=None, metavar=None';
  const initConst: Init = (self, options, to, value, otherwise, required, help, metavar) => {
    fill(self, {
      option_strings: options!,
      dest: to!,
      nargs: 0,
      const: value!,
      default: otherwise!,
      required: required!,
      help: help!,
      metavar: metavar!,
    });
    return none;
  };
  const StoreConst = make('_StoreConstAction', constant, initConst, (self, _p, ns) =>
    store(self, ns, getattr(self, 'const')),
  );
  const flag = (name: string, value: boolean): Type =>
    pyClass(module, name, {
      bases: [StoreConst],
      methods: {
        [`__init__(self, option_strings, dest, default=${value ? 'False' : 'True'}, required=False, help=None)`]: (
          self: Value,
          options: Value,
          to: Value,
          otherwise: Value,
          required: Value,
          help: Value,
        ) => initConst(self, options, to, value, otherwise, required, help, none),
      },
    });
  const StoreTrue = flag('_StoreTrueAction', true);
  const StoreFalse = flag('_StoreFalseAction', false);
  const Append = make('_AppendAction', valued, needsAppend, (self, _p, ns, values) => {
    const items = copied(current(self, ns));
    items.push(values);
    store(self, ns, newList(items));
  });
  const AppendConst = make('_AppendConstAction', constant, initConst, (self, _p, ns) => {
    const items = copied(current(self, ns));
    items.push(getattr(self, 'const'));
    store(self, ns, newList(items));
  });
  const Extend = make('_ExtendAction', valued, needsAppend, (self, _p, ns, values) => {
    store(self, ns, newList([...copied(current(self, ns)), ...listOf(values)]));
  });
  const Count = make(
    '_CountAction',
    'option_strings, dest, default=None, required=False, help=None',
    (self, options, to, otherwise, required, help) => {
      fill(self, {
        option_strings: options!,
        dest: to!,
        nargs: 0,
        default: otherwise!,
        required: required!,
        help: help!,
      });
      return none;
    },
    (self, _p, ns) => {
      const now = current(self, ns);
      store(self, ns, now === undefined || now === none ? 1 : Number(now) + 1);
    },
  );
  const Help = make(
    '_HelpAction',
    `option_strings, dest='${SUPPRESS}', default='${SUPPRESS}', help=None`,
    (self, options, to, otherwise, help) => {
      fill(self, { option_strings: options!, dest: to!, nargs: 0, default: otherwise!, help: help! });
      return none;
    },
    (_self, parser) => {
      invoke(parser, 'print_help');
      invoke(parser, 'exit');
    },
  );
  const Version = make(
    '_VersionAction',
    `option_strings, version=None, dest='${SUPPRESS}', default='${SUPPRESS}', help=None`,
    (self, options, version, to, otherwise, help) => {
      fill(self, {
        option_strings: options!,
        dest: to!,
        nargs: 0,
        default: otherwise!,
        help: help === none || help === undefined ? "show program's version number and exit" : help,
      });
      setattr(self, 'version', version!);
      return none;
    },
    (self, parser) => {
      const own = getattr(self, 'version');
      const version = own === none ? (findAttribute(parser, 'version') ?? '') : own;
      invoke(parser, '_print_version', version);
      invoke(parser, 'exit');
    },
  );
  const BooleanOptionalAction = make(
    'BooleanOptionalAction',
    'option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None',
    (self, options, to, otherwise, type, choices, required, help, metavar) => {
      const all: Value[] = [];
      for (const option of listOf(options!)) {
        all.push(option);
        if (str(option).startsWith('--')) all.push(toStr(`--no-${str(option).slice(2)}`));
      }
      fill(self, {
        option_strings: newList(all),
        dest: to!,
        nargs: 0,
        default: otherwise!,
        type: type!,
        choices: choices!,
        required: required!,
        help: help!,
        metavar: metavar!,
      });
      return none;
    },
    (self, _p, ns, _values, option) => {
      if (listOf(getattr(self, 'option_strings')).some((one) => one === option))
        store(self, ns, !str(option).startsWith('--no-'));
    },
  );
  setattr(BooleanOptionalAction, 'format_usage', boolUsage(BooleanOptionalAction));
  const SubParsers = newSubParsers(Action);
  const byName = new Map<string, Type>([
    ['store', Store],
    ['store_const', StoreConst],
    ['store_true', StoreTrue],
    ['store_false', StoreFalse],
    ['append', Append],
    ['append_const', AppendConst],
    ['extend', Extend],
    ['count', Count],
    ['help', Help],
    ['version', Version],
    ['parsers', SubParsers],
  ]);
  return {
    Action,
    byName,
    BooleanOptionalAction,
    SubParsers,
    all: [Action, ...byName.values(), BooleanOptionalAction],
  };
};

const boolUsage = (type: Type): Value => {
  const made = pyClass(module, type.name, {
    bases: [],
    methods: {
      'format_usage(self)': (self: Value) =>
        toStr(
          listOf(getattr(self, 'option_strings'))
            .map((one) => str(one))
            .join(' | '),
        ),
    },
  });
  return made.attrs.get('format_usage')!;
};

/** `add_subparsers()`. */
const newSubParsers = (Action: Type): Type => {
  const Pseudo = pyClass(module, '_ChoicesPseudoAction', {
    bases: [Action],
    methods: {
      '__init__(self, name, aliases, help)': (self: Value, name: Value, aliases: Value, help: Value) => {
        const others = listOf(aliases).map((one) => str(one));
        const shown = others.length > 0 ? `${str(name)} (${others.join(', ')})` : str(name);
        fill(self, { option_strings: newList([]), dest: toStr(shown), help, metavar: toStr(shown) });
        return none;
      },
    },
  });
  return pyClass(module, '_SubParsersAction', {
    bases: [Action],
    methods: {
      [`__init__(self, option_strings, prog, parser_class, dest='${SUPPRESS}', required=False, help=None, metavar=None)`]:
        (
          self: Value,
          options: Value,
          prog: Value,
          parserClass: Value,
          dest: Value,
          required: Value,
          help: Value,
          metavar: Value,
        ) => {
          fill(self, { option_strings: options, dest, nargs: PARSER, choices: newDict(), required, help, metavar });
          setattr(self, '_prog_prefix', prog);
          setattr(self, '_parser_class', parserClass);
          setattr(self, '_choices_actions', newList([]));
          return none;
        },
      'add_parser(self, name, **kwargs)': (self: Value, name: Value, kwargs: Value) => {
        const options = new Map<string, Value>();
        for (const [key] of (kwargs as Dict).m) options.set(key as string, getItem(kwargs as Dict, key as string)!);
        if ((options.get('prog') ?? none) === none)
          options.set('prog', toStr(`${str(getattr(self, '_prog_prefix'))} ${str(name)}`));
        const aliases = options.get('aliases') ?? newTuple([]);
        options.delete('aliases');
        const choices = getattr(self, 'choices') as Dict;
        for (const one of [name, ...listOf(aliases)])
          if (hasItem(choices, one))
            throw argumentError(self, `conflicting subparser${one === name ? '' : ' alias'}: ${str(one)}`);
        const help = options.get('help');
        if (help !== undefined) {
          options.delete('help');
          (getattr(self, '_choices_actions') as List).a.push(call(Pseudo, [name, aliases, help]));
        }
        const parser = call(getattr(self, '_parser_class'), [], options);
        setItem(choices, name, parser);
        for (const one of listOf(aliases)) setItem(choices, one, parser);
        return parser;
      },
      '__call__(self, parser, namespace, values, option_string=None)': (
        self: Value,
        _parser: Value,
        namespace: Value,
        values: Value,
      ) => {
        const [name, ...rest] = listOf(values);
        const dest = getattr(self, 'dest');
        if (dest !== SUPPRESS) setattr(namespace, str(dest), name!);
        const choices = getattr(self, 'choices') as Dict;
        const parser = getItem(choices, name!);
        if (parser === undefined)
          throw argumentError(
            self,
            `unknown parser ${repr(name!)} (choices: ${listOf(choices)
              .map((one) => str(one))
              .join(', ')})`,
          );
        const [inner, left] = (invoke(parser, 'parse_known_args', newList(rest), none) as Tuple).a;
        const dict = getattr(inner!, '__dict__') as Dict;
        for (const key of listOf(dict)) setattr(namespace, str(key), getItem(dict, key)!);
        const unknown = listOf(left!);
        if (unknown.length > 0) {
          const known = findAttribute(namespace, UNRECOGNIZED);
          if (known instanceof List) known.a.push(...unknown);
          else setattr(namespace, UNRECOGNIZED, newList(unknown));
        }
        return none;
      },
    },
  });
};
