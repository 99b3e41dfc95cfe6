/** Parsers: what they know of their arguments, and how they read an argument list. */
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { call, callable, invoke } from '../../runtime/call.ts';
import { contains, textOf, truth } from '../../runtime/compare.ts';
import { getItem } from '../../runtime/dict.ts';
import { caught, E, type Exc, newExc, raised, typeError, valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type Dict,
  newList,
  newTuple,
  none,
  type Obj,
  toStr,
  type Tuple,
  Type,
  type Value,
} from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { repr, str } from '../../runtime/text.ts';
import { writeText } from '../standard-streams.ts';
import { type ActionClasses, PARSER, REMAINDER, SUPPRESS, UNRECOGNIZED } from './actions.ts';
import { type FormatterClasses, helpText, type HelpParts, usageText } from './help.ts';
import { matchSome, type Wanted } from './match.ts';
import { actionName, argumentError, argumentErrorType, argumentTypeErrorType } from './names.ts';

const module = 'argparse';

interface Group {
  title: Value;
  description: Value;
  readonly actions: Value[];
}
interface Mutex {
  required: boolean;
  readonly actions: Value[];
}
/** What a parser knows beyond its Python attributes. */
interface Core {
  readonly parser: Value;
  readonly actions: Value[];
  readonly byOption: Map<string, Value>;
  readonly groups: Group[];
  readonly mutex: Mutex[];
  readonly defaults: Map<string, Value>;
  positionals: Group;
  optionals: Group;
  hasNegativeOptions: boolean;
  subparsers: Group | undefined;
}
interface Place {
  readonly core: Core;
  readonly group: Group | undefined;
  readonly mutex: Mutex | undefined;
}

const kwargsOf = (kwargs: Value): Map<string, Value> => {
  const map = new Map<string, Value>();
  for (const key of listOf(kwargs)) map.set(str(key), getItem(kwargs as Dict, key)!);
  return map;
};
const optionsOf = (action: Value): string[] => listOf(getattr(action, 'option_strings')).map((one) => str(one));
const destOf = (action: Value): string => str(getattr(action, 'dest'));
const negative = /^-\d+$|^-\d*\.\d+$/;

export interface ParserClasses {
  readonly ArgumentParser: Type;
  readonly Namespace: Type;
}

