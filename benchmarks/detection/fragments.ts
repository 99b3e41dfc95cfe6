/**
 * How many labelled lines of `insecure-fragments.json` are flagged (± 3 lines, the right or a closely related CWE).
 *
 * The corpus is not part of the repository; its place is given, or found beside it.
 * Run: `node --conditions=@sallyport/source benchmarks/detection/fragments.ts [file] [--misses]`
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relatedCwe } from '@sallyport/core/taxonomy';
import { scanFiles } from './scan-folder.ts';

interface Fragment {
  readonly id: number;
  readonly language: string;
  readonly cwe: string;
  readonly weakness: string;
  readonly lineText: string;
  readonly code: string;
}

const given = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const corpus = given ?? join(import.meta.dirname, '../../../shared/corpora/insecure-fragments.json');
if (!existsSync(corpus)) {
  console.error(`${corpus}: not there; give the path of insecure-fragments.json`);
  process.exit(5);
}
const extensions: Readonly<Record<string, string>> = { python: 'py', javascript: 'js' };
const fragments = (JSON.parse(readFileSync(corpus, 'utf8')) as readonly Fragment[]).filter(
  ({ language }) => language in extensions,
);
const pathOf = ({ id, language }: Fragment): string => `f${id}/code.${extensions[language]}`;
const { findings, incomplete } = scanFiles(
  Object.fromEntries(fragments.map((fragment) => [pathOf(fragment), fragment.code])),
);

for (const language of Object.keys(extensions)) {
  const members = fragments.filter((fragment) => fragment.language === language);
  const perCwe = new Map<string, { hit: number; all: number }>();
  let hits = 0;
  for (const fragment of members) {
    const lines = fragment.code.split('\n');
    const labelled = lines.flatMap((line, index) =>
      line.trim() !== '' && line.includes(fragment.lineText.trim()) ? [index + 1] : [],
    );
    const hit = findings.some(
      ({ path, line, cwe }) =>
        path === pathOf(fragment) &&
        labelled.some((label) => Math.abs(label - line) <= 3) &&
        cwe.some((found) => relatedCwe(found, fragment.cwe)),
    );
    const row = perCwe.get(fragment.cwe) ?? { hit: 0, all: 0 };
    row.all += 1;
    if (hit) {
      hits += 1;
      row.hit += 1;
    } else if (process.argv.includes('--misses')) {
      console.log(`    missed ${fragment.id} ${fragment.cwe} ${fragment.lineText.trim().slice(0, 120)}`);
    }
    perCwe.set(fragment.cwe, row);
  }
  const detail = [...perCwe]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([cwe, { hit, all }]) => `${cwe} ${hit}/${all}`)
    .join(', ');
  console.log(`${language}: ${hits}/${members.length} = ${((100 * hits) / members.length).toFixed(1)} %   (${detail})`);
}
if (incomplete) console.log('the scan was incomplete');
