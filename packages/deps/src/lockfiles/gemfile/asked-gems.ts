/**
 * What a Gemfile or a gemspec asks for, read without running it: calls of `gem` and `add_dependency` with what is written out in them, inside the blocks
 * (`group`, `source`, `git`, `path`, `platforms`) that they stand in. All branches of conditions count. Names that are set once to what is written out, and loops over
 * lists that are written out, are followed.
 *
 * Source: bundler.io, "Gemfile"; guides.rubygems.org, "Specification Reference".
 */
import type { Group, PackageSource } from '../../packages/index.ts';
import type { Place } from '../../text/index.ts';
import { known } from '../known.ts';
import { readRubyCall, isSign, type RubyCall, type RubyValue } from './ruby-call.ts';
import { followed, loopAt, type Named } from './ruby-names.ts';
import { rubyTokens, type RubyToken } from './ruby-tokens.ts';

export interface AskedGem {
  readonly name: string;
  readonly namePlace: Place;
  /** As written, several joined with a comma. */
  readonly requirement?: string;
  /** Where the requirement stands, with its quotes; nothing when it is written in several texts. */
  readonly place?: Place;
  readonly groups: readonly Group[];
  readonly source: PackageSource;
  /** Platforms that alone need it. */
  readonly marker?: string;
}

export interface AskedGems {
  readonly gems: readonly AskedGem[];
  /** Where a gem is asked for by a name that is computed. Units: zero-based offsets. */
  readonly unknownNames: readonly number[];
  /** Whether it takes in the gemspec beside it. */
  readonly takesGemspec: boolean;
  readonly included: readonly IncludedGemfile[];
  /** What a gemspec says of its own gem. */
  readonly own: { readonly name?: string; readonly version?: string; readonly licence?: string };
}

/** A file that a Gemfile takes in; nobody knows which when its name is computed. */
export interface IncludedGemfile {
  readonly file?: string;
  /** Units: zero-based offset. */
  readonly offset: number;
}

interface Context {
  readonly groups: readonly Group[];
  readonly source: PackageSource | undefined;
  readonly marker: string | undefined;
  /** Variables of loops around, with what they go through. */
  readonly loops: ReadonlyMap<string, readonly string[]>;
  /** In the branch for a RubyGems of long ago, which says again what the other branch says. */
  readonly isOld?: boolean;
}

interface Open extends Context {
  readonly closer: 'end' | '}';
  /** An `if` whose `else` is for a RubyGems of long ago. */
  readonly asksForOld?: boolean;
}

