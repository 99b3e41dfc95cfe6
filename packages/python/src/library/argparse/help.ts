/**
 * The help and usage of a parser as text.
 *
 * Formatters are Python objects, so programs can inherit from them; what a program may override (`_split_lines`,
 * `_fill_text`, `_get_help_string`, the default metavars) is called by name, the layout itself is here.
 */
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { truth } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newList, none, toStr, Tuple, Type, type Value } from '../../runtime/object.ts';
import { percentFormat } from '../../runtime/percent-format.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { str } from '../../runtime/text.ts';
import { chunksOf } from '../textwrap/chunks.ts';
import { PARSER, REMAINDER, SUPPRESS } from './actions.ts';

const module = 'argparse';

/** One titled part of the help. */
export interface HelpGroup {
  readonly title: Value;
  readonly description: Value;
  readonly actions: readonly Value[];
}
export interface MutexGroup {
  readonly required: boolean;
  readonly actions: readonly Value[];
}
export interface HelpParts {
  readonly prog: string;
  readonly usage: Value;
  readonly description: Value;
  readonly epilog: Value;
  readonly actions: readonly Value[];
  readonly groups: readonly HelpGroup[];
  readonly mutex: readonly MutexGroup[];
}

const optionsOf = (action: Value): string[] => listOf(getattr(action, 'option_strings')).map((one) => str(one));
const helpOf = (action: Value): Value => getattr(action, 'help');

/** Text in lines of at most `width`. */
export const wrapText = (text: string, width: number): string[] => {
  const clean = text.replace(/[ \t\n\r\f\v]+/g, ' ').trim();
  if (clean === '') return [];
  meter.spend(clean.length);
  const lines: string[] = [];
  const chunks = chunksOf(clean, true);
  let at = 0;
  while (at < chunks.length) {
    if (lines.length > 0 && chunks[at]!.trim() === '' && ++at === chunks.length) break;
    let line = '';
    while (at < chunks.length && line.length + chunks[at]!.length <= width) line += chunks[at++]!;
    const next = chunks[at];
    if (next !== undefined && next.length > width) {
      const room = Math.max(width - line.length, line === '' ? 1 : 0);
      line += next.slice(0, room);
      chunks[at] = next.slice(room);
    }
    line = line.trimEnd();
    if (line !== '') lines.push(line);
  }
  return lines;
};

/** The metavar of an action: as many as asked for. */
const metavars = (action: Value, usual: string, n: number): string[] => {
  const own = getattr(action, 'metavar');
  if (own instanceof Tuple) return own.a.map((one) => str(one));
  let one: string;
  if (own !== none) one = str(own);
  else {
    const choices = getattr(action, 'choices');
    one =
      choices === none
        ? usual
        : `{${listOf(choices)
            .map((choice) => str(choice))
            .join(',')}}`;
  }
  return Array.from({ length: n }, () => one);
};

/** The arguments of an action as usage shows them. */
export const argumentsText = (action: Value, usual: string): string => {
  const nargs = getattr(action, 'nargs');
  if (nargs === none) return metavars(action, usual, 1)[0]!;
  switch (nargs) {
    case '?':
      return `[${metavars(action, usual, 1)[0]!}]`;
    case '*': {
      const names = metavars(action, usual, 1);
      return names.length === 2 ? `[${names[0]!} [${names[1]!} ...]]` : `[${names[0]!} ...]`;
    }
    case '+': {
      const names = metavars(action, usual, 2);
      return `${names[0]!} [${names[1]!} ...]`;
    }
    case REMAINDER:
      return '...';
    case PARSER:
      return `${metavars(action, usual, 1)[0]!} ...`;
    case SUPPRESS:
      return '';
    default: {
      const n = Number(nargs);
      if (!Number.isInteger(n)) throw valueError('invalid nargs value');
      meter.allocate(n * 16);
      const names = metavars(action, usual, n);
      if (names.length !== n) throw valueError('length of metavar tuple does not match nargs');
      return names.join(' ');
    }
  }
};

const usualMetavar = (formatter: Value, action: Value): string =>
  str(
    invoke(
      formatter,
      optionsOf(action).length > 0 ? '_get_default_metavar_for_optional' : '_get_default_metavar_for_positional',
      action,
    ),
  );

