import { languageOf } from '@sallyport/analyze';

/** What a file is by the name at the end of its path; Markdown only on request, and names without an ending by their first bytes. */
export const wantedFile = (
  path: string,
  { markdown }: { readonly markdown: boolean },
): 'yes' | 'ask' | 'other-language' | 'no' => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = languageOf(name);
  if (kind === 'markdown') return markdown ? 'yes' : 'no';
  if (kind !== undefined) return 'yes';
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return dot === 0 ? 'no' : 'ask';
  return otherLanguages.has(name.slice(dot + 1).toLowerCase()) ? 'other-language' : 'no';
};

/** Endings of program text that is not looked at, so that the summary can say how much was left out. */
const otherLanguages: ReadonlySet<string> = new Set([
  'go',
  'java',
  'kt',
  'kts',
  'scala',
  'groovy',
  'rb',
  'php',
  'phtml',
  'cs',
  'fs',
  'vb',
  'h',
  'cc',
  'cpp',
  'cxx',
  'hpp',
  'm',
  'mm',
  'swift',
  'rs',
  'dart',
  'lua',
  'pl',
  'pm',
  'r',
  'jl',
  'ex',
  'exs',
  'erl',
  'hs',
  'clj',
  'cljs',
  'sh',
  'bash',
  'zsh',
  'ps1',
  'bat',
  'sql',
  'sol',
  'tf',
  'zig',
  'nim',
  'ml',
  'coffee',
  'astro',
  'ejs',
  'erb',
  'jsp',
  'cshtml',
  'razor',
  'pyx',
]);
