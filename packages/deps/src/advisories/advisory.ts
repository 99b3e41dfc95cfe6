/** What is handed to whoever judges packages. */
import type { AffectedSymbols } from './osv-document.ts';
import type { AdvisoryProblem } from './problem.ts';
import type { AdvisorySeverity } from './severity.ts';

/**
 * What an advisory is about: a weakness; a package that was made to do harm; or one of the things that RustSec says of
 * packages and that are no weakness by themselves.
 */
export type AdvisoryClass = 'vulnerability' | 'malicious' | 'unmaintained' | 'unsound' | 'notice';

/** A stretch of affected versions, as the source writes its ends. `0` is from the beginning. */
export interface AffectedStretch {
  readonly introduced: string;
  /** The first version that is not affected any more. */
  readonly fixed?: string;
  /** The last version that is affected, where no fixed one is known. */
  readonly lastAffected?: string;
}

/** One advisory as one source published it. */
export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly class: AdvisoryClass;
  readonly summary: string;
  readonly severity: AdvisorySeverity | undefined;
  /** RFC 3339. */
  readonly published: string | undefined;
  readonly modified: string;
  /** Addresses that say more. */
  readonly references: readonly string[];
  /** `CWE-79` and so on, where the source says them. */
  readonly cwes: readonly string[];
  /** Which database it comes from, with the line that whoever shows it must show. */
  readonly attribution: string;
  /** What of the package is affected; empty where the source does not say. */
  readonly symbols: readonly AffectedSymbols[];
  /** All affected stretches of this package, lowest first; without commits. */
  readonly stretches: readonly AffectedStretch[];
}

/** One weakness that concerns the version: the advisories of all sources about it, which name each other as aliases. */
export interface AdvisoryMatch {
  /** The id that is shown, one of `advisories`. By the rule of `shown-id.ts`. */
  readonly id: string;
  /** Ids of the advisories that concern this version, sorted. */
  readonly ids: readonly string[];
  /** What else it is called: aliases of those, and the aliases of their aliases; sorted, without `ids`. */
  readonly aliases: readonly string[];
  readonly class: AdvisoryClass;
  readonly summary: string;
  /** The highest that a source gives. */
  readonly severity: AdvisorySeverity | undefined;
  /** The first version after this one that its range calls fixed; nothing when none is known. Ask `safeVersions` for one that is safe. */
  readonly fixed: string | undefined;
  /** Union over the advisories. */
  readonly symbols: readonly AffectedSymbols[];
  readonly advisories: readonly Advisory[];
}

/** An advisory about the package of which nobody can say whether it concerns the version. */
export interface Unsure {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /**
   * `version`: the version, or one of the advisory, is none that can be compared. `commits`: the advisory names
   * commits alone. `no-versions`: the advisory names neither versions nor ranges. `range-type`: of a kind that we do not know.
   */
  readonly why: 'version' | 'commits' | 'no-versions' | 'range-type';
}

/** The answer about one version of one package. */
export type Matched =
  | {
      readonly kind: 'judged';
      /** Worst first, then by id. */
      readonly matches: readonly AdvisoryMatch[];
      /** Not known to concern the version, and not known not to. By id. */
      readonly unsure: readonly Unsure[];
    }
  /** There is no database of this ecosystem: nothing is known, which is not "nothing found". */
  | { readonly kind: 'no-database'; readonly ecosystem: string }
  | { readonly kind: 'damaged'; readonly problem: AdvisoryProblem };