/** How the list of arguments calls one. */
const invocation = (formatter: Value, action: Value): string => {
  const options = optionsOf(action);
  const usual = usualMetavar(formatter, action);
  if (options.length === 0) return metavars(action, usual, 1).join(' ');
  if (getattr(action, 'nargs') === 0) return options.join(', ');
  const args = argumentsText(action, usual);
  return options.map((one) => `${one} ${args}`).join(', ');
};

/** The parts of the usage: what may not be broken. */
const usageParts = (formatter: Value, actions: readonly Value[], mutex: readonly MutexGroup[]): string[] => {
  const inGroup = new Map<Value, MutexGroup>();
  for (const group of mutex) {
    const first = group.actions[0];
    if (first === undefined) continue;
    const at = actions.indexOf(first);
    if (at < 0 || !group.actions.every((one, i) => actions[at + i] === one)) continue;
    if (group.actions.every((one) => helpOf(one) === SUPPRESS)) continue;
    for (const one of group.actions) inGroup.set(one, group);
  }
  const one = (action: Value, grouped: boolean): string => {
    const options = optionsOf(action);
    const usual = usualMetavar(formatter, action);
    if (options.length === 0) {
      const text = argumentsText(action, usual);
      return grouped && text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
    }
    const text =
      getattr(action, 'nargs') === 0
        ? str(invoke(action, 'format_usage'))
        : `${options[0]!} ${argumentsText(action, usual)}`;
    return grouped || truth(getattr(action, 'required')) ? text : `[${text}]`;
  };
  const parts: string[] = [];
  for (let i = 0; i < actions.length; i++) {
    const action = actions[i]!;
    const group = inGroup.get(action);
    if (group === undefined) {
      if (helpOf(action) !== SUPPRESS) parts.push(one(action, false));
      continue;
    }
    const shown = group.actions.filter((member) => helpOf(member) !== SUPPRESS).map((member) => one(member, true));
    if (group.required) parts.push(shown.length > 1 ? `(${shown.join(' | ')})` : shown[0]!);
    else parts.push(`[${shown.join(' | ')}]`);
    i += group.actions.length - 1;
  }
  return parts;
};

/** Breaks a part at its spaces, but not inside of brackets. */
const unbreakable = (text: string): string[] => {
  const found: string[] = [];
  let i = 0;
  while (i < text.length) {
    if (text[i] === ' ') {
      i++;
      continue;
    }
    const open = text[i]!;
    const close = open === '(' ? ')' : open === '[' ? ']' : '';
    let end = -1;
    if (close !== '')
      for (let j = text.indexOf(close, i); j >= 0; j = text.indexOf(close, j + 1))
        if (j + 1 === text.length || text[j + 1] === ' ') {
          end = j + 1;
          break;
        }
    if (end < 0) {
      end = text.indexOf(' ', i);
      if (end < 0) end = text.length;
    }
    found.push(text.slice(i, end));
    i = end;
  }
  return found;
};

const widthOf = (formatter: Value): number => Number(getattr(formatter, '_width'));

/** `usage: …` with a blank line behind it. */
export const usageText = (formatter: Value, parts: HelpParts, prefix: string): string => {
  if (parts.usage !== none) {
    const values = newDict();
    setItem(values, 'prog', toStr(parts.prog));
    return `${prefix}${str(percentFormat(toStr(str(parts.usage)), values))}\n\n`;
  }
  const { prog } = parts;
  const optionals = parts.actions.filter((one) => optionsOf(one).length > 0);
  const positionals = parts.actions.filter((one) => optionsOf(one).length === 0);
  const optionParts = usageParts(formatter, optionals, parts.mutex);
  const positionalParts = usageParts(formatter, positionals, parts.mutex);
  const whole = [prog, ...usageParts(formatter, [...optionals, ...positionals], parts.mutex)]
    .filter((one) => one !== '')
    .join(' ');
  const width = widthOf(formatter);
  if (prefix.length + whole.length <= width) return `${prefix}${whole}\n\n`;
  const options = optionParts.flatMap(unbreakable);
  const others = positionalParts.flatMap(unbreakable);
  const lines = (items: readonly string[], indent: string, first?: string): string[] => {
    const all: string[] = [];
    let line: string[] = [];
    let length = (first === undefined ? indent.length : first.length) - 1;
    for (const item of items) {
      if (length + 1 + item.length > width && line.length > 0) {
        all.push(indent + line.join(' '));
        line = [];
        length = indent.length - 1;
      }
      line.push(item);
      length += item.length + 1;
    }
    if (line.length > 0) all.push(indent + line.join(' '));
    if (first !== undefined && all.length > 0) all[0] = all[0]!.slice(indent.length);
    return all;
  };
  let shown: string[];
  if (prefix.length + prog.length <= 0.75 * width) {
    const indent = ' '.repeat(prefix.length + prog.length + 1);
    if (options.length > 0) shown = [...lines([prog, ...options], indent, prefix), ...lines(others, indent)];
    else if (others.length > 0) shown = lines([prog, ...others], indent, prefix);
    else shown = [prog];
  } else {
    const indent = ' '.repeat(prefix.length);
    let all = lines([...options, ...others], indent);
    if (all.length > 1) all = [...lines(options, indent), ...lines(others, indent)];
    shown = [prog, ...all];
  }
  return `${prefix}${shown.join('\n')}\n\n`;
};