export const readAskedGems = (text: string): AskedGems => {
  const tokens = rubyTokens(text);
  const gems: AskedGem[] = [];
  const unknownNames: number[] = [];
  const included: IncludedGemfile[] = [];
  const gitSources = new Set<string>();
  const own: { name?: string; version?: string; licence?: string } = {};
  const open: Open[] = [];
  const named = new Map<string, RubyValue>();
  const setTwice = new Set<string>();
  let registry: PackageSource = { kind: 'registry' };
  let takesGemspec = false;
  let isStart = true;
  let isLoop = false;
  const context = (): Context => open.at(-1) ?? noContext;
  const ask = (call: RubyCall, token: RubyToken, groups: readonly Group[]): void => {
    if (context().isOld === true) return;
    const asked = gems.length < mostGems ? callsOf(call, context().loops, named) : [];
    if (asked.length === 0 && unknownNames.length < mostGems) unknownNames.push(token.start);
    for (const one of asked) {
      const gem = toGem(one, groups, context(), registry, gitSources);
      if (gem !== undefined) gems.push(gem);
      else if (unknownNames.at(-1) !== token.start) unknownNames.push(token.start);
    }
  };
  const set = (name: string, value: RubyValue | undefined): void => {
    if (named.delete(name) || setTwice.has(name) || value?.isKnown !== true) setTwice.add(name);
    else named.set(name, value);
  };
  const withLoop = (opener: number): Context => {
    const loop = loopAt(tokens, opener);
    const outer = context();
    return loop === undefined || outer.loops.size >= mostLoops
      ? outer
      : { ...outer, loops: new Map([...outer.loops, [loop.name, loop.items]]) };
  };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    const starts = isStart;
    isStart =
      token.kind === 'newline' ||
      isSign(token, ';') ||
      (token.kind === 'word' && ['then', 'else'].includes(token.text));
    if (token.kind === 'newline') isLoop = false;
    const behindDot = isSign(tokens[at - 1], '.');
    at += 1;
    if (token.kind === 'sign') {
      if (token.text === '{') {
        open.push({ ...withLoop(at - 1), closer: '}' });
        at = behindParameters(tokens, at);
        isStart = true;
      } else if (token.text === '}' && open.at(-1)?.closer === '}') open.pop();
      continue;
    }
    if (token.kind !== 'word') continue;
    if (behindDot) {
      const developed = dependencyCalls.get(token.text);
      if (developed !== undefined) {
        const call = readRubyCall(tokens, at);
        ask(call, token, developed);
        at = call.next;
      } else if (isSign(tokens[at], '=')) sayOwn(own, token.text, tokens, at + 1);
      continue;
    }
    if (token.text === 'else' && open.at(-1)?.asksForOld === true) open.push({ ...open.pop()!, isOld: true });
    else if (token.text === 'end') {
      if (open.at(-1)?.closer === 'end') open.pop();
    } else if (token.text === 'do') {
      if (!isLoop) open.push({ ...withLoop(at - 1), closer: 'end' });
      isLoop = false;
      at = behindParameters(tokens, at);
      isStart = true;
    } else if (starts && isSign(tokens[at], '=')) set(token.text, readRubyCall(tokens, at + 1).values[0]);
    else if (starts && changes(tokens, at)) set(token.text, undefined);
    else if (openers.has(token.text) && (starts || isSign(tokens[at - 2], '='))) {
      open.push({ ...context(), closer: 'end', asksForOld: token.text === 'if' && asksForOld(tokens, at) });
      isLoop = ['while', 'until', 'for'].includes(token.text);
    } else if (starts && calls.has(token.text) && takesArguments(tokens[at])) {
      const call = readRubyCall(tokens, at);
      at = call.next;
      const [first] = call.values;
      if (token.text === 'gem') ask(call, token, groupsNamed(call.options.get('group') ?? call.options.get('groups')));
      else if (token.text === 'gemspec') takesGemspec = true;
      else if (token.text === 'eval_gemfile')
        included.push({
          offset: token.start,
          ...known({ file: first?.isKnown === true ? first.texts[0] : undefined }),
        });
      else if (token.text === 'git_source') for (const name of first?.texts ?? []) gitSources.add(name);
      else if (token.text === 'source' && call.block === undefined) registry = sourceOf(call, 'source') ?? registry;
      if (call.block !== undefined) {
        open.push({ ...inside(token.text, call, context()), closer: call.block === 'do' ? 'end' : '}' });
        at = behindParameters(tokens, at);
        isStart = true;
      }
    }
  }
  return { gems, unknownNames, takesGemspec, included, own };
};

/** `+=`, `||=` and `<<` behind a name. */
const changes = (tokens: readonly RubyToken[], at: number): boolean =>
  (['+', '||', '&&'].some((sign) => isSign(tokens[at], sign)) && isSign(tokens[at + 1], '=')) ||
  (isSign(tokens[at], '<') && isSign(tokens[at + 1], '<'));

const noContext: Context = { groups: [], source: undefined, marker: undefined, loops: new Map() };

/** More than any file asks for; loops over long lists multiply what is written. */
const mostGems = 20_000;

/** In each other. */
const mostLoops = 10;

