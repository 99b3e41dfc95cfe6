import type { CutOptions } from '../answers/cut-code.ts';
import { blankC } from '../text/blank-c.ts';
import type { Task, TaskLanguage } from '../suite/task.ts';

/** How code of a task's language is told from prose, and where its entry point is: by form alone, before anything parses. */
export const readsAs = (task: Task): CutOptions => {
  const { fences, code } = forms[task.language];
  return {
    fences,
    looksLikeCode: (text) => code.test(text),
    holdsEntry: (text) => holdsEntry(task, text),
    file: task.file,
  };
};

/** A statement as it begins in JavaScript and TypeScript, with enough behind the word that no sentence begins so. */
const scriptStart = String.raw`export\s+(?:default|const|let|var|async|function|class|abstract|interface|type|enum|[{*])|import\s.*\bfrom\s*['"]|import\s*(?:type\s*)?['"{]|(?:const|let|var)\s+(?:[\w$]+\s*(?::[^=\n]*)?[=;]|[[{])|(?:async\s+)?function\s*\*?\s*[\w$]*\s*[(<]|class\s+\w+[^.\n]*\{|(?:module\.)?exports\b`;

const forms: Readonly<Record<TaskLanguage, { readonly fences: readonly string[]; readonly code: RegExp }>> = {
  c: { fences: ['c', 'h', 'cpp', 'c++'], code: /^\s*#\s*include\s*[<"]|^[\w*\s]+\([^;{}]*\)\s*\{/mu },
  python: {
    fences: ['python', 'py', 'python3'],
    code: /^(?:(?:async[ \t]+)?def[ \t]+\w+[ \t]*[([]|import[ \t]+[\w.]+(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*[,;#].*)?[ \t]*$|from[ \t]+[\w.]+[ \t]+import[ \t]|class[ \t]+\w+[ \t]*[(:[]|@\w[\w.]*(?:\(.*)?[ \t]*$|if __name__)/mu,
  },
  javascript: {
    fences: ['javascript', 'js', 'mjs', 'cjs', 'jsx', 'node'],
    code: new RegExp(`^(?:${scriptStart})`, 'mu'),
  },
  typescript: {
    fences: ['typescript', 'ts', 'tsx', 'mts'],
    code: new RegExp(
      String.raw`^(?:${scriptStart}|(?:declare|interface)\s+\w+[^.\n]*\{|type\s+\w+(?:<.*>)?\s*=)`,
      'mu',
    ),
  },
  go: { fences: ['go', 'golang'], code: /^package\s+\w+/mu },
  java: {
    fences: ['java'],
    code: /^(?:package\s+[\w.]+;|import\s+[\w.*]+;|(?:public\s+)?(?:final\s+)?(?:class|interface|record)\s+\w+)/mu,
  },
};

const holdsEntry = ({ language, entry }: Task, text: string): boolean => {
  if (entry === undefined) return false;
  const name = entry.name.replaceAll(/[.$]/gu, String.raw`\$&`);
  switch (language) {
    case 'c':
      // A definition: the name, its parameters, and a body rather than a semicolon.
      return new RegExp(String.raw`\b${name}\s*\([^;{}]*\)\s*\{`, 'u').test(blankC(text));
    case 'python':
      return (
        entry.kind === 'program' ||
        new RegExp(String.raw`^(?:\s*(?:async\s+)?def|\s*class)\s+${name}\b|^${name}\s*[:=]`, 'mu').test(text)
      );
    case 'javascript':
    case 'typescript':
      return (
        entry.kind === 'program' ||
        new RegExp(
          String.raw`\b(?:function\*?|class|const|let|var)\s+${name}\b|\bexports\.${name}\b|^\s*(?:async\s+)?${name}\s*[:(]`,
          'mu',
        ).test(text)
      );
    case 'go':
      return new RegExp(String.raw`^func\s+(?:\([^)]*\)\s*)?${name}\s*[([]`, 'mu').test(text);
    case 'java':
      return new RegExp(String.raw`\b${name}\s*\(|\b(?:class|record)\s+${name}\b`, 'u').test(text);
    default:
      return language satisfies never;
  }
};
