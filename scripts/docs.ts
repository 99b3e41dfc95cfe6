/**
 * Writes a page for every rule, and an index: `docs/rules/<path of the rule>.md`, `docs/rules/README.md`.
 *
 * The rule is the one source; a page shows what it says, with the marked lines of its sample as bad and good code.
 * `npm run docs` writes; `--check` only says (exit code 1) which pages are out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cRules, secretKinds, type SecretKind, textRules } from '@sallyport/analyze';
import { isShared, loadRules } from '@sallyport/analyze/rules';
import type { RuleMeta } from '@sallyport/core';
import { cweName } from '@sallyport/core/taxonomy';

const root = join(import.meta.dirname, '..');
const rulesFolder = join(root, 'rules');
const pagesFolder = join(root, 'docs/rules');

const filesBelow = (folder: string, ending: RegExp): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => ending.test(name))
        .toSorted()
    : [];

const names = filesBelow(rulesFolder, /\.yaml$/u).filter((name) => !isShared(name));
const { rules } = loadRules({
  files: names.map((name) => ({ path: join(rulesFolder, name), text: readFileSync(join(rulesFolder, name), 'utf8') })),
  readShared: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
});

const section = (title: string, body: string | undefined): string =>
  body === undefined || body.trim() === '' ? '' : `\n## ${title}\n\n${body.trim()}\n`;
const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code.trim()}\n\`\`\``;

/** Lines of the sample marked for the rule, without the marks: at most three of a kind. */
const marked = (
  meta: RuleMeta,
  file: string,
): { readonly bad: readonly string[]; readonly good: readonly string[]; readonly language: string } => {
  const stem = file.replace(/\.yaml$/u, '');
  const sample = ['.py', '.js', '.ts', '.tsx', '.jsx'].map((ending) => stem + ending).find((path) => existsSync(path));
  if (sample === undefined) return { bad: [], good: [], language: '' };
  const lines = readFileSync(sample, 'utf8').split('\n');
  const after = (mark: string): readonly string[] =>
    lines
      .flatMap((line, index) =>
        line.includes(`${mark}: ${meta.id}`) && !line.includes(`todo${mark}`) ? [(lines[index + 1] ?? '').trim()] : [],
      )
      .filter((line) => line !== '')
      .slice(0, 3);
  return { bad: after('ruleid'), good: after('ok'), language: sample.endsWith('.py') ? 'python' : 'javascript' };
};

const page = (meta: RuleMeta, file: string): string => {
  const { bad, good, language } = marked(meta, file);
  const weaknesses = meta.cwe.map((id) =>
    `[${id}](https://cwe.mitre.org/data/definitions/${id.replace('CWE-', '')}.html) ${cweName(id) ?? ''}`.trim(),
  );
  return [
    `# ${meta.title}\n\n`,
    `\`${meta.id}\` · ${meta.severity}, confidence ${meta.confidence} · ${weaknesses.join(' · ')}\n\n`,
    meta.profile === 'deep' ? '*Runs only with `--deep`: it mostly raises questions.*\n\n' : '',
    `${meta.message.trim()}\n`,
    meta.rewrites === undefined
      ? ''
      : `\nOften repaired without a model: ${meta.rewrites.map((name) => `\`${name}\``).join(', ')}.\n`,
    section('Found', bad.length === 0 ? undefined : fenced(language, bad.join('\n'))),
    section('Left alone', good.length === 0 ? undefined : fenced(language, good.join('\n'))),
    section('Why', meta.why),
    section('How it is exploited', meta.exploit),
    section('Safe form', meta.safeForm === undefined ? undefined : fenced(language, meta.safeForm)),
    section('When not to worry', meta.whenNot),
    section(
      'Ignore it here',
      fenced(
        language,
        `${language === 'python' ? '#' : '//'} sallyport-ignore-next-line ${meta.id} -- why it is fine here`,
      ),
    ),
    section('References', meta.references.map((link) => `- ${link}`).join('\n')),
  ].join('');
};

const pages = new Map(
  rules.map(({ meta, at }) => [`${relative(rulesFolder, at.path).replace(/\.yaml$/u, '')}.md`, page(meta, at.path)]),
);
const index = rules
  .toSorted((a, b) => (a.meta.id < b.meta.id ? -1 : 1))
  .map(
    ({ meta, at }) =>
      `| [\`${meta.id}\`](${relative(rulesFolder, at.path).replace(/\.yaml$/u, '')}.md) | ${meta.severity}${meta.profile === 'deep' ? ', deep' : ''} | ${meta.cwe[0] ?? ''} | ${meta.title.replaceAll('|', String.raw`\|`)} |`,
  );
