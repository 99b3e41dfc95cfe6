/**
 * Secrets out of the material, placeholders in, and back.
 *
 * A placeholder is a word of letters, digits and underscores, so that code around it stays code, and tells the kind: `__SECRET_1_GITHUB_PAT__`. Equal
 * values get equal placeholders wherever they stand. Private keys are not replaced; they stop the question.
 */
import type { SourceText } from '@sallyport/core/faces';
import type { Material } from '../model-port.ts';
import { type ModelProblem, privateKeyInside } from '../model-problem.ts';

/** Where a secret stands. Units: zero-based UTF-16 offsets, `end` exclusive. */
export interface SecretPlace {
  readonly start: number;
  readonly end: number;
  /** E.g. `github.pat`; `secret` where no more is known. */
  readonly kind: string;
}

export type SecretsIn = (file: SourceText) => Promise<readonly SecretPlace[]>;

export interface Redacted {
  readonly material: readonly Material[];
  /** Takes the same secrets out of any other text. */
  readonly hide: (text: string) => string;
  readonly restore: (text: string, path: string) => string;
  readonly placeholders: readonly string[];
}

/** Shorter values are replaced where they were found, and not wherever the letters occur. Units: UTF-16 units. */
const shortest = 5;

export const redactMaterial = async (
  material: readonly Material[],
  secretsIn: SecretsIn,
): Promise<Redacted | ModelProblem> => {
  const found: (readonly SecretPlace[])[] = [];
  for (const one of material) {
    const places = await placesIn(one, secretsIn);
    if (privateKeyForm.test(one.text) || places.some(({ kind }) => isPrivateKey(kind)))
      return privateKeyInside(one.path);
    found.push(places);
  }
  const kinds = new Map<string, string>();
  for (const [index, places] of found.entries())
    for (const { start, end, kind } of places) {
      const value = material[index]?.text.slice(start, end) ?? '';
      if (!kinds.has(value)) kinds.set(value, kind);
    }
  // Names of files and folders are strangers' text too.
  for (const path of new Set(material.map((one) => one.path)))
    if (path !== '')
      for (const { start, end, kind } of await secretsIn({ path: 'name.txt', text: path })) {
        const value = path.slice(start, end);
        if (!kinds.has(value)) kinds.set(value, kind);
      }
  const stem = freeStem(material.flatMap(({ text, path }) => [text, path]));
  const known = new Map<string, { readonly placeholder: string; readonly paths: Set<string> }>();
  const placeholderOf = (value: string, kind: string): string => {
    const before = known.get(value)?.placeholder;
    if (before !== undefined) return before;
    const placeholder = `${stem}_${String(known.size + 1)}_${wordOf(kind)}__`;
    known.set(value, { placeholder, paths: new Set() });
    return placeholder;
  };
  const everywhere = anyOf([...kinds.keys()].filter((value) => value.length >= shortest));
  // In one pass over the original text: what was put in is never looked at again.
  const without = (text: string, path: string, places: readonly SecretPlace[]): string => {
    const again = [...text.matchAll(everywhere)].map(({ 0: value, index }) => ({
      start: index,
      end: index + value.length,
      kind: kinds.get(value) ?? 'secret',
    }));
    let result = '';
    let done = 0;
    for (const { start, end, kind } of merged([...places, ...again])) {
      const value = text.slice(start, end);
      result += text.slice(done, start) + placeholderOf(value, kind);
      known.get(value)?.paths.add(path);
      done = end;
    }
    return result + text.slice(done);
  };
  const out = material.map((one, index) => ({
    ...one,
    text: without(one.text, one.path, found[index] ?? []),
    path: without(one.path, one.path, []),
  }));
  const values = new Map([...known].map(([value, { placeholder, paths }]) => [placeholder, { value, paths }]));
  const placeholders = anyOf([...values.keys()]);
  return {
    material: out,
    hide: (text) => without(text, '', []),
    placeholders: [...values.keys()],
    restore: (text, path) =>
      text.replace(placeholders, (placeholder) => {
        const secret = values.get(placeholder);
        return secret?.paths.has(path) === true ? secret.value : placeholder;
      }),
  };
};

/** Finds any of these texts, the longest first; none of them nothing. */
const anyOf = (texts: readonly string[]): RegExp =>
  texts.length === 0
    ? /(?!)/gu
    : new RegExp(
        texts
          .toSorted((a, b) => b.length - a.length)
          .map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`))
          .join('|'),
        'g',
      );

/** In the order of the text: what its file says of it, and what it says by itself. */
const placesIn = async ({ path, text, around }: Material, secretsIn: SecretsIn): Promise<readonly SecretPlace[]> => {
  const own = await secretsIn({ path, text });
  const ofFile =
    around === undefined
      ? []
      : (await secretsIn({ path, text: around.text })).flatMap(({ start, end, kind }) => {
          const from = Math.max(0, start - around.start);
          const to = Math.min(text.length, end - around.start);
          return to > from ? [{ start: from, end: to, kind }] : [];
        });
  return merged([...ofFile, ...own]);
};

/** In the order of the text. Places that overlap become one: a part of a secret that is left over would still be one. */
const merged = (places: readonly SecretPlace[]): readonly SecretPlace[] => {
  const joined: SecretPlace[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.end <= place.start) continue;
    const last = joined.at(-1);
    if (last !== undefined && place.start < last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    else joined.push(place);
  }
  return joined;
};

/** A beginning of placeholders that none of the texts holds. */
const freeStem = (texts: readonly string[]): string => {
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? '__SECRET' : `__SECRET${String(number)}X`;
    if (!texts.some((text) => text.includes(stem))) return stem;
  }
};

const wordOf = (kind: string): string =>
  kind
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '_')
    .slice(0, 40);

const isPrivateKey = (kind: string): boolean =>
  kind.startsWith('private-key') || kind.endsWith('service-account-key') || kind === 'generic.seed-phrase';

/**
 * PEM, also where line ends are written as `\n` or strings are joined; the beginnings that Base64 gives to the same keys without their
 * first line (PKCS #1, PKCS #8 of RSA, elliptic and Edwards curves). Sources: RFC 7468, RFC 8017, RFC 5958, RFC 8410.
 */
const privateKeyForm =
  /\bMII[A-Za-z0-9+/]{3}IBA(?:DANBgkqhkiG9w0|AK[BC])[A-Za-z0-9+/]{16}|\bMI[GH][A-Za-z0-9+/]AgEAMB[AM]GByqGSM49|\bMC4CAQAwBQYDK2V[A-Za-z0-9+/]{16}|-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'+,\\]){0,40}[A-Za-z0-9+/=:]{16}|PuTTY-User-Key-File-\d/u;
