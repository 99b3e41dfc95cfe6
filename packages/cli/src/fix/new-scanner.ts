import type { Diagnostic } from '@sallyport/core';
import type { Scanner } from '@sallyport/core/faces';
import { contentLanguage, languageOf, newFileScanner, type FileScanner, type ProjectFiles } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { nodeDisk } from '../discovery/disk.ts';
import { looksMade } from '../discovery/looks-made.ts';
import { sourceOf } from '../discovery/read-source.ts';
import { contentHash } from '../execute/content-hash.ts';
import { lookAtSource } from '../execute/look-at.ts';
import { projectFiles } from '../execute/project-files.ts';
import { buildReport } from '../report/build-report.ts';
import { rulesMeta } from '../rules-in/read-rules.ts';
import type { RulesPack } from '../rules-in/rules-pack.ts';
import { programVersion } from '../version.ts';

/** A scanner that stays warm, and is told when the tree became another. */
export interface WarmScanner extends Scanner {
  /** Texts that count as the tree's from now on. */
  accept(files: readonly { readonly path: string; readonly text: string }[]): void;
}

/** The engines of `sallyport scan` (rules and secrets) over texts that need not lie on the disk. */
export const newScanner = (pack: RulesPack, root: string, timeoutMs: number): WarmScanner => {
  const overlay = new Map<string, string>();
  const disk = projectFiles(root, nodeDisk);
  const files: ProjectFiles = {
    has: (path) => overlay.has(path) || disk.has(path),
    read: (path) => {
      const text = overlay.get(path);
      return text === undefined ? disk.read(path) : { text, hash: contentHash(new TextEncoder().encode(text)) };
    },
  };
  const stale = new Set<string>();
  const made = new Map<string, boolean>();
  // What a scan of the folder passes over (a mark that says "generated", long lines) counts as not looked at, since a repair may not hide a
  // file so; but one that looked so from the beginning was named by whoever wants it repaired.
  const isNamed = (path: string, text: string): boolean => {
    const known = made.get(path) ?? looksMade(path, text) !== undefined;
    made.set(path, known);
    return known;
  };
  let scanner: FileScanner | undefined;
  const look: Scanner['look'] = async (texts, signal) => {
    const outcomes = [];
    // Other files remember what they saw of one that has changed since; its own look always begins with its text.
    if ([...stale].some((path) => texts.some((one) => one.path !== path))) {
      scanner?.forget();
      stale.clear();
    }
    for (const { path, text } of texts) {
      if (signal?.aborted === true) break;
      const bytes = new TextEncoder().encode(text);
      const file = {
        path,
        size: bytes.byteLength,
        explicit: isNamed(path, text),
        ...(isCode(path, text) ? {} : { only: 'secrets' as const }),
      };
      scanner ??= newFileScanner(pack.rules, analyzeLanguages, files, pack);
      const { outcome, hung } = await lookAtSource(file, sourceOf(file, bytes), scanner, { root, timeoutMs });
      if (hung) scanner = undefined;
      outcomes.push(outcome);
    }
    const report = buildReport({
      outcomes,
      cachedFiles: 0,
      rules: rulesMeta(pack),
      diagnostics: signal?.aborted === true ? [stopped] : [],
      skipped: [],
      baseline: undefined,
      floor: undefined,
      failOn: 'none',
      targets: [],
      version: programVersion(),
      startedAt: new Date(),
      durationMs: 0,
    });
    const skipped = outcomes.flatMap(({ path, result }): readonly Diagnostic[] =>
      result.kind === 'skipped' ? [{ ...stopped, text: `${path}: passed over (${result.reason})` }] : [],
    );
    return {
      findings: report.findings,
      diagnostics: [...report.diagnostics, ...skipped],
      complete: report.complete && skipped.length === 0,
    };
  };
  return {
    look,
    accept: (texts) => {
      for (const { path, text } of texts) {
        overlay.set(path, text);
        stale.add(path);
      }
    },
  };
};

/** As a scan of the disk decides: by the ending; what a text is is guessed only where the name has none. */
const isCode = (path: string, text: string): boolean =>
  languageOf(path, text.slice(0, 200)) !== undefined ||
  (!/\.[^./\\]+$/u.test(path) && contentLanguage(text) !== undefined);

const stopped: Diagnostic = { kind: 'interrupted', level: 'warning', text: 'stopped', incomplete: true };
