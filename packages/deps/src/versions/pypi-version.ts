/**
 * Versions of PyPI: those of PEP 440, and the older ones that it took out of use.
 *
 * Releases before 2014 may be called anything (`2004d`, `1.0-final-2`), and lockfiles and advisories still name them. They
 * are ordered as setuptools and the packaging library did until version 22 of the latter: all of them before all of PEP 440,
 * and among themselves piece by piece.
 *
 * Source: PEP 440, "Version scheme", "Appendix B", "Summary of permitted suffixes and relative ordering".
 */
import { compareLists } from './compare-lists.ts';
import { compareTexts } from './numeral.ts';
import { comparePep440, parsePep440, printPep440, type Pep440 } from './pep440.ts';
import { legacyPieces } from './pypi-legacy.ts';
import type { VersionOrder } from './version-scheme.ts';

interface Legacy {
  readonly kind: 'legacy';
  readonly text: string;
  /** Numbers padded to eight digits, words behind a `*`, so that comparing texts orders them. */
  readonly pieces: readonly string[];
}

export type PyPIVersion = Pep440 | Legacy;

export const pypiVersions: VersionOrder<PyPIVersion> = {
  parse: (text) => {
    const trimmed = text.trim();
    const known = parsePep440(trimmed);
    if (known !== undefined || !isName(trimmed)) return known;
    return { kind: 'legacy', text: trimmed, pieces: legacyPieces(trimmed) };
  },
  compare: (a, b) => {
    if (a.kind === 'pep440') return b.kind === 'pep440' ? comparePep440(a, b) : 1;
    return b.kind === 'pep440' ? -1 : compareLists(a.pieces, b.pieces, compareTexts);
  },
  print: (version) => (version.kind === 'pep440' ? printPep440(version) : version.text),
  isPrerelease: (version) => version.kind === 'pep440' && (version.pre !== undefined || version.dev !== undefined),
  epoch: (version) => (version.kind === 'pep440' ? version.epoch : '0'),
  release: (version) => (version.kind === 'pep440' ? version.release : []),
};

/** What a release could be called; a variable, a range or a sentence is no version. */
const isName = (text: string): boolean => /^[\w.+:!~-]*$/u.test(text) && /[a-z0-9]/iu.test(text);
