import type { LanguageId } from '../languages/language.ts';

/** Languages by the names that rule files use; `regex` and `generic` rules run on every text by their expressions alone. */
const names: Readonly<Record<string, readonly LanguageId[]>> = {
  python: ['python'],
  py: ['python'],
  python2: ['python'],
  python3: ['python'],
  javascript: ['javascript'],
  js: ['javascript'],
  jsx: ['javascript'],
  typescript: ['typescript', 'tsx'],
  ts: ['typescript', 'tsx'],
  tsx: ['tsx'],
  regex: ['python', 'javascript', 'typescript', 'tsx'],
  generic: ['python', 'javascript', 'typescript', 'tsx'],
  none: ['python', 'javascript', 'typescript', 'tsx'],
};

/** The language ids behind a name of a rule's `languages`; `undefined` for languages that are not scanned. */
export const languageNamed = (name: string): readonly LanguageId[] | undefined => {
  const key = name.toLowerCase();
  return Object.hasOwn(names, key) ? names[key] : undefined;
};

/** Whether the name stands for "any text": only regular expressions make sense there. */
export const isTextOnly = (name: string): boolean => name === 'regex' || name === 'generic' || name === 'none';
