import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@sallyport/core';
import type { Rule } from '@sallyport/analyze';
import { loadRules, type RuleFile } from '@sallyport/analyze/rules';
import { UsageError } from '../usage-error.ts';
import type { RulesPack } from './rules-pack.ts';

/**
 * The rules of files and folders. Paths in diagnostics are relative to `base`.
 *
 * `shipped` gives the rules that `of: <rule>` may refer to beside those of the files; it is asked only where a file has such an entry.
 *
 * Errors: throws `UsageError` for a path that does not exist; everything else about rule files is a diagnostic.
 */
export const loadRuleFiles = (
  paths: readonly string[],
  base: string,
  shipped: () => readonly Rule[] = () => [],
): RulesPack => {
  const files: RuleFile[] = [];
  const seen = new Set<string>();
  const unread: Diagnostic[] = [];
  for (const path of paths) {
    for (const found of ruleFilesIn(resolve(base, path), path)) {
      if (seen.has(found)) continue;
      seen.add(found);
      const text = readOrNothing(found);
      if (text === undefined) unread.push(unreadableRules(shown(found, base)));
      else files.push({ path: shown(found, base), text });
    }
  }
  let byId: ReadonlyMap<string, Rule> | undefined;
  const { rules, diagnostics } = loadRules({
    files,
    readShared: (path) => readOrNothing(resolve(base, path)),
    ruleNamed: (id) => (byId ??= new Map(shipped().map((rule) => [rule.meta.id, rule]))).get(id),
  });
  const hash = createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 32);
  return { hash, rules, secrets: false, diagnostics: [...unread, ...diagnostics] };
};

const ruleFilesIn = (path: string, given: string): readonly string[] => {
  let found;
  try {
    found = statSync(path);
  } catch {
    throw new UsageError(
      `--rules ${given}: no such file or folder`,
      'give a rule file, a folder of rule files, or "default"',
    );
  }
  if (found.isFile()) return [path];
  // Reading a pipe or a device may wait for ever.
  if (!found.isDirectory())
    throw new UsageError(
      `--rules ${given}: neither a file nor a folder`,
      'give a rule file, a folder of rule files, or "default"',
    );
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name) && !/\.test\.ya?ml$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  // A scan without rules would find nothing and call it fine.
  if (files.length === 0)
    throw new UsageError(`--rules ${given}: no rule file in this folder`, 'rule files end with .yaml or .yml');
  return files;
};

const unreadableRules = (path: string): Diagnostic => ({
  kind: 'rule-file',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: the rule file cannot be read; none of its rules ran`,
  remedy: 'grant read permission, or leave the file out',
});

const shown = (path: string, base: string): string => {
  const inside = relative(base, path).split(sep).join('/');
  return inside.startsWith('../') ? path.split(sep).join('/') : inside;
};

const readOrNothing = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
