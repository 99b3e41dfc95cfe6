/**
 * A command line for a shell → a list of arguments for the program itself, so that no value can become a command.
 *
 * Where the command needs a shell after all (pipes, wildcards), every value in it is quoted with `shlex.quote`. `os.system` and
 * `os.popen` become calls of `subprocess`.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, Name } from '../../tree/node.ts';
import { addArgument, callAround, keyword, positional, removeArgument, replace, spreads } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { isKnownText } from './known-text.ts';
import { textExpression } from './python-string.ts';
import { queryVariable } from './query-variable.ts';
import { type Command, shellWords, type Word } from './shell-words.ts';
import { type Item, type TextItems, textItems } from './text-items.ts';
import { valueName } from './value-name.ts';

export const argumentList: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) => shells.test(place.names.qualified(callee) ?? ''));
  if (call === undefined) return remote(place) ?? unfit('no call that starts a shell stands here');
  const name = place.names.qualified(call.callee) ?? '';
  if (spreads(call)) return unfit('arguments of the call are handed in as a whole');
  const shell = keyword(call, 'shell');
  if (name.startsWith('subprocess.') && !always.has(name)) {
    const handed = shell === undefined ? handedToShell(place, call) : undefined;
    if (handed !== undefined) return fromShellList(place, call, handed);
    if (shell === undefined) return unfit('no shell is started here; the program or its arguments come from outside');
    if (shell.value.kind !== 'Bool' || !shell.value.value)
      return unfit('whether a shell is started is decided elsewhere');
    if (keyword(call, 'executable') !== undefined) return unfit('the call names a shell of its own');
  }
  const command =
    positional(call)[0] ??
    keyword(call, 'args')?.value ??
    keyword(call, 'cmd')?.value ??
    keyword(call, 'command')?.value;
  if (command === undefined) return unfit('the command is not an argument of its own');
  const joined = joinedWords(place, command);
  if (joined !== undefined) {
    const edits = started(place, call, name, joined, [], command);
    return edits === undefined ? unfit('this call takes a text alone') : { title, edits };
  }
  const written = writtenCommand(place, command);
  if ('unfit' in written) return whole(place, call, name, command, written);
  const { text } = written;
  if (written.steps === 'several') return quoting(place, text, 'it is put together in several steps');
  const parsed = shellWords(text.items);
  if ('needs' in parsed) return quoting(place, text, parsed.needs);
  if (parsed.words.some(({ items }) => items.length > 1 && items.some((item) => spreadOf(place, item) !== undefined)))
    return quoting(place, text, 'a list among other characters of a word');
  const words = parsed.words.map(({ items }) => wordOf(place, items));
  const folder = parsed.folder === undefined ? undefined : textExpression(place, parsed.folder.items);
  if (words.includes(undefined) || (parsed.folder !== undefined && folder === undefined))
    return quoting(place, text, 'a formatted value');
  if (programFromElsewhere(place, parsed))
    return whole(place, call, name, command, unfit('the program itself comes from elsewhere'));
  const list = `[${withEndOfOptions(parsed.words, words).join(', ')}]`;
  const options = optionsFor(place, call, parsed, folder);
  if (options === undefined) return unfit('the call and the command both say where output goes');
  if (written.variable !== undefined) {
    // The list stands where the text stood.
    const edits = started(place, call, name, place.source(written.variable), options, command);
    return edits === undefined
      ? quoting(place, text, name)
      : { title, ...severalWords(parsed), edits: [replace(text.node, list), ...edits] };
  }
  const edits = started(place, call, name, list, options, command);
  return edits === undefined ? quoting(place, text, name) : { title, ...severalWords(parsed), edits };
};

const title = 'Start the program itself, without a shell';

/** A value that is called as if it held several words was several arguments. */
const severalWords = ({ words }: Command): Pick<Rewritten, 'changes'> =>
  words.some(
    ({ items: [only, more] }) =>
      only?.kind === 'value' &&
      more === undefined &&
      /(?:^|_)(?:(?:extra|other|more)_?\w*|args|arguments|opts|options|flags|params|parameters|files|filenames|paths|hosts|names|targets|packages|words)$/iu.test(
        valueName(only.node),
      ),
  )
    ? { changes: 'A value that was meant to be several arguments is one argument now.' }
    : {};

/** The source of one word; a value that was a list, joined with blanks, is several. */
const wordOf = (place: Place, items: readonly Item[]): string | undefined => {
  const [only] = items;
  const spread = only === undefined ? undefined : spreadOf(place, only);
  return spread ?? textExpression(place, items);
};