/** The help of an action with its values filled in. */
const expanded = (formatter: Value, action: Value, prog: string): string => {
  const values = newDict();
  const fields = getattr(action, '__dict__');
  for (const name of listOf(fields)) {
    let v = getattr(action, str(name));
    if (v === SUPPRESS) continue;
    if (v instanceof Type) v = toStr(v.qualname);
    else {
      const own = typeof v === 'object' ? findAttribute(v, '__name__') : undefined;
      if (own !== undefined) v = own;
    }
    if (name === 'choices' && v !== none)
      v = toStr(
        listOf(v)
          .map((one) => str(one))
          .join(', '),
      );
    setItem(values, name, v);
  }
  setItem(values, 'prog', toStr(prog));
  return str(percentFormat(toStr(str(invoke(formatter, '_get_help_string', action))), values));
};

/** Actions below an action: the commands of `add_subparsers`. */
const below = (action: Value): readonly Value[] => {
  const own = findAttribute(action, '_choices_actions');
  return own === undefined ? [] : listOf(own);
};

export const helpText = (formatter: Value, parts: HelpParts): string => {
  const width = widthOf(formatter);
  const step = Number(getattr(formatter, '_indent_increment'));
  let longest = 0;
  for (const group of parts.groups)
    for (const action of group.actions) {
      if (helpOf(action) === SUPPRESS) continue;
      longest = Math.max(longest, invocation(formatter, action).length + step);
      for (const one of below(action)) longest = Math.max(longest, invocation(formatter, one).length + step);
    }
  const most = Number(getattr(formatter, '_max_help_position'));
  const column = Math.min(longest + 2, most);
  const helpWidth = Math.max(width - column, 11);
  const format = (action: Value, indent: number): string => {
    if (helpOf(action) === SUPPRESS) return '';
    const name = str(invoke(formatter, '_format_action_invocation', action));
    const room = column - indent - 2;
    const hasHelp = helpOf(action) !== none && str(helpOf(action)).trim() !== '';
    let text = ' '.repeat(indent);
    let first = column;
    if (helpOf(action) === none) text += `${name}\n`;
    else if (name.length <= room) {
      text += `${name.padEnd(room)}  `;
      first = 0;
    } else text += `${name}\n`;
    if (hasHelp) {
      const full = expanded(formatter, action, parts.prog);
      const lines =
        full === '' ? [] : listOf(invoke(formatter, '_split_lines', toStr(full), helpWidth)).map((one) => str(one));
      lines.forEach((line, i) => {
        text += `${' '.repeat(i === 0 ? first : column)}${line}\n`;
      });
      if (lines.length === 0 && !text.endsWith('\n')) text += '\n';
    } else if (!text.endsWith('\n')) text += '\n';
    for (const one of below(action)) text += format(one, indent + step);
    return text;
  };
  const paragraph = (v: Value, indent: string): string => {
    if (v === none || str(v) === '' || v === SUPPRESS) return '';
    let text = str(v);
    if (text.includes('%(prog)')) {
      const values = newDict();
      setItem(values, 'prog', toStr(parts.prog));
      text = str(percentFormat(toStr(text), values));
    }
    const room = Math.max(width - indent.length, 11);
    return `${str(invoke(formatter, '_fill_text', toStr(text), room, indent))}\n\n`;
  };
  let out = usageText(formatter, parts, 'usage: ') + paragraph(parts.description, '');
  for (const group of parts.groups) {
    const body =
      paragraph(group.description, ' '.repeat(step)) + group.actions.map((one) => format(one, step)).join('');
    if (body === '') continue;
    const title = group.title !== none && group.title !== SUPPRESS ? `${str(group.title)}:\n` : '';
    out += `\n${title}${body}\n`;
  }
  out += paragraph(parts.epilog, '');
  return `${out.replace(/\n\n\n+/g, '\n\n').replace(/^\n+|\n+$/g, '')}\n`;
};

