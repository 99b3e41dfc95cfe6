/**
 * One file → the secrets in it, each place once.
 *
 * Three readers look: by form over the whole text (`find-tokens.ts`), by name over the trees of Python and JavaScript
 * (`tree-contexts.ts`), by name over every other text and over comments (`text-contexts.ts`). Where they meet, the form
 * wins over the name, because it says whose key it is; what the form refuses (a wrong checksum, an example) no name makes a secret.
 */
import type { EmbeddedUnit } from '../languages/embedded/embedded-unit.ts';
import { languageOf } from '../languages/language-of.ts';
import type { UnitContext } from '../match/match.ts';
import { credentialName } from './credential-name.ts';
import { fileSort } from './file-sort.ts';
import { findTokens } from './find-tokens.ts';
import { exposedVariables, isBrowserFile } from './frontend.ts';
import { judgeValue, type NamedValue } from './judge-value.ts';
import type { Placeholder } from './join-findings.ts';
import { isToBeFilledIn } from './placeholder.ts';
import type { Spotted } from './spotted.ts';
import { clusterSecrets } from './cluster-secrets.ts';
import { fileSecrets } from './file-secrets.ts';
import { namedTexts } from './text-contexts.ts';
import { namedNodes } from './tree-contexts.ts';
import { unnamedTexts } from './unnamed-places.ts';

/** A part of the file that was parsed. */
export interface ReadUnit {
  readonly unit: EmbeddedUnit;
  readonly context: UnitContext;
}

export interface Secrets {
  /** In source order; no two overlap, except that a front-end finding may stand before its secret. */
  readonly found: readonly Spotted[];
  readonly placeholders: readonly Placeholder[];
}

export const findSecrets = (
  file: { readonly path: string; readonly text: string },
  units: readonly ReadUnit[],
): Secrets => {
  const { path, text } = file;
  const taken = newTaken();
  const found: Spotted[] = [];
  const placeholders: Placeholder[] = [];
  const take = (spotted: Spotted): void => {
    if (!taken.add(spotted.start, spotted.end)) return;
    if (spotted.refused === true)
      placeholders.push({ start: spotted.start, end: spotted.end, sort: 'to be filled in' });
    else found.push(spotted);
  };
  for (const spotted of findTokens(text)) take(spotted);
  for (const spotted of fileSecrets(path, text)) take(spotted);
  if (hasName.test(text) && !isLockfile(path)) {
    for (const spotted of byName(file, units)) {
      if (spotted.kind === '') {
        // Nothing is taken away by it: `"${PASSWORD:-x}"` is a template with a secret in it.
        placeholders.push({
          start: spotted.start,
          end: spotted.end,
          sort: isToBeFilledIn(text.slice(spotted.start, spotted.end)) ? 'to be filled in' : 'word',
        });
      } else take(spotted);
    }
    for (const spotted of clusterSecrets(text)) take(spotted);
  }
  found.sort((a, b) => a.start - b.start);
  const template = isTemplateFile(path);
  const exposed = exposedVariables(text, found, template);
  const inPage = isBrowserFile(path)
    ? found.find(({ confidence, kind }) => confidence === 'high' && kind !== 'gcp.api-key')
    : undefined;
  const page: readonly Spotted[] =
    inPage === undefined
      ? []
      : [{ kind: 'frontend.in-page', start: lineStart(text, inPage.start), end: inPage.start, confidence: 'high' }];
  return { found: [...found, ...exposed, ...page].sort((a, b) => a.start - b.start), placeholders };
};

const hasName =
  /pass|pwd|secret|token|key|auth|cred|login|mnemonic|salt|pepper|psw|bearer|seed|senha|kennwort|contrasena|\bpw\b|_pw\b|pat\b|jwt|hmac|fernet|simple_bind|pymysql|mysqldb|\bAES\b|getConnection|mysqli|\bPDO\b|@(?:tcp|unix)\(/iu;

const isLockfile = (path: string): boolean =>
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Cargo\.lock|composer\.lock|Gemfile\.lock|go\.sum|packages\.lock\.json|pubspec\.lock|mix\.lock|gradle\.lockfile|verification-metadata\.xml|flake\.lock|deno\.lock|pylock(?:\.[\w-]+)?\.toml)$/u.test(
    path,
  );

/** `.env.example`: a file that is there to be copied and filled in. */
export const isTemplateFile = (path: string): boolean =>
  /\.(?:example|sample|template|dist|tmpl|tpl|defaults?)(?:\.\w+)?$/iu.test(path);

