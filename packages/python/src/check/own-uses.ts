/**
 * What a program's text says about things that are not its own: paths outside of its folders, files that nothing in it makes, variables of the
 * environment that nobody gave.
 *
 * In: the facts, the policy, and what expressions mean. Out: refusals with their places, in no order. Only what is sure: a path or a name that is
 * written out; a file that is listed, renamed, changed or deleted where no call in the whole text could have made one.
 */
import type { Call, Expr } from '../syntax/ast.ts';
import { devNull } from '../files/virtual-files.ts';
import { mountOf } from '../policy/granted.ts';
import { isSaidNotToExist } from '../policy/known-places.ts';
import { environmentRefusal, foreignRefusal, type Deed } from '../policy/own-refusals.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { pathRefusal } from '../policy/refusals.ts';
import { isPlainSetting, isSecretVariable } from '../policy/secret-names.ts';
import type { Facts } from './facts.ts';
import { pathWritten } from './path-written.ts';
import type { Scope } from './scope.ts';

interface Found {
  readonly refusal: Refusal;
  readonly start: number;
  readonly end: number;
}

/** What expressions mean, as far as imports tell. */
export interface Meaning {
  /** `module.member` of what is called, or the name of a built-in. */
  readonly calleeOf: (func: Expr, scope: Scope) => string | undefined;
  readonly moduleOf: (expr: Expr, scope: Scope) => string | undefined;
}

/** What is done with the first argument. */
const deeds: ReadonlyMap<string, Deed> = new Map(
  (
    [
      ['list', 'os.listdir os.scandir os.walk glob.glob glob.iglob'],
      ['delete', 'os.remove os.unlink os.rmdir os.removedirs shutil.rmtree'],
      ['rename', 'os.rename os.renames os.replace shutil.move'],
      ['copy', 'shutil.copy shutil.copy2 shutil.copyfile shutil.copytree'],
      ['change', 'os.chmod os.truncate os.utime shutil.chown'],
    ] as const
  ).flatMap(([deed, names]) => names.split(' ').map((name) => [name, deed] as const)),
);

/** Further functions that act on the path they are given first; and those whose second argument is a path too. */
const acting: ReadonlySet<string> = new Set('os.mkdir os.makedirs os.open'.split(' '));
const twoPaths: ReadonlySet<string> = new Set(
  'os.rename os.renames os.replace os.link os.symlink shutil.move shutil.copy shutil.copy2 shutil.copyfile shutil.copytree'.split(
    ' ',
  ),
);
const pathMethods: ReadonlySet<string> = new Set(
  'open read_text read_bytes write_text write_bytes unlink rmdir rename replace iterdir glob rglob chmod touch mkdir walk'.split(
    ' ',
  ),
);

/** Modes of `open` that make no file. */
const reading = /^(?:r|rb|rt|r\+|rb\+)$/;

/** Names of functions and methods that make a file or folder out of nothing, or may. */
const makers: ReadonlySet<string> = new Set(
  'write_text write_bytes touch mkdir makedirs mkstemp mkdtemp mktemp NamedTemporaryFile TemporaryFile TemporaryDirectory FileHandler RotatingFileHandler TimedRotatingFileHandler basicConfig connect ZipFile GzipFile TarFile make_archive unpack_archive symlink symlink_to fdopen exec eval getattr open_code FileIO'.split(
    ' ',
  ),
);

const nameOf = ({ func }: Call): string | undefined =>
  func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr : undefined;

/** A mode that makes a file, or may. */
const mayMake = (mode: Call['args'][number] | undefined): boolean => {
  const value = mode?.kind === 'Keyword' ? mode.value : mode;
  return value !== undefined && !(value.kind === 'Str' && reading.test(value.value));
};

/** Whether something in the text may put a file or folder into memory. */
const makesFiles = (facts: Facts, meaning: Meaning): boolean =>
  facts.imports.some(({ member }) => member === '*') ||
  facts.names.some(
    // `open` under another name, or handed on.
    ({ node }) => node.id === 'open' && !facts.calls.some(({ node: call }) => call.func === node),
  ) ||
  facts.calls.some(({ node, scope }) => {
    const name = nameOf(node);
    if (name === undefined) return true;
    if (name === 'open') {
      const at = node.func.kind === 'Attribute' && meaning.calleeOf(node.func, scope) === undefined ? 0 : 1;
      return mayMake(
        node.args.find((one) => one.kind === 'Keyword' && (one.name === 'mode' || one.name === null)) ??
          positional(node, at),
      );
    }
    return makers.has(name);
  });

const positional = ({ args }: Call, index: number): Expr | undefined => {
  const one = args[index];
  return one === undefined || one.kind === 'Keyword' ? undefined : one;
};

/** See the head of this file. `part`: there is other text beside this, which may have made files and set variables. */
export const ownUses = (facts: Facts, policy: Policy, meaning: Meaning, part: boolean): readonly Found[] => [
  ...paths(facts, policy, meaning, part),
  ...(part ? [] : environment(facts, policy, meaning)),
];

/** Whether the program may leave the folder in which it begins. */
export const changesFolder = (facts: Facts): boolean =>
  facts.calls.some(({ node }) => nameOf(node) === 'chdir') || facts.imports.some(({ member }) => member === 'chdir');