export const newParserClasses = (actions: ActionClasses, formatters: FormatterClasses): ParserClasses => {
  const places = new WeakMap<object, Place>();
  const placeOf = (o: Value): Place => {
    const place = places.get(o as object);
    if (place === undefined) throw typeError('the parser was not initialised');
    return place;
  };
  const coreOf = (o: Value): Core => placeOf(o).core;

  const Namespace = newNamespaceClass();

  // ── Adding arguments ──────────────────────────────────────────────────────────────────────────
  const add = (place: Place, action: Value): Value => {
    const { core } = place;
    meter.spend(100);
    const handler = str(getattr(core.parser, 'conflict_handler'));
    const options = optionsOf(action);
    const taken = options.filter((one) => core.byOption.has(one));
    if (taken.length > 0) {
      if (handler !== 'resolve')
        throw argumentError(action, `conflicting option string${taken.length === 1 ? '' : 's'}: ${taken.join(', ')}`);
      for (const option of taken) {
        const other = core.byOption.get(option)!;
        const left = optionsOf(other).filter((one) => one !== option);
        setattr(other, 'option_strings', newList(left.map(toStr)));
        core.byOption.delete(option);
        if (left.length === 0)
          for (const list of [core.actions, ...core.groups.map((one) => one.actions)]) {
            const at = list.indexOf(other);
            if (at >= 0) list.splice(at, 1);
          }
      }
    }
    core.actions.push(action);
    for (const option of options) {
      core.byOption.set(option, action);
      if (negative.test(option)) core.hasNegativeOptions = true;
    }
    (place.group ?? (options.length > 0 ? core.optionals : core.positionals)).actions.push(action);
    place.mutex?.actions.push(action);
    return action;
  };
  const prefixes = (core: Core): string => str(getattr(core.parser, 'prefix_chars'));

  const addArgument = (place: Place, names: readonly Value[], given: Map<string, Value>): Value => {
    const { core } = place;
    const chars = prefixes(core);
    const texts = names.map((one) => str(one));
    if (texts.length === 0 || (texts.length === 1 && !chars.includes(texts[0]![0] ?? ' '))) {
      if (texts.length > 0 && given.has('dest')) throw valueError('dest supplied twice for positional argument');
      if (given.has('required')) throw typeError("'required' is an invalid argument for positionals");
      const nargs = given.get('nargs') ?? none;
      if (nargs !== '?' && nargs !== '*') given.set('required', true);
      if (nargs === '*' && !given.has('default')) given.set('required', true);
      if (texts.length > 0) given.set('dest', toStr(texts[0]!));
      if (!given.has('dest'))
        throw typeError("_get_positional_kwargs() missing 1 required positional argument: 'dest'");
      given.set('option_strings', newList([]));
    } else {
      const long: string[] = [];
      for (const option of texts) {
        if (!chars.includes(option[0] ?? ' '))
          throw valueError(
            `invalid option string ${repr(toStr(option))}: must start with a character ${repr(toStr(chars))}`,
          );
        if (option.length > 1 && chars.includes(option[1]!)) long.push(option);
      }
      if ((given.get('dest') ?? none) === none) {
        let name = long[0] ?? texts[0]!;
        while (name !== '' && chars.includes(name[0]!)) name = name.slice(1);
        if (name === '') throw valueError(`dest= is required for options like ${repr(toStr(texts.at(-1)!))}`);
        given.set('dest', toStr(name.replaceAll('-', '_')));
      }
      given.set('option_strings', newList(texts.map(toStr)));
    }
    if (!given.has('default')) {
      const usual = core.defaults.get(str(given.get('dest')!));
      const whole = getattr(core.parser, 'argument_default');
      if (usual !== undefined) given.set('default', usual);
      else if (whole !== none) given.set('default', whole);
    }
    const which = given.get('action') ?? 'store';
    given.delete('action');
    const name = textOf(which);
    const type = name === undefined ? (which === none ? actions.byName.get('store') : which) : actions.byName.get(name);
    if (type === undefined || !callable(type)) throw valueError(`unknown action "${str(which)}"`);
    const action = call(type, [], given);
    const convert = getattr(action, 'type');
    if (convert !== none && !callable(convert)) throw valueError(`${repr(convert)} is not callable`);
    if (getattr(action, 'metavar') !== none && typeof getattr(action, 'metavar') === 'object') checkMetavar(action);
    return add(place, action);
  };
  const checkMetavar = (action: Value): void => {
    const metavar = getattr(action, 'metavar') as unknown as { a?: readonly Value[] };
    const nargs = getattr(action, 'nargs');
    if (metavar.a === undefined) return;
    const wanted = nargs === '+' ? 2 : nargs === '*' ? metavar.a.length : typeof nargs === 'number' ? nargs : 1;
    if (metavar.a.length !== wanted) throw valueError('length of metavar tuple does not match nargs');
  };

  const newGroup = (core: Core, title: Value, description: Value): Group => {
    const group: Group = { title, description, actions: [] };
    core.groups.push(group);
    return group;
  };

  const container: Record<string, (...args: never[]) => Value> = {
    'add_argument(self, *args, **kwargs)': (self: Value, args: Tuple, kwargs: Value) =>
      addArgument(placeOf(self), args.a, kwargsOf(kwargs)),
    'add_argument_group(self, title=None, description=None, **kwargs)': (
      self: Value,
      title: Value,
      description: Value,
    ) => {
      const { core } = placeOf(self);
      const made = call(ArgumentGroup, []);
      places.set(made as object, { core, group: newGroup(core, title, description), mutex: undefined });
      setattr(made, 'title', title);
      setattr(made, 'description', description);
      return made;
    },
    'add_mutually_exclusive_group(self, *, required=False)': (self: Value, required: Value) => {
      const { core, group } = placeOf(self);
      const mutex: Mutex = { required: truth(required), actions: [] };
      core.mutex.push(mutex);
      const made = call(MutexGroup, []);
      places.set(made as object, { core, group, mutex });
      setattr(made, 'required', required);
      return made;
    },
    '_add_action(self, action)': (self: Value, action: Value) => add(placeOf(self), action),
    'set_defaults(self, **kwargs)': (self: Value, kwargs: Value) => {
      const { core } = placeOf(self);
      for (const [name, v] of kwargsOf(kwargs)) {
        core.defaults.set(name, v);
        for (const action of core.actions) if (destOf(action) === name) setattr(action, 'default', v);
      }
      return none;
    },
    'get_default(self, dest)': (self: Value, dest: Value) => {
      const { core } = placeOf(self);
      for (const action of core.actions)
        if (destOf(action) === str(dest) && getattr(action, 'default') !== none) return getattr(action, 'default');
      return core.defaults.get(str(dest)) ?? none;
    },
  };
  const Container = pyClass(module, '_ActionsContainer', { bases: [], methods: container as never });
  const ArgumentGroup = pyClass(module, '_ArgumentGroup', { bases: [Container] });
  const MutexGroup = pyClass(module, '_MutuallyExclusiveGroup', { bases: [ArgumentGroup] });

  // ── Help ──────────────────────────────────────────────────────────────────────────────────────
  const helpParts = (core: Core): HelpParts => ({
    prog: str(getattr(core.parser, 'prog')),
    usage: getattr(core.parser, 'usage'),
    description: getattr(core.parser, 'description'),
    epilog: getattr(core.parser, 'epilog'),
    actions: core.actions,
    groups: core.groups,
    mutex: core.mutex,
  });
  const formatterOf = (core: Core): Value =>
    call(getattr(core.parser, 'formatter_class'), [], new Map([['prog', getattr(core.parser, 'prog')]]));

  // ── Reading ───────────────────────────────────────────────────────────────────────────────────
  const fail = (core: Core, text: string): Value => invoke(core.parser, 'error', toStr(text));

  interface Option {
    readonly action: Value | undefined;
    readonly option: string;
    readonly explicit: string | undefined;
  }
  /** An option with its value, if the string is one. */
  const optionAt = (core: Core, text: string): Option | undefined => {
    const chars = prefixes(core);
    if (text === '' || !chars.includes(text[0]!)) return undefined;
    const exact = core.byOption.get(text);
    if (exact !== undefined) return { action: exact, option: text, explicit: undefined };
    if (text.length === 1) return undefined;
    const equals = text.indexOf('=');
    if (equals >= 0) {
      const action = core.byOption.get(text.slice(0, equals));
      if (action !== undefined) return { action, option: text.slice(0, equals), explicit: text.slice(equals + 1) };
    }
    const possible = abbreviated(core, text, chars);
    if (possible.length > 1)
      fail(core, `ambiguous option: ${text} could match ${possible.map(({ option }) => option).join(', ')}`);
    if (possible.length === 1) return possible[0];
    if (negative.test(text) && !core.hasNegativeOptions) return undefined;
    if (text.includes(' ')) return undefined;
    return { action: undefined, option: text, explicit: undefined };
  };
  const abbreviated = (core: Core, text: string, chars: string): Option[] => {
    const found: Option[] = [];
    meter.spend(core.byOption.size * 2);
    if (chars.includes(text[1]!)) {
      if (!truth(getattr(core.parser, 'allow_abbrev'))) return found;
      const equals = text.indexOf('=');
      const prefix = equals < 0 ? text : text.slice(0, equals);
      const explicit = equals < 0 ? undefined : text.slice(equals + 1);
      for (const [option, action] of core.byOption)
        if (option.startsWith(prefix)) found.push({ action, option, explicit });
      return found;
    }
    const short = text.slice(0, 2);
    for (const [option, action] of core.byOption)
      if (option === short) found.push({ action, option, explicit: text.slice(2) });
      else if (option.startsWith(text)) found.push({ action, option, explicit: undefined });
    return found;
  };

  const wantedOf = (action: Value): Wanted => ({
    nargs: getattr(action, 'nargs'),
    option: optionsOf(action).length > 0,
  });
  const countFor = (action: Value, pattern: string): number => {
    const [count] = matchSome([wantedOf(action)], pattern);
    if (count !== undefined) return count;
    const nargs = getattr(action, 'nargs');
    const text =
      nargs === none
        ? 'expected one argument'
        : nargs === '?'
          ? 'expected at most one argument'
          : nargs === '+'
            ? 'expected at least one argument'
            : `expected ${str(nargs)} argument${nargs === 1 ? '' : 's'}`;
    throw argumentError(action, text);
  };

  const convert = (action: Value, text: Value): Value => {
    const type = getattr(action, 'type');
    if (type === none) return text;
    const depth = meter.d;
    try {
      return call(type, [text]);
    } catch (e) {
      const exc = caught(e, depth);
      if (exc.t.isSubtypeOf(argumentTypeErrorType)) throw argumentError(action, str(exc));
      if (!exc.t.isSubtypeOf(E.TypeError) && !exc.t.isSubtypeOf(E.ValueError)) throw exc;
      const name = type instanceof Type ? type.qualname : findAttribute(type, '__name__');
      throw argumentError(
        action,
        `invalid ${name === undefined ? repr(type) : typeof name === 'string' ? name : str(name)} value: ${repr(text)}`,
      );
    }
  };
  const checkChoice = (action: Value, v: Value): void => {
    const choices = getattr(action, 'choices');
    if (choices === none || contains(choices, v)) return;
    throw argumentError(
      action,
      `invalid choice: ${repr(v)} (choose from ${listOf(choices)
        .map((one) => repr(one))
        .join(', ')})`,
    );
  };
  const valuesFor = (action: Value, given: readonly Value[]): Value => {
    const nargs = getattr(action, 'nargs');
    const isOption = optionsOf(action).length > 0;
    let texts = given;
    if (nargs !== PARSER && nargs !== REMAINDER) {
      const at = texts.indexOf('--');
      if (at >= 0) texts = texts.filter((_one, i) => i !== at);
    }
    if (texts.length === 0 && nargs === '?') {
      const v = isOption ? getattr(action, 'const') : getattr(action, 'default');
      if (textOf(v) === undefined) return v;
      const value = convert(action, v);
      checkChoice(action, value);
      return value;
    }
    if (texts.length === 0 && nargs === '*' && !isOption) {
      const usual = getattr(action, 'default');
      return usual === none ? newList([]) : usual;
    }
    if (texts.length === 1 && (nargs === none || nargs === '?')) {
      const value = convert(action, texts[0]!);
      checkChoice(action, value);
      return value;
    }
    if (nargs === SUPPRESS) return SUPPRESS;
    const values = texts.map((one) => convert(action, one));
    if (nargs === PARSER) checkChoice(action, values[0]!);
    else if (nargs !== REMAINDER) for (const one of values) checkChoice(action, one);
    return newList(values);
  };

  const read = (core: Core, texts: readonly Value[], namespace: Value): Value[] => {
    const seen = new Set<Value>();
    const seenGiven = new Set<Value>();
    const options = new Map<number, Option>();
    let pattern = '';
    for (let i = 0; i < texts.length; i++) {
      meter.spend(20);
      const text = str(texts[i]!);
      if (text === '--') {
        pattern += `-${'A'.repeat(texts.length - i - 1)}`;
        break;
      }
      const option = optionAt(core, text);
      if (option === undefined) pattern += 'A';
      else {
        options.set(i, option);
        pattern += 'O';
      }
    }
    const take = (action: Value, given: readonly Value[], option: Value): void => {
      seen.add(action);
      const values = valuesFor(action, given);
      if (values !== getattr(action, 'default')) {
        seenGiven.add(action);
        for (const group of core.mutex) {
          if (!group.actions.includes(action)) continue;
          for (const other of group.actions)
            if (other !== action && seenGiven.has(other))
              throw argumentError(action, `not allowed with argument ${actionName(other) ?? 'None'}`);
        }
      }
      if (values !== SUPPRESS) call(action, [core.parser, namespace, values, option]);
    };
    const extras: Value[] = [];
    const chars = prefixes(core);
    const takeOption = (start: number): number => {
      let { action, option, explicit } = options.get(start)!;
      const todo: [Value, Value[], string][] = [];
      let stop = start + 1;
      for (;;) {
        if (action === undefined) {
          extras.push(texts[start]!);
          return start + 1;
        }
        if (explicit === undefined) {
          const count = countFor(action, pattern.slice(start + 1));
          stop = start + 1 + count;
          todo.push([action, texts.slice(start + 1, stop), option]);
          break;
        }
        const ignored = (): Exc => argumentError(action!, `ignored explicit argument ${repr(toStr(explicit!))}`);
        const count = matchSome([wantedOf(action)], 'A')[0] ?? countFor(action, 'A');
        if (count === 0 && !chars.includes(option[1] ?? ' ') && explicit !== '') {
          todo.push([action, [], option]);
          option = option[0]! + explicit[0]!;
          const next = core.byOption.get(option);
          if (next === undefined) throw ignored();
          action = next;
          explicit = explicit.length > 1 ? explicit.slice(1) : undefined;
        } else if (count === 1) {
          todo.push([action, [toStr(explicit)], option]);
          break;
        } else throw ignored();
      }
      for (const [one, given, name] of todo) take(one, given, toStr(name));
      return stop;
    };
    let positionals = core.actions.filter((one) => optionsOf(one).length === 0);
    const takePositionals = (start: number): number => {
      const counts = matchSome(positionals.map(wantedOf), pattern.slice(start));
      let at = start;
      counts.forEach((count, i) => {
        const given = texts.slice(at, at + count);
        at += count;
        take(positionals[i]!, given, none);
      });
      positionals = positionals.slice(counts.length);
      return at;
    };
    const indexes = [...options.keys()];
    const last = indexes.at(-1) ?? -1;
    let at = 0;
    let nextIndex = 0;
    while (at <= last) {
      while (indexes[nextIndex]! < at) nextIndex++;
      const next = indexes[nextIndex]!;
      if (at !== next) {
        const end = takePositionals(at);
        if (end > at) {
          at = end;
          continue;
        }
        at = end;
      }
      if (!options.has(at)) {
        extras.push(...texts.slice(at, next));
        at = next;
      }
      at = takeOption(at);
    }
    const stop = takePositionals(at);
    extras.push(...texts.slice(stop));

    const missing: string[] = [];
    for (const action of core.actions) {
      if (seen.has(action)) continue;
      if (truth(getattr(action, 'required'))) missing.push(actionName(action) ?? 'None');
      else {
        const usual = getattr(action, 'default');
        if (
          textOf(usual) !== undefined &&
          findAttribute(namespace, destOf(action)) === usual &&
          getattr(action, 'type') !== none
        )
          setattr(namespace, destOf(action), convert(action, usual));
      }
    }
    if (missing.length > 0) fail(core, `the following arguments are required: ${missing.join(', ')}`);
    for (const group of core.mutex) {
      if (!group.required || group.actions.some((one) => seenGiven.has(one))) continue;
      const names = group.actions.filter((one) => getattr(one, 'help') !== SUPPRESS).map((one) => actionName(one)!);
      fail(core, `one of the arguments ${names.join(' ')} is required`);
    }
    return extras;
  };

  const argumentsNow = (): Value[] => {
    const argv = run.modules.get('sys')?.attrs.get('argv');
    return argv === undefined ? run.host.argv.slice(1).map(toStr) : listOf(argv).slice(1);
  };
  const parseKnown = (self: Value, args: Value, given: Value): readonly [Value, Value[]] => {
    const core = coreOf(self);
    const texts = args === none ? argumentsNow() : listOf(args);
    const namespace = given === none ? call(Namespace, []) : given;
    for (const action of core.actions) {
      const dest = destOf(action);
      const usual = getattr(action, 'default');
      if (dest !== SUPPRESS && usual !== SUPPRESS && findAttribute(namespace, dest) === undefined)
        setattr(namespace, dest, usual);
    }
    for (const [dest, v] of core.defaults)
      if (findAttribute(namespace, dest) === undefined) setattr(namespace, dest, v);
    let extras: Value[] = [];
    const depth = meter.d;
    try {
      extras = read(core, texts, namespace);
    } catch (e) {
      const exc = caught(e, depth);
      if (!exc.t.isSubtypeOf(argumentErrorType) || !truth(getattr(self, 'exit_on_error'))) throw exc;
      fail(core, str(exc));
    }
    const unknown = findAttribute(namespace, UNRECOGNIZED);
    if (unknown !== undefined) {
      extras.push(...listOf(unknown));
      invoke(namespace, '__delattr__', UNRECOGNIZED);
    }
    return [namespace, extras];
  };
  const parse = (self: Value, args: Value, namespace: Value): Value => {
    const known = invoke(self, 'parse_known_args', args, namespace) as Tuple;
    const extras = listOf(known.a[1]!);
    if (extras.length > 0) fail(coreOf(self), `unrecognized arguments: ${extras.map((one) => str(one)).join(' ')}`);
    return known.a[0]!;
  };

  const exit = (status: Value, message: Value): never => {
    if (truth(message)) writeText('stderr', str(message));
    throw raised(newExc(E.SystemExit, status));
  };

  const ArgumentParser: Type = pyClass(module, 'ArgumentParser', {
    bases: [Container],
    methods: {
      "__init__(self, prog=None, usage=None, description=None, epilog=None, parents=..., formatter_class=..., prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True)":
        (
          self: Obj,
          prog: Value,
          usage: Value,
          description: Value,
          epilog: Value,
          parents: Value | undefined,
          formatter: Value | undefined,
          prefixChars: Value,
          fromFile: Value,
          argumentDefault: Value,
          conflict: Value,
          addHelp: Value,
          allowAbbrev: Value,
          exitOnError: Value,
        ) => {
          const name = run.modules.get('sys')?.attrs.get('argv');
          const program = name === undefined ? (run.host.argv[0] ?? '') : str(listOf(name)[0] ?? '');
          const core: Core = {
            parser: self,
            actions: [],
            byOption: new Map(),
            groups: [],
            mutex: [],
            defaults: new Map(),
            positionals: { title: 'positional arguments', description: none, actions: [] },
            optionals: { title: 'options', description: none, actions: [] },
            hasNegativeOptions: false,
            subparsers: undefined,
          };
          core.groups.push(core.positionals, core.optionals);
          places.set(self, { core, group: undefined, mutex: undefined });
          const attrs: Record<string, Value> = {
            prog: prog === none ? toStr(program.slice(program.lastIndexOf('/') + 1)) : prog,
            usage,
            description,
            epilog,
            formatter_class: formatter ?? formatters.HelpFormatter,
            prefix_chars: prefixChars,
            fromfile_prefix_chars: fromFile,
            argument_default: argumentDefault,
            conflict_handler: conflict,
            add_help: addHelp,
            allow_abbrev: allowAbbrev,
            exit_on_error: exitOnError,
          };
          for (const [key, v] of Object.entries(attrs)) setattr(self, key, v);
          if (truth(addHelp)) {
            const sign = str(prefixChars).includes('-') ? '-' : str(prefixChars)[0]!;
            addArgument(
              placeOf(self),
              [toStr(`${sign}h`), toStr(`${sign}${sign}help`)],
              new Map<string, Value>([
                ['action', 'help'],
                ['default', SUPPRESS],
                ['help', 'show this help message and exit'],
              ]),
            );
          }
          for (const parent of parents === undefined ? [] : listOf(parents)) inherit(core, coreOf(parent));
          return none;
        },
      'add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, action=None, dest=None, required=False, help=None, metavar=None, **kwargs)':
        (
          self: Obj,
          title: Value,
          description: Value,
          prog: Value,
          parserClass: Value,
          actionType: Value,
          dest: Value,
          required: Value,
          help: Value,
          metavar: Value,
        ) => {
          const core = coreOf(self);
          if (core.subparsers !== undefined) fail(core, 'cannot have multiple subparser arguments');
          core.subparsers =
            title !== none || description !== none
              ? newGroup(core, title === none ? 'subcommands' : title, description)
              : core.positionals;
          let prefix = prog;
          if (prog === none) {
            const parts = {
              ...helpParts(core),
              actions: core.actions.filter((one) => optionsOf(one).length === 0),
            };
            prefix = toStr(usageText(formatterOf(core), parts, '').trim());
          }
          const options = new Map<string, Value>([
            ['option_strings', newList([])],
            ['prog', prefix],
            ['parser_class', parserClass === none ? self.t : parserClass],
            ['required', required],
            ['help', help],
            ['metavar', metavar],
          ]);
          if (dest !== none) options.set('dest', dest);
          const made = call(actionType instanceof Type ? actionType : actions.SubParsers, [], options);
          core.actions.push(made);
          core.subparsers.actions.push(made);
          return made;
        },
      'parse_args(self, args=None, namespace=None)': parse,
      'parse_known_args(self, args=None, namespace=None)': (self: Value, args: Value, namespace: Value) => {
        const [ns, extras] = parseKnown(self, args, namespace);
        return newTuple([ns, newList(extras)]);
      },
      'parse_intermixed_args(self, args=None, namespace=None)': parse,
      'format_usage(self)': (self: Value) => {
        const core = coreOf(self);
        return toStr(`${usageText(formatterOf(core), helpParts(core), 'usage: ').replace(/\n+$/, '')}\n`);
      },
      'format_help(self)': (self: Value) => toStr(helpText(formatterOf(coreOf(self)), helpParts(coreOf(self)))),
      'print_usage(self, file=None)': (self: Value, file: Value) => {
        writeText('stdout', str(invoke(self, 'format_usage')), file);
        return none;
      },
      'print_help(self, file=None)': (self: Value, file: Value) => {
        writeText('stdout', str(invoke(self, 'format_help')), file);
        return none;
      },
      '_print_version(self, version)': (self: Value, version: Value) => {
        const core = coreOf(self);
        const text = str(version).replaceAll('%(prog)s', str(getattr(core.parser, 'prog')));
        writeText(
          'stdout',
          `${str(invoke(formatterOf(core), '_fill_text', toStr(text), 78, '')).replace(/\n+$/, '')}\n`,
        );
        return none;
      },
      'exit(self, status=0, message=None)': (_self: Value, status: Value, message: Value) => exit(status, message),
      'error(self, message)': (self: Value, message: Value) => {
        writeText('stderr', str(invoke(self, 'format_usage')));
        return invoke(self, 'exit', 2, toStr(`${str(getattr(self, 'prog'))}: error: ${str(message)}\n`));
      },
      '__repr__(self)': (self: Obj) =>
        toStr(
          `${self.t.name}(${['prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help']
            .map((name) => `${name}=${repr(getattr(self, name))}`)
            .join(', ')})`,
        ),
    },
  });

  /** Takes over the arguments of a parent. */
  const inherit = (core: Core, parent: Core): void => {
    for (const group of parent.groups) {
      const own =
        group === parent.positionals
          ? core.positionals
          : group === parent.optionals
            ? core.optionals
            : newGroup(core, group.title, group.description);
      for (const action of group.actions) add({ core, group: own, mutex: undefined }, action);
    }
    for (const mutex of parent.mutex) core.mutex.push({ required: mutex.required, actions: [...mutex.actions] });
    for (const [name, v] of parent.defaults) core.defaults.set(name, v);
  };

  return { ArgumentParser, Namespace };
};