/** Texts that people read, by language: `password` in them is a label. */
const isCatalogue = (path: string): boolean =>
  /(?:^|\/)(?:locales?|i18n|l10n|lang|languages?|translations?|messages)\/|(?:^|[/_.-])messages[_-][a-z]{2}\b/iu.test(
    path,
  );

/** Found by name; a kind of `''` says that the value is a placeholder. */
const byName = function* (
  { path, text }: { readonly path: string; readonly text: string },
  units: readonly ReadUnit[],
): Generator<Spotted> {
  const catalogue = isCatalogue(path);
  const sealed = /kind: ['"]?SealedSecret/u.test(text);
  const judged = (given: NamedValue, start: number, end: number, compared: boolean): Spotted | undefined => {
    // What the controller of the cluster alone can open begins with the length of a key.
    if (sealed && /^Ag[A-Za-z0-9+/]{20}/u.test(given.value)) return { kind: '', start, end, confidence: 'low' };
    const verdict = judgeValue(given);
    if (catalogue && verdict !== 'placeholder' && verdict?.kind === 'generic.password' && verdict.confidence !== 'high')
      return undefined;
    if (verdict === undefined) return undefined;
    if (verdict === 'placeholder') return { kind: '', start, end, confidence: 'low' };
    if (compared && verdict.kind === 'generic.password')
      return { ...verdict, kind: 'generic.compared-password', start, end, name: given.name };
    return { ...verdict, start, end, name: given.name };
  };
  // A text that was taken for code by its content alone may be something else: then its lines are read as well.
  const whole = languageOf(path, text.slice(0, 200)) !== undefined && units.some(({ unit }) => unit.text === text);
  for (const { unit, context } of units) {
    for (const { name, value, node, use } of namedNodes(context.unit, context.names)) {
      const [start, end] = innerRange(unit.text, node.start, node.end, value);
      const spotted = judged(
        { name, value, quoted: true, place: 'code' },
        unit.map.toFile(start),
        unit.map.toFileEnd(end),
        use === 'compared',
      );
      if (spotted !== undefined) yield spotted;
    }
  }
  for (const { name, start, end } of unnamedTexts(path, text, whole)) {
    if (credentialName(name) === undefined) continue;
    const spotted = judged({ name, value: text.slice(start, end), quoted: true, place: 'code' }, start, end, false);
    if (spotted !== undefined) yield spotted;
  }
  const sort = fileSort(path, text);
  const parts = whole
    ? units.flatMap(({ unit, context }) => (unit.text === text ? context.unit.comments : []))
    : [{ start: 0, end: text.length }];
  for (const part of parts) {
    // In comments of code only what is written as code counts: text in quotes.
    const used = whole ? ({ place: 'code', hash: false } as const) : sort;
    for (const { name, start, end, quoted, compared } of namedTexts(text, used, part.start, part.end)) {
      if (credentialName(name) === undefined) continue;
      const spotted = judged(
        { name, value: unescaped(text.slice(start, end)), quoted, place: used.place },
        start,
        end,
        compared,
      );
      if (spotted !== undefined) yield spotted;
    }
  }
};

const unescaped = (value: string): string => value.replace(/\\(["'\\/$])/gu, '$1');

/** The text itself within its literal; the whole literal without its quotes where it is written otherwise (escapes, parts). */
const innerRange = (text: string, start: number, end: number, value: string): readonly [number, number] => {
  const at = text.slice(start, end).indexOf(value);
  if (at !== -1) return [start + at, start + at + value.length];
  const quote = /["'`]/u.exec(text.slice(start, end))?.index ?? 0;
  return [start + Math.min(quote + 1, end - start), Math.max(start + 1, end - 1)];
};

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Ranges that are given away already. Neighbours are found by blocks, so that ten thousand of them cost no square. */
const newTaken = (): { add(start: number, end: number): boolean } => {
  const block = 512;
  const blocks = new Map<number, { readonly start: number; readonly end: number }[]>();
  return {
    add: (start, end) => {
      const first = Math.floor(start / block);
      const last = Math.floor(Math.max(start, end - 1) / block);
      for (let at = first; at <= last; at += 1)
        if (blocks.get(at)?.some((one) => one.start < end && start < one.end) === true) return false;
      for (let at = first; at <= last; at += 1) {
        const known = blocks.get(at);
        if (known === undefined) blocks.set(at, [{ start, end }]);
        else known.push({ start, end });
      }
      return true;
    },
  };
};
