/**
 * Versions of PEP 440: epoch, release, pre-, post- and development release, and a local part.
 *
 * All the spellings that the PEP normalises are read: `1.0-ALPHA.1`, `v1.0c1`, `1.0-2`, `1.0.dev`.
 *
 * Source: PEP 440, "Appendix B: Parsing version strings with regular expressions", "Summary of permitted suffixes and
 * relative ordering".
 */
import { compareLists } from './compare-lists.ts';
import { digitsEnd } from './characters.ts';
import {
  compareNumeralLists,
  compareNumerals,
  compareTexts,
  toNumeral,
  withoutTrailingZeros,
  zero,
  type Numeral,
} from './numeral.ts';

export interface Pep440 {
  readonly kind: 'pep440';
  readonly text: string;
  readonly epoch: Numeral;
  /** As written, zeros at the end included; at least one. */
  readonly release: readonly Numeral[];
  readonly pre: { readonly phase: 'a' | 'b' | 'rc'; readonly number: Numeral } | undefined;
  readonly post: Numeral | undefined;
  readonly dev: Numeral | undefined;
  /** In lower case, without the separators. */
  readonly local: readonly string[];
}

const prePhases: Readonly<Record<string, 'a' | 'b' | 'rc'>> = {
  alpha: 'a',
  a: 'a',
  beta: 'b',
  b: 'b',
  preview: 'rc',
  pre: 'rc',
  c: 'rc',
  rc: 'rc',
};

export const parsePep440 = (text: string): Pep440 | undefined => {
  const lower = text.trim().toLowerCase();
  let at = lower.startsWith('v') ? 1 : 0;
  let epoch = zero;
  const epochEnd = digitsEnd(lower, at);
  if (epochEnd > at && lower[epochEnd] === '!') {
    epoch = toNumeral(lower.slice(at, epochEnd));
    at = epochEnd + 1;
  }
  const release: Numeral[] = [];
  for (;;) {
    const end = digitsEnd(lower, at);
    if (end === at) break;
    release.push(toNumeral(lower.slice(at, end)));
    at = end;
    if (lower[at] !== '.' || digitsEnd(lower, at + 1) === at + 1) break;
    at += 1;
  }
  if (release.length === 0) return undefined;

  /** Takes one piece at the place where we are. */
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(lower);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  const pre = take(/[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*)/uy);
  const post = take(/-(\d+)/uy) ?? take(/[-_.]?(?:post|rev|r)[-_.]?(\d*)/uy);
  const dev = take(/[-_.]?dev[-_.]?(\d*)/uy);
  const local = lower[at] === '+' ? lower.slice(at + 1).split(/[-_.]/u) : [];
  if (local.length === 0 && at < lower.length) return undefined;
  if (!local.every((part) => /^[a-z0-9]+$/u.test(part))) return undefined;
  const phase = prePhases[pre?.[1] ?? ''];
  return {
    kind: 'pep440',
    text: text.trim(),
    epoch,
    release,
    pre: phase && { phase, number: numberOrZero(pre?.[2]) },
    post: post === null ? undefined : numberOrZero(post[1]),
    dev: dev === null ? undefined : numberOrZero(dev[1]),
    local: local.map((part) => (digitsEnd(part, 0) === part.length ? toNumeral(part) : part)),
  };
};

const numberOrZero = (digits: string | undefined): Numeral =>
  toNumeral(digits === undefined || digits === '' ? '0' : digits);

export const comparePep440 = (a: Pep440, b: Pep440): number =>
  comparePublic(a, b) || compareLists(a.local, b.local, compareLocalParts);

/** Everything but the local part. */
export const comparePublic = (a: Pep440, b: Pep440): number =>
  compareNumerals(a.epoch, b.epoch) ||
  compareNumeralLists(withoutTrailingZeros(a.release), withoutTrailingZeros(b.release)) ||
  prePlace(a) - prePlace(b) ||
  compareNumerals(a.pre?.number ?? zero, b.pre?.number ?? zero) ||
  compareOptional(a.post, b.post, 'first') ||
  compareOptional(a.dev, b.dev, 'last');

/** A development release of a final version comes before its alphas; a final version after its candidates. */
const prePlace = ({ pre, post, dev }: Pep440): number => {
  if (pre !== undefined) return pre.phase === 'a' ? 1 : pre.phase === 'b' ? 2 : 3;
  return post === undefined && dev !== undefined ? 0 : 4;
};

const compareOptional = (a: Numeral | undefined, b: Numeral | undefined, absent: 'first' | 'last'): number => {
  if (a !== undefined && b !== undefined) return compareNumerals(a, b);
  const order = Number(a !== undefined) - Number(b !== undefined);
  return absent === 'first' ? order : -order;
};

/** Words before numbers. */
const compareLocalParts = (a: string, b: string): number => {
  const numbers = Number(digitsEnd(a, 0) === a.length) - Number(digitsEnd(b, 0) === b.length);
  if (numbers !== 0) return numbers;
  return digitsEnd(a, 0) === a.length ? compareNumerals(toNumeral(a), toNumeral(b)) : compareTexts(a, b);
};

export const printPep440 = (version: Pep440): string => {
  const { epoch, release, pre, post, dev, local } = version;
  return [
    epoch === zero ? '' : `${epoch}!`,
    release.join('.'),
    pre === undefined ? '' : pre.phase + pre.number,
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local.length === 0 ? '' : `+${local.join('.')}`,
  ].join('');
};
