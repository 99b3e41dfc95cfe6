/**
 * `npm run new rule <language>.<topic>.<name>` or `npm run new language <name>`: the files of a new unit, with tests that fail
 * until they are filled in. Existing files are never touched.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [kind, name] = process.argv.slice(2);

const fail = (text: string): never => {
  console.error(text);
  process.exit(2);
};

const write = (files: Readonly<Record<string, string>>): void => {
  for (const path of Object.keys(files))
    if (existsSync(join(root, path))) fail(`${path}: exists already; choose another name`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
};

const rule = (id: string): Readonly<Record<string, string>> => {
  const [language = '', topic = '', last = ''] = id.split('.');
  const python = language === 'python';
  const comment = python ? '#' : '//';
  const path = `rules/${language}/${topic}/${last}`;
  return {
    [`${path}.yaml`]: `rules:
  - id: ${id}
    languages: ${python ? '[python]' : '[javascript, typescript]'}
    severity: MEDIUM
    message: >-
      Say what is wrong here, and what to do instead.
    metadata:
      summary: >-
        One line
      why: >-
        Why it is a weakness.
      exploit: >-
        What an attacker does with it.
      safe: |
        safe_form()
      cwe: ["CWE-000"]
      confidence: MEDIUM
      likelihood: MEDIUM
      impact: MEDIUM
      category: security
      technology: [${language}]
      references:
        - https://cwe.mitre.org/data/definitions/000.html
    pattern: replace_me(...)
`,
    [`${path}.${python ? 'py' : 'js'}`]: `${comment} ruleid: ${id}
weak_form()
${comment} ok: ${id}
near_miss()
`,
  };
};

const language = (id: string): Readonly<Record<string, string>> => ({
  [`packages/analyze/src/languages/${id}/index.ts`]: `import type { Language } from '../language.ts';

/** ${id}: text → generic tree. Add its id to \`LanguageId\` and the language to \`languages.ts\`. */
export const ${id}Language: Language = {
  ids: [],
  load: () => Promise.resolve(),
  parse: (text) => ({ language: 'python', text, root: { id: 0, kind: 'Program', start: 0, end: text.length, body: [] }, nodeCount: 1, comments: [], problems: [{ start: 0, end: text.length, text: 'nothing is read yet' }] }),
  parsePattern: () => ({ kind: 'error', text: 'no patterns yet', offset: 0 }),
};
`,
  [`packages/analyze/src/languages/${id}/${id}.test.ts`]: `import { expect, test } from 'vitest';
import { ${id}Language } from './index.ts';

test('knows which language it is, and reads a program without problems', () => {
  expect(${id}Language.ids).not.toEqual([]);
  expect(${id}Language.parse('', 'python').problems).toEqual([]);
});
`,
});

if (kind === 'rule' && name !== undefined) {
  if (!/^(?:python|javascript)\.[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/u.test(name))
    fail(`${name}: a rule's id is <python|javascript>.<topic>.<name>, in lower case with hyphens`);
  write(rule(name));
  console.log(`next: fill both in, then npm run rules:test -- rules/${name.replaceAll('.', '/')}.yaml`);
} else if (kind === 'language' && name !== undefined) {
  if (!/^[a-z]+$/u.test(name)) fail(`${name}: a language's name is lower-case letters`);
  write(language(name));
  console.log('next: write the lowering; tree/node.ts says what it must give');
} else fail('usage: npm run new rule <language>.<topic>.<name>\n       npm run new language <name>');