pages.set(
  'README.md',
  `# Rules\n\n${rules.length} rules, ${rules.filter(({ meta }) => meta.profile === 'deep').length} of them (marked deep) only with \`--deep\`. Written by \`npm run docs\` from the files under \`rules/\`. Secrets have [a list of their own](secrets.md), texts that deceive [theirs](hostile-text.md), and programs in C [theirs](c.md).\n\n| rule | severity | CWE | what |\n| --- | --- | --- | --- |\n${index.join('\n')}\n`,
);

/** The rules of a page that have no files under `rules/` and no samples. */
const sections = (metas: readonly RuleMeta[]): string =>
  metas
    .map(({ id, title, severity, confidence, cwe, message, why, exploit, safeForm, whenNot, references }) =>
      [
        `\n## ${title}\n\n\`${id}\` · ${severity}, confidence ${confidence} · ${cwe.map((one) => `${one} ${cweName(one) ?? ''}`.trim()).join(' · ')}\n\n`,
        `${message}\n\n${why ?? ''} ${exploit ?? ''}\n\n`,
        `Instead: \`${safeForm ?? ''}\`. When not to worry: ${whenNot ?? ''}\n\n`,
        references.map((link) => `- ${link}\n`).join(''),
      ].join(''),
    )
    .join('');

pages.set(
  'c.md',
  `# C\n\n${cRules().length} rules, part of every scan with the default rules, for \`.c\` files. Written by \`npm run docs\` from \`packages/analyze/src/c-values/c-rules.ts\`. What is judged, how, and what is not: [C](../c.md).\n${sections(cRules())}`,
);

pages.set(
  'hostile-text.md',
  `# Hostile text\n\n${textRules().length} rules, part of every scan with the default rules, for every text. Written by \`npm run docs\` from \`packages/analyze/src/hostile-text/text-rules.ts\`. What is looked at and what stays quiet: [hostile text](../hostile-text.md).\n${sections(textRules())}`,
);

/** One page for all kinds of secrets: they differ in whose key it is and where to revoke it, not in why. */
const kindRow = ({ id, name, severity, starts, pattern, keys, revoke }: SecretKind): string => {
  const by = [
    ...(pattern === undefined
      ? []
      : [
          (starts ?? [])
            .slice(0, 3)
            .map((start) => `\`${start.trim()}\``)
            .join(' '),
        ]),
    ...(keys === undefined ? [] : ['its name']),
  ];
  return `| \`secrets.${id}\` | ${severity} | ${name} | ${(by.join(', ') || 'its form or place').replaceAll('|', String.raw`\|`)} | ${revoke} |`;
};
pages.set(
  'secrets.md',
  `# Kinds of secrets\n\n${secretKinds.length} kinds, part of every scan with the default rules. Written by \`npm run docs\` from \`packages/analyze/src/secrets/kinds\`. How they are found, what stays quiet and what reports show: [secrets](../secrets.md).\n\n| rule | severity | what | found by | where to revoke |\n| --- | --- | --- | --- | --- |\n${secretKinds
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(kindRow)
    .join('\n')}\n`,
);

const stale = filesBelow(pagesFolder, /\.md$/u).filter((name) => !pages.has(name));
const changed = [...pages].filter(
  ([name, text]) => !existsSync(join(pagesFolder, name)) || readFileSync(join(pagesFolder, name), 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  for (const name of [...changed.map(([one]) => one), ...stale])
    console.log(`docs/rules/${name}: out of date; npm run docs`);
  process.exitCode = changed.length + stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of changed) {
    mkdirSync(dirname(join(pagesFolder, name)), { recursive: true });
    writeFileSync(join(pagesFolder, name), text);
  }
  for (const name of stale) rmSync(join(pagesFolder, name));
  console.log(`${pages.size} pages, ${changed.length} written, ${stale.length} removed`);
}
