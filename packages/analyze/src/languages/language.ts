import type { Confidence, RuleMeta } from '@sallyport/core';
import type { Node, Program } from '../tree/node.ts';

export type LanguageId = 'python' | 'javascript' | 'typescript' | 'tsx' | 'c';

/** A stretch of text that the parser could not read, or read only in part. Offsets as in the tree. */
export interface ParseProblem {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Nothing was lost by it: old syntax that was understood, or the edge of a fragment. */
  readonly recovered?: boolean;
  /** The stretch may well be correct, but was given up and not looked at: the result for its file is incomplete. */
  readonly unseen?: boolean;
}

/** Text turned into the generic tree. Never throws; what could not be read is in `problems`. */
export interface ParsedUnit {
  readonly language: LanguageId;
  readonly text: string;
  readonly root: Program;
  /** Number of node ids used: ids are in `[0, nodeCount)`. */
  readonly nodeCount: number;
  /** Comments in source order, delimiters included in the range. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly ParseProblem[];
}

/**
 * A pattern of a rule as a tree: one expression, or a list of statements.
 * `import`-like and definition patterns are statement lists of length one.
 */
export type ParsedPattern =
  | { readonly kind: 'expression'; readonly node: Node; readonly nodeCount: number }
  | { readonly kind: 'statements'; readonly nodes: readonly Node[]; readonly nodeCount: number }
  /** E.g. a lone dict entry, keyword argument, parameter, decorator or `catch` clause. */
  | { readonly kind: 'error'; readonly text: string; readonly offset: number };

/** What a language's interpreter of whole programs found. Offsets as in the tree. */
export interface JudgedUnit {
  readonly findings: readonly {
    readonly rule: RuleMeta;
    readonly message: string;
    readonly start: number;
    readonly end: number;
    readonly confidence: Confidence;
    /** The function it stands in. */
    readonly symbol: string;
    /** The way there, the place itself last. */
    readonly trace: readonly { readonly what: string; readonly start: number; readonly end: number }[];
  }[];
  /** Where following the program was cut off. */
  readonly cut: readonly { readonly what: string; readonly start: number; readonly end: number }[];
}

/** One folder under `languages/` implements this; all else is written once over the tree. */
export interface Language {
  readonly ids: readonly LanguageId[];
  /** Resolves when `parse` and `parsePattern` may be called (WASM loaded). Cheap when repeated. */
  load(id: LanguageId): Promise<void>;
  parse(text: string, id: LanguageId): ParsedUnit;
  parsePattern(text: string, id: LanguageId): ParsedPattern;
  /** Runs the program over abstract values. Never throws. */
  judge?(unit: ParsedUnit): JudgedUnit | undefined;
}