function* paths(facts: Facts, policy: Policy, meaning: Meaning, part: boolean): Generator<Found> {
  const { files } = policy;
  if (files.mounts.length === 0) return;
  const moves = changesFolder(facts);
  const outside = (argument: Expr | undefined): Found | undefined => {
    if (argument?.kind !== 'Str' || files.outside !== 'refuse') return undefined;
    // Where relative paths start is not sure once the program goes elsewhere.
    if (moves && !argument.value.startsWith('/')) return undefined;
    const path = pathWritten(argument.value, files.cwd);
    return argument.value === '' || path === devNull || isSaidNotToExist(path) || mountOf(policy, path) !== undefined
      ? undefined
      : { refusal: pathRefusal(policy, path), start: argument.start, end: argument.end };
  };
  const inMemory = files.foreign === 'refuse' && files.mounts.every(({ kind }) => kind === 'memory');
  let made: boolean | undefined = part ? true : undefined;
  for (const { node, scope } of facts.calls) {
    const callee = meaning.calleeOf(node.func, scope);
    if (callee === undefined) {
      const { func } = node;
      if (func.kind !== 'Attribute' || func.value.kind !== 'Call' || !pathMethods.has(func.attr)) continue;
      if (!/^pathlib\.(?:Posix)?Path$/.test(meaning.calleeOf(func.value.func, scope) ?? '')) continue;
      const found = func.value.args.length === 1 ? outside(positional(func.value, 0)) : undefined;
      if (found !== undefined) yield found;
      continue;
    }
    const deed = deeds.get(callee);
    if (deed === undefined && !acting.has(callee) && !twoPaths.has(callee)) continue;
    const first = positional(node, 0);
    // Where a link points to counts from the link.
    const relativeLink = callee === 'os.symlink' && first?.kind === 'Str' && !first.value.startsWith('/');
    const found = [
      relativeLink ? undefined : outside(first),
      twoPaths.has(callee) ? outside(positional(node, 1)) : undefined,
    ].filter((one) => one !== undefined);
    yield* found;
    if (deed === undefined || !inMemory || found.length > 0) continue;
    if (first?.kind === 'Str' && isSaidNotToExist(first.value)) continue;
    made ??= makesFiles(facts, meaning);
    if (made) continue;
    const shown =
      first === undefined ? '.' : first.kind === 'Str' ? first.value : first.kind === 'Name' ? first.id : callee;
    yield { refusal: foreignRefusal(policy, shown, deed, callee), start: node.start, end: node.end };
  }
}

const wholeMethods: ReadonlySet<string> = new Set(['items', 'keys', 'values', 'copy']);
const wholeCalls: ReadonlySet<string> = new Set(
  'print dict list tuple set sorted str repr len iter enumerate copy.copy copy.deepcopy pprint.pprint pprint.pformat'.split(
    ' ',
  ),
);

function* environment(facts: Facts, policy: Policy, { calleeOf, moduleOf }: Meaning): Generator<Found> {
  if (policy.modules.missing === 'raise') return;
  const isEnviron = (expr: Expr, scope: Scope): boolean => {
    if (expr.kind === 'Attribute') return expr.attr === 'environ' && moduleOf(expr.value, scope) === 'os';
    if (expr.kind !== 'Name') return false;
    const binding = scope.find(expr.id);
    return (
      binding !== undefined &&
      !binding.other &&
      binding.members.some(([module, name]) => `${module}.${name}` === 'os.environ')
    );
  };
  const set = new Set<string>();
  let anything = false;
  const sets = (name: Expr | undefined): void => {
    if (name?.kind === 'Str') set.add(name.value);
    else anything = true;
  };
  for (const { node, scope, use } of facts.subscripts)
    if (use === 'target' && isEnviron(node.value, scope)) sets(node.slice);
  const all: Found[] = [];
  const reads: {
    readonly name: string;
    readonly otherwise: 'default' | 'none' | 'nothing';
    readonly start: number;
    readonly end: number;
  }[] = [];
  const whole = (expr: Expr): void => {
    const refusal = environmentRefusal(policy, null, 'read');
    all.push({ refusal, start: expr.start, end: expr.end });
  };
  for (const { node, scope } of facts.calls) {
    const { func, args } = node;
    const callee = calleeOf(func, scope);
    if (callee !== undefined && wholeCalls.has(callee))
      for (const one of args) if (one.kind !== 'Keyword' && isEnviron(one, scope)) whole(one);
    if (callee === 'os.putenv') sets(positional(node, 0));
    // Whoever hands the environment on may set what it likes.
    else if (callee === undefined || !wholeCalls.has(callee))
      for (const one of args) if (isEnviron(one.kind === 'Keyword' ? one.value : one, scope)) anything = true;
    const onEnviron = func.kind === 'Attribute' && isEnviron(func.value, scope);
    if (onEnviron && wholeMethods.has(func.attr)) whole(node);
    if (onEnviron && func.attr === 'setdefault') sets(positional(node, 0));
    if (onEnviron && func.attr === 'update') anything = true;
    const first = positional(node, 0);
    if (callee !== 'os.getenv' && !(onEnviron && (func.attr === 'get' || func.attr === 'pop'))) continue;
    if (first?.kind !== 'Str') continue;
    const otherwise =
      args.length > 1 ? 'default' : func.kind === 'Attribute' && func.attr === 'pop' ? 'nothing' : 'none';
    reads.push({ name: first.value, otherwise, start: node.start, end: node.end });
  }
  for (const { node, scope, use } of facts.subscripts)
    if (use === 'read' && node.slice.kind === 'Str' && isEnviron(node.value, scope))
      reads.push({ name: node.slice.value, otherwise: 'nothing', start: node.start, end: node.end });
  if (policy.environment.length === 0) yield* all;
  if (anything) return;
  for (const { name, otherwise, start, end } of reads) {
    if (set.has(name) || policy.environment.some((one) => one.name === name)) continue;
    const may = otherwise === 'default' ? !isSecretVariable(name) : otherwise === 'none' && isPlainSetting(name);
    if (!may) yield { refusal: environmentRefusal(policy, name, 'read'), start, end };
  }
}
