/**
 * `rebar.lock` of Erlang's rebar3: a list of `{Name, Source, Level}`, since 1.1.0 with a version of the format before it and lists of hashes behind it:
 *
 *     {"1.2.0",
 *     [{<<"cowboy">>,{pkg,<<"cowboy">>,<<"2.9.0">>},0},
 *      {<<"cowlib">>,{git,"https://github.com/ninenines/cowlib",{ref,"<commit>"}},1}]}.
 *     [{pkg_hash,[{<<"cowboy">>, <<"<hash>">>}]}].
 *
 * Level 0 is what the project itself asks for. What needs what is not told.
 *
 * Source: rebar3.org, "Dependencies", "Lock Files"; rebar3's `rebar_config.erl`.
 */
import type { PackageSource, PackageUse, Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { readErlangTerms, type ErlangTerm } from './erlang-terms.ts';

export const rebarLock: Reader = {
  id: 'rebar-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)rebar\.lock$/u.test(path),
  read: (text, path) => {
    const lines = newLines(text);
    const { terms, strangeAt } = readErlangTerms(text);
    const [first, second] = terms;
    const locked = first?.kind === 'tuple' ? first.items[1] : first;
    const hashes = hashesIn(second);
    const uses = new Map<string, PackageUse>();
    let odd = strangeAt;
    if (first !== undefined && locked?.kind !== 'list') odd ??= first.start;
    for (const entry of itemsOf(locked)) {
      const [name, source, level] = itemsOf(entry);
      const key = wordOf(name);
      const from = source === undefined ? undefined : packageOf(source, key ?? '');
      if (key === undefined || key === '' || from === undefined) {
        odd ??= entry.start;
        continue;
      }
      const hash = hashes.get(key);
      uses.set(key, {
        ecosystem: 'Hex',
        ...from,
        ...(from.name === key ? {} : { alias: key }),
        groups: ['production'],
        relation: wordOf(level) === '0' ? 'direct' : 'transitive',
        id: key,
        requires: [],
        line: lines.at(entry.start),
        ...known({ facts: hash === undefined ? undefined : { integrity: `sha256:${hash.toLowerCase()}` } }),
      });
    }
    return {
      format: 'rebar-lock',
      role: 'lockfile',
      path,
      uses: [...uses.values()],
      members: [],
      diagnostics:
        odd === undefined
          ? []
          : [lockfileProblem(path, lines.at(odd), 'here is something that rebar3 does not write into its lockfile')],
      alsoRead: [],
    };
  },
};

const itemsOf = (term: ErlangTerm | undefined): readonly ErlangTerm[] =>
  term !== undefined && 'items' in term ? term.items : [];

const wordOf = (term: ErlangTerm | undefined): string | undefined =>
  term !== undefined && 'text' in term ? term.text : undefined;

/** Source: rebar3's `rebar_pkg_resource.erl`, `rebar_git_resource.erl`. */
const packageOf = (
  source: ErlangTerm,
  key: string,
): Pick<PackageUse, 'name' | 'version' | 'versionPlace' | 'source'> | undefined => {
  const [kind, second, third] = itemsOf(source);
  switch (wordOf(kind)) {
    case undefined:
      return undefined;
    case 'pkg': {
      const version = wordOf(third);
      if (version === undefined || third === undefined || !('end' in third)) return undefined;
      return {
        name: wordOf(second) ?? key,
        version,
        versionPlace: { start: third.start, end: third.end },
        source: { kind: 'registry' },
      };
    }
    default:
      return { name: key, source: cloneOf(wordOf(kind) ?? '', wordOf(second) ?? '', third) };
  }
};

const cloneOf = (kind: string, url: string, at: ErlangTerm | undefined): PackageSource => {
  // `git_subdir` has a folder behind these.
  if (!kind.startsWith('git')) return { kind: 'url', url };
  const [how, commit] = itemsOf(at);
  return { kind: 'git', url, ...known({ commit: wordOf(how) === 'ref' ? wordOf(commit) : undefined }) };
};

/** The hashes of packages' outer archives when they are told, else those of their content. */
const hashesIn = (term: ErlangTerm | undefined): ReadonlyMap<string, string> =>
  new Map(
    itemsOf(term)
      .toSorted((a, b) => Number(isOuter(a)) - Number(isOuter(b)))
      .flatMap((table) => itemsOf(itemsOf(table)[1]))
      .flatMap((pair) => {
        const [name, hash] = itemsOf(pair).map(wordOf);
        return name === undefined || hash === undefined ? [] : [[name, hash] as const];
      }),
  );

const isOuter = (term: ErlangTerm): boolean => wordOf(itemsOf(term)[0]) === 'pkg_hash_ext';
