import type { SnippetScanner } from '@sallyport/python/check';
import { nodeDisk } from '../discovery/disk.ts';
import { sourceOf } from '../discovery/read-source.ts';
import { buildReport } from '../report/build-report.ts';
import { readRules, rulesMeta } from '../rules-in/read-rules.ts';
import { programVersion } from '../version.ts';
import { lookAtSource } from './look-at.ts';
import { projectFiles } from './project-files.ts';

/** Units: milliseconds for one program. */
const timeoutMs = 10_000;

/** The analyser for programs that are about to run: the default rules over one text. Units: the text is one file of `cwd`. */
export const newSnippetScanner = async (cwd: string): Promise<SnippetScanner> => {
  const pack = await readRules([], cwd, 'default');
  const { newFileScanner } = await import('@sallyport/analyze');
  const { analyzeLanguages } = await import('@sallyport/analyze/languages');
  return async (source, path) => {
    const startedAt = new Date();
    const scanner = newFileScanner(pack.rules, analyzeLanguages, projectFiles(cwd, nodeDisk), pack);
    const bytes = new TextEncoder().encode(source);
    const file = { path, size: bytes.byteLength, explicit: true };
    const { outcome } = await lookAtSource(file, sourceOf(file, bytes), scanner, { root: cwd, timeoutMs });
    const { findings, diagnostics } = buildReport({
      outcomes: [outcome],
      cachedFiles: 0,
      rules: rulesMeta(pack),
      diagnostics: [...pack.diagnostics, ...scanner.ruleDiagnostics()],
      skipped: [],
      baseline: undefined,
      floor: undefined,
      failOn: 'none',
      targets: [path],
      version: programVersion(),
      startedAt,
      durationMs: 0,
    });
    return {
      findings: findings.filter(({ suppression }) => suppression === undefined),
      unseen: diagnostics.filter(({ incomplete }) => incomplete).map(({ text }) => text),
    };
  };
};
