import type { Repair } from '@sallyport/core/faces';
import { analyzeLanguages } from '../../languages/languages.ts';
import { loadRules } from '../../rules/load.ts';
import { newFileScanner } from '../../scan/scan-file.ts';
import { applyRepairs } from '../apply.ts';
import { newRepairer } from '../repairer.ts';

/** What repairs make of a text whose findings come from one pattern that asks for one rewrite. For tests. */
export interface RepairedText {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly refusals: readonly string[];
}

export interface RepairTextInput {
  readonly text: string;
  /** Fields of a rule, as YAML in flow form: `pattern: f(...)`. */
  readonly rule: string;
  readonly path?: string;
  readonly files?: Readonly<Record<string, string>>;
}

export const repairText = async ({
  text,
  rule,
  path = 'app.py',
  files = {},
}: RepairTextInput): Promise<RepairedText> => {
  const { rules, diagnostics } = loadRules({
    files: [
      {
        path: 'r.yaml',
        text: `rules:\n  - {id: t, message: m, severity: LOW, languages: [${path.endsWith('py') ? 'python' : 'javascript, typescript'}], ${rule}}\n`,
      },
    ],
  });
  if (diagnostics.length > 0) throw new Error(diagnostics.map((one) => one.text).join('\n'));
  const scanner = newFileScanner(rules, analyzeLanguages);
  const repairer = newRepairer(rules, analyzeLanguages);
  await scanner.prepare({ path, text });
  const repairs: Repair[] = [];
  const refusals: string[] = [];
  for (const found of scanner.look({ path, text }).findings) {
    const outcome = await repairer.repairsFor({ ...found, fingerprint: '' }, { path, text }, (name) =>
      Promise.resolve(files[name]),
    );
    if (outcome.kind === 'none') refusals.push(outcome.why);
    else repairs.push(...outcome.repairs.slice(0, 1));
  }
  const edits = repairs.map((repair) => repair.edits);
  return { text: applyRepairs(path, text, edits).text, repairs, refusals };
};
