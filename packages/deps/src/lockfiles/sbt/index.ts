/**
 * Builds of sbt: `*.sbt` and the Scala files of `project/`.
 *
 * A build is a program; its text is looked through for `"group" %% "artifact" % "version" % "scope"`, with the values that names stand for. `%%` puts the binary
 * version of Scala behind the artifact's name (`cats-core_2.13`), so without a `scalaVersion` that can be read such a package has no name: it is told.
 *
 * Source: sbt Reference Manual, "Library dependencies", "Cross-building", "Using plugins" (an sbt 1 plug-in is `name_2.12_1.0`).
 */
import type { Diagnostic } from '@sallyport/core';
import {
  folderOf,
  inFolder,
  type Group,
  type PackageUse,
  type ProjectFiles,
  type Reader,
} from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { readTokens, type Token } from '../gradle/tokens.ts';
import { fewOf, leftOpen } from '../left-open.ts';
import { mavenPin } from '../maven-pin.ts';

export const sbt: Reader = {
  id: 'sbt',
  role: 'manifest',
  owns: (path) => /\.sbt$|(?:^|\/)project\/[^/]+\.scala$/u.test(path),
  read: (text, path, files) => {
    const lines = newLines(text);
    const tokens = readTokens(text, 'kotlin');
    const values = new Map<string, Value>();
    for (const near of scriptsNear(path, files)) {
      const script = near === path ? text : files.readText(near);
      if (script !== undefined) collect(near === path ? tokens : readTokens(script, 'kotlin'), near, '', values, 0);
    }
    const scala = values.get(scalaVersion)?.text;
    const notes: Diagnostic[] = [];
    const uses = new Map<string, PackageUse>();
    const put = ({ group, artifact, cross, version, scope, start, isPlugin }: Module): void => {
      const line = lines.at(start);
      const suffix = isPlugin ? '_2.12_1.0' : cross ? suffixOf(scala) : '';
      if (suffix === undefined) {
        notes.push(
          leftOpen(
            path,
            line,
            `${group} %% ${artifact} has no name that can be told: no scalaVersion can be read`,
            'write scalaVersion as a text in build.sbt',
          ),
        );
        return;
      }
      const found = version.kind === 'name' ? values.get(version.name) : version;
      if (found === undefined)
        notes.push(
          leftOpen(
            path,
            line,
            `${group}:${artifact} has no version that can be told: ${version.kind === 'name' ? version.name : '?'} is not a text here`,
            'write the version as a text, or commit build.sbt.lock',
          ),
        );
      const pinned = found === undefined ? undefined : mavenPin(found.text);
      const name = `${group}:${artifact}${suffix}`;
      const id = `${isPlugin ? 'plugin ' : ''}${name}${found === undefined ? '' : `:${found.text}`} ${scope ?? ''}`;
      if (uses.has(id) || uses.size >= mostModules) return;
      uses.set(id, {
        ecosystem: 'Maven',
        name,
        ...(pinned === undefined ? {} : { version: pinned }),
        ...(found === undefined ? {} : { requirement: found.text }),
        source: { kind: 'registry' },
        groups: [isPlugin ? 'build' : groupOf(scope)],
        relation: 'direct',
        id,
        requires: [],
        line,
        ...(found?.start === undefined
          ? {}
          : { versionPlace: { start: found.start, end: found.start + found.text.length } }),
        ...(found?.start === undefined || found.path === path ? {} : { versionPath: found.path }),
        ...(pinned === undefined ? {} : { facts: { isMinimum: true } }),
      });
    };
    find(tokens, path, [], false, put, 0);
    return {
      format: 'sbt',
      role: 'manifest',
      path,
      uses: [...uses.values()],
      members: path.endsWith('build.sbt') ? [{ folder: '' }] : [],
      alsoRead: [],
      diagnostics: fewOf(path, notes),
    };
  },
};

interface Value {
  readonly kind: 'text';
  readonly text: string;
  readonly path: string;
  readonly start: number | undefined;
}

interface Module {
  readonly group: string;
  readonly artifact: string;
  readonly cross: boolean;
  readonly version: Value | { readonly kind: 'name'; readonly name: string };
  readonly scope: string | undefined;
  readonly start: number;
  readonly isPlugin: boolean;
}

/** The key of sbt under which the version of Scala is kept. */
const scalaVersion = 'scalaVersion';

const suffixOf = (scala: string | undefined): string | undefined => {
  const [, major, minor] = /^(\d+)\.(\d+)/u.exec(scala ?? '') ?? [];
  return major === undefined ? undefined : major === '2' ? `_2.${minor ?? ''}` : `_${major}`;
};

const groupOf = (scope: string | undefined): Group => {
  if (scope === undefined) return 'production';
  if (/test|\bit\b|IntegrationTest/iu.test(scope)) return 'development';
  return /provided/iu.test(scope)
    ? 'peer'
    : /optional/iu.test(scope)
      ? 'optional'
      : /plugin/iu.test(scope)
        ? 'build'
        : 'production';
};

