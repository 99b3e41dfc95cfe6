import { npmSource } from '../../lockfiles/npm-source.ts';
import { exactVersion } from '../../packages/index.ts';
import { nameInAddress, type NamedWord } from './named-word.ts';

/**
 * What a word names for npm, pnpm, yarn and bun: `express`, `express@^4`, `@scope/name@latest`, `short@npm:long@1.2.3`, a repository, an archive, a folder.
 *
 * Source: npm's documentation, "package spec"; pnpm and yarn take the same and some protocols more.
 */
export const npmWord = (text: string): NamedWord => {
  const [, written = '', spec] = /^((?:@[^/@]+\/)?[^@/:]+)(?:@(.*))?$/su.exec(text) ?? [];
  // `git@github.com:acme/x.git` is an address as ssh takes it, and no package `git`.
  if (written === '' || /^[.~]/u.test(text) || /^[^@/]+@[^:./]+\.[^:/]+:/u.test(text)) return elsewhere(text);
  if (!isName(written)) return { kind: 'unknown' };
  if (/\.(?:tgz|tar\.gz|tar)$/u.test(text) && spec === undefined) return { kind: 'path', path: text };
  return npmNamed(written, spec, text.length - (spec?.length ?? 0));
};

/** What `name@spec` means; `specAt` is where the spec begins in the word. */
const npmNamed = (written: string, spec: string | undefined, specAt: number): NamedWord => {
  const base = { ecosystem: 'npm' as const, extras: [] };
  if (spec === undefined || spec === '')
    return { kind: 'package', package: { ...base, name: written, source: { kind: 'registry' } } };
  const aliased = /^npm:((?:@[^/@]+\/)?[^@/]+)(?:@(.*))?$/su.exec(spec);
  if (aliased !== null) {
    const [, name = '', inner = ''] = aliased;
    return isName(name)
      ? withSpec(
          { ...base, name, ...(name === written ? {} : { alias: written }) },
          inner,
          specAt + spec.length - inner.length,
        )
      : { kind: 'unknown' };
  }
  if (spec.startsWith('jsr:')) return jsrWord(spec);
  if (spec.startsWith('workspace:')) return { kind: 'path', path: spec };
  // Only the version stands in the catalog of the workspace.
  if (spec.startsWith('catalog:'))
    return { kind: 'package', package: { ...base, name: written, requirement: spec, source: { kind: 'registry' } } };
  if (/^(?:[a-z][\w+.-]*:|git@|[\w.-]+\/[\w.-]+|\.{0,2}\/|~\/)/iu.test(spec)) {
    const source = /^[./~]/u.test(spec) ? ({ kind: 'path', path: spec } as const) : npmSource(spec);
    return source.kind === 'path'
      ? { kind: 'path', path: source.path }
      : { kind: 'package', package: { ...base, name: written, source } };
  }
  return withSpec({ ...base, name: written }, spec, specAt);
};

const withSpec = (
  base: {
    readonly ecosystem: 'npm';
    readonly name: string;
    readonly alias?: string;
    readonly extras: readonly string[];
  },
  spec: string,
  specAt: number,
): NamedWord => {
  const exact = exactVersion('npm', spec);
  return {
    kind: 'package',
    package: {
      ...base,
      ...(exact === undefined ? {} : { version: exact.version }),
      ...(spec === '' ? {} : { requirement: spec }),
      source: { kind: 'registry' },
    },
    ...(spec === '' ? {} : { versionAt: { start: specAt, end: specAt + spec.length } }),
  };
};

/** A word of Deno: with `npm:` or `jsr:` in front. Without, it depends on the version of Deno what is meant, so it is not known. */
export const denoWord = (text: string): NamedWord => {
  if (text.startsWith('jsr:')) return jsrWord(text);
  if (/^(?:https?:|file:|\.{0,2}\/)/u.test(text)) return elsewhere(text);
  const aliased = /^([\w@/.-]+)@(npm:|jsr:)(.*)$/u.exec(text);
  const at = aliased === null ? 4 : aliased[1]!.length + 5;
  const inner = text.startsWith('npm:') ? text.slice(4) : aliased?.[2] === 'npm:' ? aliased[3]! : undefined;
  if (inner === undefined) return aliased === null ? { kind: 'unknown' } : jsrWord(`jsr:${aliased[3]!}`);
  const said = npmWord(inner.replace(/^((?:@[^/@]+\/)?[^@/]+(?:@[^/]*)?)\/.*$/su, '$1'));
  return said.kind === 'package' && said.versionAt !== undefined
    ? { ...said, versionAt: { start: said.versionAt.start + at, end: said.versionAt.end + at } }
    : said;
};

/** jsr has names and versions like npm, but nobody keeps advisories for it. */
const jsrWord = (text: string): NamedWord => {
  const [, name = '', spec] = /^jsr:\/?(@[\w-]+\/[\w-]+)(?:@([^/]*))?/u.exec(text) ?? [];
  return name === ''
    ? { kind: 'unknown' }
    : {
        kind: 'package',
        package: {
          ecosystem: undefined,
          name: `jsr:${name}`,
          ...(spec === undefined ? {} : { requirement: spec }),
          extras: [],
          source: { kind: 'registry', address: 'https://jsr.io' },
        },
      };
};

/** A word that names no package of a registry. */
const elsewhere = (text: string): NamedWord => {
  if (/^@|[$`<>{}*]|\.\.\.$|…/u.test(text)) return { kind: 'unknown' };
  if (text.startsWith('npm:')) return npmWord(text.slice(4));
  if (text.startsWith('jsr:')) return jsrWord(text);
  if (/^(?:\.{0,2}\/|\.{1,2}$|~|[A-Za-z]:[\\/])/u.test(text)) return { kind: 'path', path: text };
  const source = npmSource(text);
  if (source.kind === 'path' || source.kind === 'workspace') return { kind: 'path', path: text };
  const name = nameInAddress(text);
  return name === undefined
    ? { kind: 'unknown' }
    : { kind: 'package', package: { ecosystem: 'npm', name, extras: [], source } };
};

/** Also names that npm no longer gives out, such as those with capitals. */
export const isName = (text: string): boolean =>
  /^(?:@[\w.~-]+\/)?[A-Za-z0-9_~-][\w.~-]*$/u.test(text) && text.length <= 214;
