/**
 * Recall on weak snippets and noise on safe ones (`snippets.md`, `secure.md`).
 *
 * Run: `node --conditions=@sallyport/source benchmarks/detection/snippets.ts [--misses] [other.md …]`
 * Other files of the same form measure material that the rules have not seen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relatedCwe } from '@sallyport/core/taxonomy';
import { scanFiles } from './scan-folder.ts';

const others = process.argv.slice(2).filter((argument) => argument !== '--misses');
const files = others.length > 0 ? others : ['snippets.md', 'secure.md'].map((name) => join(import.meta.dirname, name));
const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
const snippets = [...text.matchAll(/^## (weak|safe) (CWE-\d+)\n```python\n(.*?)^```/gms)].map(
  ([, kind = '', cwe = '', code = ''], index) => ({ kind, cwe, code, path: `s${index}/main.py` }),
);
const { findings } = scanFiles(Object.fromEntries(snippets.map(({ path, code }) => [path, code])));
const misses = process.argv.includes('--misses');
const of = (path: string) => findings.filter((finding) => finding.path === path);
const percent = (part: number, whole: number): string => `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;

const weak = snippets.filter(({ kind }) => kind === 'weak');
const found = weak.filter(({ path, cwe }) => of(path).some((finding) => finding.cwe.some((id) => relatedCwe(id, cwe))));
console.log(
  `weak snippets with a finding of the right or a closely related CWE: ${percent(found.length, weak.length)}`,
);
if (misses)
  for (const { path, cwe, code } of weak.filter((snippet) => !found.includes(snippet)))
    console.log(
      `  missed ${path} ${cwe}: ${code.split('\n').slice(-4).join(' / ')}\n    got ${of(path)
        .map(({ ruleId }) => ruleId)
        .join(', ')}`,
    );

const safe = snippets.filter(({ kind }) => kind === 'safe');
const loud = safe.filter(({ path }) =>
  of(path).some(({ severity }) => ['critical', 'high', 'medium'].includes(severity)),
);
const wrong = safe.filter(({ path, cwe }) => of(path).some((finding) => finding.cwe.some((id) => relatedCwe(id, cwe))));
console.log(`safe programs with a finding of medium or higher: ${percent(loud.length, safe.length)}`);
console.log(`safe programs with a finding of the class they avoid: ${percent(wrong.length, safe.length)}`);
if (misses) {
  for (const { path, cwe } of safe) {
    const list = of(path);
    if (list.length > 0)
      console.log(
        `  ${path} ${cwe}: ${list.map(({ ruleId, severity, line }) => `${ruleId} (${severity}, line ${line})`).join(', ')}`,
      );
  }
}