/** The build's own scripts, whose values the script at hand may use: itself last, so that its own come first. */
const scriptsNear = (path: string, files: ProjectFiles): readonly string[] => {
  const folder = folderOf(path);
  const top = /(?:^|\/)project$/u.test(folder) ? (inFolder(folder, '..') ?? '') : folder;
  const front = top === '' ? '' : `${top}/`;
  return [
    `${front}build.sbt`,
    ...files
      .list(`${front}project`)
      .filter((name) => name.endsWith('.scala'))
      .slice(0, mostScripts)
      .map((name) => `${front}project/${name}`),
    path,
  ].filter((one, index, all) => all.lastIndexOf(one) === index);
};

const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;

const textOf = (token: Token | undefined, path: string): Value | undefined => {
  if (token?.kind !== 'text') return undefined;
  const [piece] = token.pieces;
  return token.pieces.length === 1 && piece?.kind === 'plain'
    ? { kind: 'text', text: piece.text, path, start: piece.start }
    : undefined;
};

/** `val name = "…"`, in objects by their names too, and `scalaVersion := "…"`. */
const collect = (
  tokens: readonly Token[],
  path: string,
  prefix: string,
  values: Map<string, Value>,
  depth: number,
): void => {
  if (depth > deepest) return;
  let inObject = '';
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind === 'group') {
      collect(token.tokens, path, token.open === '{' ? prefix + inObject : prefix, values, depth + 1);
      inObject = '';
    } else if (token.kind === 'word' && next?.kind === 'word' && token.text === 'object') inObject = `${next.text}.`;
    else if (token.kind === 'word' && next?.kind === 'word' && /^(?:val|def|var)$/u.test(token.text)) {
      // A type may stand between: `val name: String = "…"`.
      const equals = tokens.slice(index, index + 6).findIndex((one) => isMark(one, '='));
      const value = equals < 0 ? undefined : textOf(tokens[index + equals + 1], path);
      if (value === undefined) continue;
      values.set(prefix + next.text, value);
      // Objects are imported: the innermost one is enough of a name.
      const innermost = /[^.]+\.$/u.exec(prefix)?.[0];
      if (innermost !== undefined) values.set(innermost + next.text, value);
      if (!values.has(next.text) || prefix === '') values.set(next.text, value);
    } else if (
      token.kind === 'word' &&
      token.text === scalaVersion &&
      isMark(next, ':') &&
      isMark(tokens[index + 2], '=')
    ) {
      const stated = tokens[index + 3];
      const value =
        textOf(stated, path) ?? (stated?.kind === 'word' ? values.get(nameAt(tokens, index + 3).name) : undefined);
      if (value !== undefined) values.set(scalaVersion, value);
    }
  }
};

/** `a.b.c` from a token on. */
const nameAt = (tokens: readonly Token[], from: number): { readonly name: string; readonly end: number } => {
  const names: string[] = [];
  let at = from;
  for (let token = tokens[at]; token?.kind === 'word'; token = tokens[at]) {
    names.push(token.text);
    if (!isMark(tokens[at + 1], '.')) return { name: names.join('.'), end: at + 1 };
    at += 2;
  }
  return { name: names.join('.'), end: at };
};

/** Looks for modules. `each` are the artifacts that a `Seq(…).map` puts in for its blank. */
const find = (
  tokens: readonly Token[],
  path: string,
  each: readonly Value[],
  isPlugin: boolean,
  put: (module: Module) => void,
  depth: number,
): void => {
  if (depth > deepest) return;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'group') {
      const before = tokens[at - 1];
      const listed = tokens[at - 3];
      const isMap = before?.kind === 'word' && before.text === 'map' && isMark(tokens[at - 2], '.');
      const items =
        isMap && listed?.kind === 'group'
          ? listed.tokens.slice(0, mostListed).flatMap((one) => textOf(one, path) ?? [])
          : each;
      find(
        token.tokens,
        path,
        items,
        isPlugin || (before?.kind === 'word' && before.text === 'addSbtPlugin'),
        put,
        depth + 1,
      );
      continue;
    }
    const group = textOf(token, path);
    if (group === undefined || !isMark(tokens[at + 1], '%')) continue;
    let next = at + 2;
    while (isMark(tokens[next], '%')) next += 1;
    const cross = next > at + 2;
    const named = tokens[next];
    const artifact = textOf(named, path);
    const isBlank = artifact === undefined && named?.kind === 'word';
    if (!isMark(tokens[next + 1], '%') || (artifact === undefined && !isBlank)) continue;
    const stated = tokens[next + 2];
    const text = textOf(stated, path);
    const name = text === undefined ? nameAt(tokens, next + 2) : undefined;
    const version = text ?? (name?.name ? ({ kind: 'name', name: name.name } as const) : undefined);
    if (version === undefined) continue;
    const end = name?.end ?? next + 3;
    const scopeToken = isMark(tokens[end], '%') ? tokens[end + 1] : undefined;
    const scope = scopeToken?.kind === 'word' ? scopeToken.text : textOf(scopeToken, path)?.text;
    for (const one of artifact === undefined ? each : [artifact])
      if (/^[\w.-]+$/u.test(group.text) && /^[\w.-]+$/u.test(one.text))
        put({ group: group.text, artifact: one.text, cross, version, scope, start: token.start, isPlugin });
    at = end - 1;
  }
};

const deepest = 100;
const mostScripts = 20;
/** Tokens of a list whose members become artifacts. */
const mostListed = 500;
/** More than any build names. */
const mostModules = 20_000;