/** `" ".join(files)` → `*files`. */
const spreadOf = (place: Place, item: Item): string | undefined => {
  if (item.kind !== 'value' || item.node.kind !== 'Call' || item.node.callee.kind !== 'Member') return undefined;
  const { property, object } = item.node.callee;
  const [list, more] = item.node.args;
  if (property !== 'join' || object.kind !== 'Str' || object.value !== ' ' || list === undefined || more !== undefined)
    return undefined;
  const source = place.source(list);
  return list.kind === 'Comprehension' && !/^[[(]/u.test(source) ? `*(${source})` : `*${source}`;
};

const programFromElsewhere = (place: Place, { words }: Command): boolean => {
  const [only, more] = words[0]?.items ?? [];
  return only?.kind === 'value' && more === undefined && place.names.qualified(only.node) !== 'sys.executable';
};

/** Programs that take `--` for the end of their options; the first few have no option with a value of its own. */
const plainOptions: ReadonlySet<string> = new Set('rm cat ls cp mv touch wc mkdir rmdir gzip gunzip'.split(' '));
const endsOptions: ReadonlySet<string> = new Set('curl wget rsync'.split(' '));

/** `--` before the first word that is a value alone, so that none is read as an option. */
const withEndOfOptions = (
  written: readonly Word[],
  words: readonly (string | undefined)[],
): readonly (string | undefined)[] => {
  const plain = ({ items }: Word): string | undefined =>
    items.every(({ kind }) => kind === 'char')
      ? items.map((item) => (item.kind === 'char' ? item.c : '')).join('')
      : undefined;
  const texts = written.map(plain);
  const [program = ''] = texts;
  const index = written.findIndex(({ items }) => items[0]?.kind === 'value');
  if (index < 1 || texts.slice(0, index).includes('--')) return words;
  // Options behind it would be taken for operands.
  if (texts.slice(index).some((text) => text?.startsWith('-') === true)) return words;
  const first = written[index]?.items[0];
  // A value that is called so may well be an option.
  if (first?.kind !== 'value' || /flag|opt|arg|param|mode/iu.test(valueName(first.node))) return words;
  const afterOption = texts[index - 1]?.startsWith('-') !== false;
  const takes =
    plainOptions.has(program) ||
    (endsOptions.has(program) && !afterOption) ||
    (program === 'git' && index === 2 && (texts[1] === 'clone' || texts[1] === 'add')) ||
    // The word behind tar's letters is the archive.
    (program === 'tar' && index > 2 && !afterOption);
  return takes ? words.toSpliced(index, 0, '"--"') : words;
};

/** The list of `" ".join(words)`: it is what the program wants. */
const joinedWords = (place: Place, command: Expression): string | undefined => {
  if (command.kind !== 'Call' || command.callee.kind !== 'Member' || command.callee.property !== 'join')
    return undefined;
  const { object } = command.callee;
  const [words] = command.args;
  if (object.kind !== 'Str' || object.value !== ' ' || words === undefined) return undefined;
  const plain =
    words.kind === 'List'
      ? words.items.every((item) => item.kind !== 'Str' || /^[\w./:=@%+,-]+$/u.test(item.value))
      : words.kind === 'Name';
  return plain ? place.source(words) : undefined;
};

const shells =
  /^(?:os\.(?:system|popen)|subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|commands\.getoutput|asyncio\.create_subprocess_shell|asyncio\.subprocess\.create_subprocess_shell)$/u;
const always: ReadonlySet<string> = new Set(['subprocess.getoutput', 'subprocess.getstatusoutput']);

/** Another machine's shell reads the command of `exec_command`: every value in it is quoted. */
const remote = (place: Place): Rewritten | Unfit | undefined => {
  const call = callAround(
    place,
    place.node,
    ({ callee }) => callee.kind === 'Member' && callee.property === 'exec_command',
  );
  const command = call?.args[0];
  if (command === undefined) return undefined;
  const written = writtenCommand(place, command);
  return 'unfit' in written ? written : quoting(place, written.text, 'it is run by the shell of another machine');
};

/** The text of the command: in the call, or in a variable that is assigned once and used for nothing else but output. */
const writtenCommand = (
  place: Place,
  command: Expression,
): { readonly text: TextItems; readonly variable?: Name; readonly steps?: 'several' } | Unfit => {
  if (command.kind !== 'Name') {
    const text = textItems(place, command);
    return text === undefined ? unfit('the command is not put together in a way that can be followed here') : { text };
  }
  const variable = queryVariable(place, command);
  if ('unfit' in variable) return unfit(variable.unfit.replace('the statement', 'the command'));
  const [only, ...more] = variable.steps;
  if (only === undefined) return unfit(`${command.name} is put together elsewhere`);
  if (variable.reads.some((read) => read !== command && callAround(place, read)?.args.includes(read) !== true))
    return unfit(`${command.name} is used for something else too`);
  if (variable.reads.some((read) => read !== command && !isShown(place, read)))
    return unfit(`${command.name} is used for something else too`);
  const parts = variable.steps.map(({ text }) => textItems(place, text));
  const [first] = parts;
  if (first === undefined || parts.includes(undefined))
    return unfit('the command is not put together in a way that can be followed here');
  return more.length === 0
    ? { text: first, variable: command }
    : {
        text: { ...first, items: parts.flatMap((part) => part?.items ?? []) },
        variable: command,
        steps: 'several',
      };
};

const isShown = (place: Place, read: Name): boolean => {
  const call = callAround(place, read);
  return (
    call !== undefined && /^(?:print|(?:\w+\.)*(?:debug|info|warning|error|log|echo))$/u.test(place.source(call.callee))
  );
};

/** `["sh", "-c", "…"]`: the list, and the text that its shell reads. */
const handedToShell = (
  place: Place,
  call: Call,
): { readonly list: Expression; readonly text: TextItems } | undefined => {
  const list = positional(call)[0] ?? keyword(call, 'args')?.value;
  if (list?.kind !== 'List' || list.items.length !== 3) return undefined;
  const [program, option, command] = list.items;
  if (program?.kind !== 'Str' || !/^(?:\/(?:usr\/)?bin\/)?(?:ba|da|z)?sh$/u.test(program.value)) return undefined;
  if (option?.kind !== 'Str' || !/^-l?c$/u.test(option.value) || command === undefined) return undefined;
  const text = textItems(place, command);
  return text === undefined ? undefined : { list, text };
};

const fromShellList = (
  place: Place,
  call: Call,
  { list, text }: { readonly list: Expression; readonly text: TextItems },
): Rewritten | Unfit => {
  const parsed = shellWords(text.items);
  if ('needs' in parsed) return quoting(place, text, parsed.needs);
  const words = parsed.words.map(({ items }) => wordOf(place, items));
  const folder = parsed.folder === undefined ? undefined : textExpression(place, parsed.folder.items);
  const options = optionsFor(place, call, parsed, folder);
  if (words.includes(undefined) || (parsed.folder !== undefined && folder === undefined) || options === undefined)
    return quoting(place, text, 'a formatted value');
  if (programFromElsewhere(place, parsed)) return unfit('the program itself comes from elsewhere');
  return {
    title,
    edits: [
      replace(list, `[${withEndOfOptions(parsed.words, words).join(', ')}]`),
      ...options.map((option) => addArgument(place, call, option)),
    ],
  };
};

/** Keyword arguments that the command's own words become. */
const optionsFor = (
  place: Place,
  call: Call,
  { quiet }: Command,
  folder: string | undefined,
): readonly string[] | undefined => {
  const options: string[] = [];
  const subprocess = (): string => place.imports.module('subprocess');
  if (folder !== undefined) options.push(`cwd=${folder}`);
  if (quiet.out) options.push(`stdout=${subprocess()}.DEVNULL`);
  if (quiet.err || (quiet.together && quiet.out)) options.push(`stderr=${subprocess()}.DEVNULL`);
  else if (quiet.together) options.push(`stderr=${subprocess()}.STDOUT`);
  const taken = ['cwd', 'stdout', 'stderr', 'capture_output'].some((name) => keyword(call, name) !== undefined);
  return options.length > 0 && taken ? undefined : options;
};

/** The edits that start the program with these arguments; `undefined` when the call has no such form. */
const started = (
  place: Place,
  call: Call,
  name: string,
  list: string,
  options: readonly string[],
  command: Expression,
): readonly TextEdit[] | undefined => {
  const more = options.map((option) => `, ${option}`).join('');
  if (name.startsWith('asyncio.')) {
    if (options.length > 0) return undefined;
    const callee =
      call.callee.kind === 'Member'
        ? `${place.source(call.callee.object)}.create_subprocess_exec`
        : place.imports.member('asyncio', 'create_subprocess_exec');
    const words = list.startsWith('[') ? list.slice(1, -1) : `*${list}`;
    return [replace(call.callee, callee), replace(command, words)];
  }
  if (name.startsWith('subprocess.') && !always.has(name)) {
    const shell = keyword(call, 'shell');
    if (shell === undefined) return undefined;
    const edits: TextEdit[] = [removeArgument(place, call, shell)];
    if (command.kind !== 'Name' || more !== '') edits.push(replace(command, list + more));
    return edits;
  }
  if (name === 'subprocess.getstatusoutput') return undefined;
  const subprocess = place.imports.module('subprocess');
  if (name === 'os.system') {
    const parent = place.names.parent(call);
    // Nobody asked how it went, and nobody does now.
    return [
      replace(
        call,
        `${subprocess}.run(${list}${more}, check=False)${parent?.kind === 'ExprStmt' ? '' : '.returncode'}`,
      ),
    ];
  }
  if (name === 'os.popen') {
    if (call.args.length > 1 || options.some((option) => option.startsWith('stdout='))) return undefined;
    const member = place.names.parent(call);
    const outer = member?.kind === 'Member' ? place.names.parent(member) : undefined;
    if (member?.kind === 'Member' && member.property === 'read' && outer?.kind === 'Call' && outer.args.length === 0)
      return [replace(outer, `${subprocess}.run(${list}, stdout=${subprocess}.PIPE, text=True${more}).stdout`)];
    return [replace(call, `${subprocess}.Popen(${list}, stdout=${subprocess}.PIPE, text=True${more}).stdout`)];
  }
  if (options.length > 0) return undefined;
  return [
    replace(
      call,
      `${subprocess}.run(${list}, stdout=${subprocess}.PIPE, stderr=${subprocess}.STDOUT, text=True).stdout.rstrip("\\n")`,
    ),
  ];
};

/** A command that comes as a whole: split into words, it can at least not start a second program. */
const whole = (
  place: Place,
  call: Call,
  name: string,
  command: Expression,
  { unfit: why }: Unfit,
): Rewritten | Unfit => {
  const split = `${place.imports.module('shlex')}.split(${place.source(command)})`;
  const shell = keyword(call, 'shell');
  if (shell === undefined || always.has(name) || !name.startsWith('subprocess.')) return unfit(why);
  return {
    title: 'Split the command into words and start the program without a shell',
    changes:
      'Pipes, wildcards, variables and everything else that only a shell understands no longer work in the command.',
    edits: [replace(command, split), removeArgument(place, call, shell)],
  };
};

/** The shell stays; every value becomes one word of it. */
const quoting = (place: Place, { items }: TextItems, needs: string): Rewritten | Unfit => {
  const edits: TextEdit[] = [];
  let quote: { readonly mark: string; readonly at: number; readonly start: Item } | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (item.kind === 'char') {
      if (quote === undefined && (item.c === "'" || item.c === '"')) quote = { mark: item.c, at: index, start: item };
      else if (item.c === quote?.mark) quote = undefined;
      continue;
    }
    // A number needs no quotes, and `%d` takes nothing else.
    if (item.token !== undefined && /^%(?:\(\w+\))?[di]$/u.test(place.text.slice(item.start, item.end))) {
      const isInt = item.node.kind === 'Call' && place.names.qualified(item.node.callee) === 'int';
      if (!isInt && item.node.kind !== 'Num') edits.push(replace(item.node, `int(${place.source(item.node)})`));
      continue;
    }
    if (!item.plain) return unfit('a value of the command is formatted');
    if (place.names.constant(item.node) !== undefined) continue;
    const before = items[index - 1];
    if (before?.kind === 'char' && (before.c === '$' || before.c === '{'))
      return unfit('a value is the name of a variable of the shell');
    if (spreadOf(place, item) !== undefined) {
      if (quote !== undefined) return unfit('a list stands in quotes of the shell');
      const [list] = item.node.kind === 'Call' ? item.node.args : [];
      edits.push(
        replace(item.node, `${place.imports.module('shlex')}.join(${list === undefined ? '' : place.source(list)})`),
      );
      continue;
    }
    if (quote !== undefined) {
      const next = items[index + 1];
      // Quoted alone: the quotes go, `shlex.quote` sets its own.
      if (quote.at !== index - 1 || next?.kind !== 'char' || next.c !== quote.mark)
        return unfit('a value stands among other characters in quotes of the shell');
      edits.push(
        { start: quote.start.start, end: quote.start.end, text: '' },
        { start: next.start, end: next.end, text: '' },
      );
    }
    const source = place.source(item.node);
    if (source.startsWith('shlex.quote(') || source.startsWith('quote(')) continue;
    const value = item.token === undefined || isKnownText(place, item.node) ? source : `str(${source})`;
    edits.push(replace(item.node, `${place.imports.module('shlex')}.quote(${value})`));
  }
  if (edits.length === 0) return unfit(`the command needs a shell (${needs}), and no value stands in it`);
  return {
    title: 'Quote every value for the shell',
    changes: 'A value that was meant to be several arguments is one argument now.',
    edits: edits.toSorted((a, b) => a.start - b.start),
  };
};