export interface FormatterClasses {
  readonly HelpFormatter: Type;
  readonly all: readonly Type[];
}

export const newFormatterClasses = (): FormatterClasses => {
  const HelpFormatter = pyClass(module, 'HelpFormatter', {
    bases: [],
    methods: {
      '__init__(self, prog, indent_increment=2, max_help_position=24, width=None)': (
        self: Value,
        prog: Value,
        step: Value,
        most: Value,
        width: Value,
      ) => {
        const real = width === none ? 78 : Number(width);
        setattr(self, '_prog', prog);
        setattr(self, '_indent_increment', step);
        setattr(self, '_max_help_position', Math.min(Number(most), Math.max(real - 20, Number(step) * 2)));
        setattr(self, '_width', real);
        return none;
      },
      '_split_lines(self, text, width)': (_self: Value, text: Value, width: Value) =>
        newList(wrapText(str(text), Number(width)).map(toStr)),
      '_fill_text(self, text, width, indent)': (_self: Value, text: Value, width: Value, indent: Value) =>
        toStr(
          wrapText(str(text), Number(width))
            .map((line) => str(indent) + line)
            .join('\n'),
        ),
      '_get_help_string(self, action)': (_self: Value, action: Value) => helpOf(action),
      '_get_default_metavar_for_optional(self, action)': (_self: Value, action: Value) =>
        toStr(str(getattr(action, 'dest')).toUpperCase()),
      '_get_default_metavar_for_positional(self, action)': (_self: Value, action: Value) => getattr(action, 'dest'),
      '_format_action_invocation(self, action)': (self: Value, action: Value) => toStr(invocation(self, action)),
      '_format_args(self, action, default_metavar)': (_self: Value, action: Value, usual: Value) =>
        toStr(argumentsText(action, str(usual))),
    },
  });
  const splitLines = (text: string): string[] => {
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines;
  };
  const RawDescriptionHelpFormatter = pyClass(module, 'RawDescriptionHelpFormatter', {
    bases: [HelpFormatter],
    methods: {
      '_fill_text(self, text, width, indent)': (_self: Value, text: Value, _width: Value, indent: Value) =>
        toStr((str(text).match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => str(indent) + line).join('')),
    },
  });
  const RawTextHelpFormatter = pyClass(module, 'RawTextHelpFormatter', {
    bases: [RawDescriptionHelpFormatter],
    methods: {
      '_split_lines(self, text, width)': (_self: Value, text: Value) => newList(splitLines(str(text)).map(toStr)),
    },
  });
  const ArgumentDefaultsHelpFormatter = pyClass(module, 'ArgumentDefaultsHelpFormatter', {
    bases: [HelpFormatter],
    methods: {
      '_get_help_string(self, action)': (_self: Value, action: Value) => {
        const help = helpOf(action) === none ? '' : str(helpOf(action));
        if (help.includes('%(default)') || getattr(action, 'default') === SUPPRESS) return toStr(help);
        const nargs = getattr(action, 'nargs');
        return toStr(
          optionsOf(action).length > 0 || nargs === '?' || nargs === '*' ? `${help} (default: %(default)s)` : help,
        );
      },
    },
  });
  const typeName = (action: Value): Value => {
    const type = getattr(action, 'type');
    return type instanceof Type ? toStr(type.qualname) : getattr(type, '__name__');
  };
  const MetavarTypeHelpFormatter = pyClass(module, 'MetavarTypeHelpFormatter', {
    bases: [HelpFormatter],
    methods: {
      '_get_default_metavar_for_optional(self, action)': (_self: Value, action: Value) => typeName(action),
      '_get_default_metavar_for_positional(self, action)': (_self: Value, action: Value) => typeName(action),
    },
  });
  return {
    HelpFormatter,
    all: [
      HelpFormatter,
      RawDescriptionHelpFormatter,
      RawTextHelpFormatter,
      ArgumentDefaultsHelpFormatter,
      MetavarTypeHelpFormatter,
    ],
  };
};