/** One call for each item of a loop whose variable names the gem, with names in its other arguments followed. */
const callsOf = (call: RubyCall, loops: Context['loops'], named: Named): readonly RubyCall[] => {
  const [first, ...rest] = call.values;
  if (first === undefined) return [call];
  const others = rest.map((value) => followed(value, named));
  const items = first.isKnown || first.word === undefined ? undefined : loops.get(first.word);
  const place = { start: first.start, end: first.end };
  if (items === undefined || first.end - first.start !== first.word?.length)
    return [{ ...call, values: [{ ...followed(first, named), ...place }, ...others] }];
  return items.map((item) => ({ ...call, values: [{ texts: [item], isKnown: true, ...place }, ...others] }));
};

const calls: ReadonlySet<string> = new Set([
  'gem',
  'gemspec',
  'git_source',
  'eval_gemfile',
  'source',
  'group',
  'path',
  'git',
  'github',
  'platforms',
  'platform',
  'install_if',
  'env',
]);

/** `gem 'a'` and not `gem.name = …`, where it is a variable. */
const takesArguments = (next: RubyToken | undefined): boolean =>
  next === undefined || next.kind !== 'sign' || ['(', '[', '*', '{', ';', ':'].includes(next.text);

const openers: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'begin',
  'def',
  'class',
  'module',
  'while',
  'until',
  'for',
]);

const dependencyCalls: ReadonlyMap<string, readonly Group[]> = new Map([
  ['add_dependency', ['production']],
  ['add_runtime_dependency', ['production']],
  ['add_development_dependency', ['development']],
]);

/** `if s.respond_to? :add_runtime_dependency`, `if Gem::Version.new(Gem::VERSION) >= …`: RubyGems writes so into the gemspecs of what it installs. */
const asksForOld = (tokens: readonly RubyToken[], from: number): boolean => {
  for (let at = from; at < Math.min(tokens.length, from + 40) && tokens[at]!.kind !== 'newline'; at += 1)
    if (tokens[at]!.text === 'respond_to?' || (tokens[at]!.text === 'VERSION' && tokens[at - 2]?.text === 'Gem'))
      return true;
  return false;
};

/** `|spec|` */
const behindParameters = (tokens: readonly RubyToken[], at: number): number => {
  if (!isSign(tokens[at], '|')) return at;
  let end = at + 1;
  while (end < tokens.length && !isSign(tokens[end], '|') && tokens[end]!.kind !== 'newline') end += 1;
  return end + 1;
};

const sayOwn = (
  own: { name?: string; version?: string; licence?: string },
  field: string,
  tokens: readonly RubyToken[],
  at: number,
): void => {
  const key = { name: 'name', version: 'version', license: 'licence', licenses: 'licence' }[field];
  if (key !== 'name' && key !== 'version' && key !== 'licence') return;
  const value = readRubyCall(tokens, at).values[0];
  if (value?.isKnown === true) own[key] ??= value.texts.join(' OR ');
};

/** What holds inside the block of a call. */
const inside = (name: string, call: RubyCall, outer: Context): Context => {
  switch (name) {
    case 'group': {
      const names = call.values.flatMap(({ texts }) => texts);
      const isOptional = call.options.get('optional')?.word === 'true';
      const groups = isOptional ? (['optional'] as const) : names.map(groupNamed);
      return { ...outer, groups: [...new Set([...outer.groups, ...groups])] };
    }
    case 'platforms':
    case 'platform':
      return { ...outer, marker: call.values.flatMap(({ texts }) => texts).join(' ') };
    case 'source':
    case 'git':
    case 'github':
    case 'path':
      return { ...outer, source: sourceOf(call, name) };
    default:
      return outer;
  }
};