const newNamespaceClass = (): Type => {
  const Namespace: Type = pyClass(module, 'Namespace', {
    bases: [],
    methods: {
      '__init__(self, **kwargs)': (self: Value, kwargs: Value) => {
        for (const [name, v] of kwargsOf(kwargs)) setattr(self, name, v);
        return none;
      },
      '__eq__(self, other)': (self: Value, other: Value) =>
        other !== none && typeof other === 'object' && other.t.isSubtypeOf(Namespace)
          ? invoke(getattr(self, '__dict__'), '__eq__', getattr(other, '__dict__'))
          : false,
      '__contains__(self, key)': (self: Value, key: Value) => contains(getattr(self, '__dict__'), key),
      '__repr__(self)': (self: Obj) => {
        const dict = getattr(self, '__dict__') as Dict;
        const plain: string[] = [];
        const odd: string[] = [];
        for (const key of listOf(dict)) {
          const name = str(key);
          const v = repr(getItem(dict, key)!);
          if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) plain.push(`${name}=${v}`);
          else odd.push(`${repr(key)}: ${v}`);
        }
        if (odd.length > 0) plain.push(`**{${odd.join(', ')}}`);
        return toStr(`${self.t.name}(${plain.join(', ')})`);
      },
    },
    attrs: { __hash__: none },
  });
  return Namespace;
};
