import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a benchmark needs of a finding in the JSON report. */
export interface Found {
  readonly ruleId: string;
  readonly cwe: readonly string[];
  readonly severity: string;
  readonly path: string;
  readonly line: number;
}

interface JsonFinding {
  readonly ruleId: string;
  readonly cwe: readonly string[];
  readonly severity: string;
  readonly path: string;
  readonly span: { readonly start: { readonly line: number } };
}

const program = ['--conditions=@sallyport/source', join(import.meta.dirname, '../../packages/cli/src/start.ts')];

/**
 * Writes the files into a fresh folder, scans it with the program (from source) and returns the findings.
 * The folder is removed afterwards; nothing in it is ever run.
 */
export const scanFiles = (
  files: Readonly<Record<string, string>>,
): { readonly findings: readonly Found[]; readonly incomplete: boolean } => {
  const root = mkdtempSync(join(tmpdir(), 'sallyport-bench-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const out = join(root, 'report.json');
    let incomplete = false;
    try {
      execFileSync(
        process.execPath,
        [...program, 'scan', '.', '--no-cache', '--fail-on', 'none', '--format', `json=${out}`],
        {
          cwd: root,
          stdio: ['ignore', 'ignore', 'inherit'],
          maxBuffer: 1 << 30,
        },
      );
    } catch (error) {
      if ((error as { status?: number }).status !== 3) throw error;
      incomplete = true;
    }
    const report = JSON.parse(readFileSync(out, 'utf8')) as { readonly findings: readonly JsonFinding[] };
    return {
      incomplete,
      findings: report.findings.map(({ ruleId, cwe, severity, path, span }) => ({
        ruleId,
        cwe,
        severity,
        path,
        line: span.start.line,
      })),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