const toGem = (
  { values, options }: RubyCall,
  groups: readonly Group[],
  context: Context,
  registry: PackageSource,
  gitSources: ReadonlySet<string>,
): AskedGem | undefined => {
  const [first, ...rest] = values;
  const name = first?.isKnown === true && first.texts.length === 1 ? first.texts[0] : undefined;
  if (first === undefined || name === undefined || !/^[\w.-]+$/u.test(name)) return undefined;
  const isWritten = rest.length > 0 && rest.every(({ isKnown }) => isKnown);
  const all = [...new Set([...context.groups, ...groups])];
  const platforms = (options.get('platforms') ?? options.get('platform'))?.texts.join(' ');
  return {
    name,
    namePlace: { start: first.start, end: first.end },
    groups: all.length === 0 ? ['production'] : all,
    source: sourceOfOptions(options) ?? declaredSource(options, gitSources) ?? context.source ?? registry,
    ...known({
      requirement: isWritten ? rest.flatMap(({ texts }) => texts).join(', ') : undefined,
      place:
        isWritten && rest.flatMap(({ texts }) => texts).length === 1
          ? { start: rest[0]!.start, end: rest[0]!.end }
          : undefined,
      marker: platforms ?? context.marker,
    }),
  };
};

const groupsNamed = (value: RubyValue | undefined): readonly Group[] => [
  ...new Set((value?.texts ?? []).map(groupNamed)),
];

/** Bundler gives names of groups no meaning; these are what people call what is not deployed. */
const groupNamed = (name: string): Group =>
  /^(?:dev|development|develop|tests?|testing|spec|specs|rspec|cucumber|lint|linting|linters|rubocop|style|docs?|documentation|ci|debug|debugging|console|tools|tooling|benchmarks?|profiling|release|metrics|quality|guard|local)$/iu.test(
    name,
  )
    ? 'development'
    : 'production';

const sourceOf = (call: RubyCall, kind: string): PackageSource | undefined => {
  const value = call.values[0];
  const said = value?.isKnown === true ? value.texts[0] : undefined;
  if (said === undefined) return undefined;
  return sourceOfOptions(new Map([...call.options, [kind, value!]]));
};

const hosts: readonly (readonly [option: string, front: string])[] = [
  ['github', 'https://github.com/'],
  ['gitlab', 'https://gitlab.com/'],
  ['bitbucket', 'https://bitbucket.org/'],
  ['gist', 'https://gist.github.com/'],
];

/** A source that the file itself declares with `git_source(:name)`. */
const declaredSource = (
  options: ReadonlyMap<string, RubyValue>,
  gitSources: ReadonlySet<string>,
): PackageSource | undefined => {
  const option = [...gitSources].find((name) => options.has(name));
  return option === undefined ? undefined : { kind: 'git', url: `${option}:${options.get(option)?.texts[0] ?? ''}` };
};

const sourceOfOptions = (options: ReadonlyMap<string, RubyValue>): PackageSource | undefined => {
  const text = (name: string): string | undefined => {
    const value = options.get(name);
    return value?.isKnown === true ? value.texts[0] : undefined;
  };
  const path = text('path');
  // A folder or clone whose name is computed is not the registry's package either.
  if (options.has('path')) return { kind: 'path', path: path ?? '' };
  const hosted = hosts.flatMap(([option, front]) => {
    const said = text(option);
    if (said === undefined) return [];
    if (said.includes('://')) return [said];
    return [`${front}${said.includes('/') || option === 'gist' ? said : `${said}/${said}`}.git`];
  })[0];
  const url = text('git') ?? hosted;
  if (url !== undefined) {
    const ref = text('ref');
    return { kind: 'git', url, ...(ref === undefined || !/^[0-9a-f]{7,64}$/u.test(ref) ? {} : { commit: ref }) };
  }
  if (['git', 'github', 'gitlab', 'bitbucket', 'gist'].some((option) => options.has(option)))
    return { kind: 'git', url: '' };
  const address = text('source');
  if (address === undefined) return undefined;
  return { kind: 'registry', address: address === 'rubygems' ? 'https://rubygems.org' : address.replace(/\/$/u, '') };
};
