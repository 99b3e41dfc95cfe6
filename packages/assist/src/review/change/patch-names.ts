interface Named {
  /** What stands after `diff --git`; empty without it. */
  readonly header: string;
  /** What stands after `---` and `+++`, with prefix and date. */
  readonly oldName: string | undefined;
  readonly newName: string | undefined;
  /** Of a rename or copy, without prefix. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * What a file of a patch was and is called; absent where it was not or is not there.
 *
 * Prefixes are taken off when they are ones that git writes (`a/`, `b/`, or of what is compared: `i/`, `w/`, `c/`, `o/`) and differ from each
 * other: with `--no-prefix` both names are the same, also in a folder that is called `a`.
 */
export const patchNames = ({
  header,
  oldName,
  newName,
  from,
  to,
}: Named): { readonly oldPath: string | undefined; readonly newPath: string | undefined } => {
  const [left, right] = inHeader(header);
  const old = oldName === undefined ? left : unquoted(oldName);
  const young = newName === undefined ? right : unquoted(newName);
  const hasPrefix =
    left !== undefined && right !== undefined
      ? left !== right && prefix.test(left) && prefix.test(right)
      : old === young ||
          (isNobody(old) ? young?.startsWith('b/') : isNobody(young) ? old?.startsWith('a/') : isPair(old, young)) !==
            true
        ? false
        : true;
  const path = (name: string | undefined): string | undefined =>
    isNobody(name) ? undefined : hasPrefix ? name?.replace(prefix, '') : name;
  return {
    oldPath: from === undefined ? path(old) : unquoted(from),
    newPath: to === undefined ? path(young) : unquoted(to),
  };
};

const prefix = /^[abciow12]\//u;

const isPair = (old: string | undefined, young: string | undefined): boolean =>
  prefix.test(old ?? '') && prefix.test(young ?? '') && old?.[0] !== young?.[0];

const isNobody = (name: string | undefined): boolean => name === undefined || name === '' || name === '/dev/null';

/** Both names of a head: quoted, or cut where both halves are the same behind their prefix. */
const inHeader = (header: string): readonly [string | undefined, string | undefined] => {
  if (header === '') return [undefined, undefined];
  const quoted = /^("(?:[^"\\]|\\.)*"|\S+) ("(?:[^"\\]|\\.)*")$|^("(?:[^"\\]|\\.)*") (\S.*)$/u.exec(header);
  if (quoted !== null) return [unquoted(quoted[1] ?? quoted[3] ?? ''), unquoted(quoted[2] ?? quoted[4] ?? '')];
  const middle = (header.length - 1) / 2;
  const [left, right] = [header.slice(0, Math.floor(middle)), header.slice(Math.floor(middle) + 1)];
  if (header[middle] === ' ' && left.replace(prefix, '') === right.replace(prefix, '')) return [left, right];
  const cut = header.search(/ [abciow12]\//u);
  return cut === -1 ? [undefined, undefined] : [header.slice(0, cut), header.slice(cut + 1)];
};

/** As git and GNU diff write a name: quoted like a string of C, with bytes in octal; a date after a tab. */
const unquoted = (name: string): string => {
  const [, inner] = /^"((?:[^"\\]|\\.)*)"/u.exec(name) ?? [];
  if (inner === undefined) return name.replace(/\t.*$/u, '');
  const bytes: number[] = [];
  for (const [whole, octal, letter] of inner.matchAll(/\\([0-3][0-7]{2})|\\(.)|[^\\]/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(...new TextEncoder().encode(escapes[letter] ?? letter));
    else bytes.push(...new TextEncoder().encode(whole));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
};

const escapes: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };
