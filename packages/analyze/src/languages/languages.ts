import type { Language, LanguageId } from './language.ts';

/**
 * All languages that are scanned. A front end is loaded with its language: a scan of Python alone never meets the
 * WebAssembly runtime of the others.
 */
export const analyzeLanguages: readonly Language[] = [
  lazy(['python'], async () => (await import('./python/index.ts')).pythonLanguage),
  lazy(['javascript', 'typescript', 'tsx'], async () => {
    const { javascriptLanguage, setGrammarFolder } = await import('./javascript/index.ts');
    if (grammarFolder !== undefined) setGrammarFolder(grammarFolder);
    return javascriptLanguage;
  }),
  lazy(['c'], async () => (await import('./c/index.ts')).cLanguage),
];

let grammarFolder: string | undefined;

/** Names the folder that holds the grammars and the runtime as `.wasm`, for programs that ship them elsewhere. Takes effect for what is not loaded yet. */
export const useGrammars = (folder: string): void => {
  grammarFolder = folder;
};

function lazy(ids: readonly LanguageId[], front: () => Promise<Language>): Language {
  let loaded: Language | undefined;
  return {
    ids,
    load: async (id) => {
      loaded ??= await front();
      await loaded.load(id);
    },
    parse: (text, id) => {
      if (loaded === undefined) throw new Error(`${id} was not loaded`);
      return loaded.parse(text, id);
    },
    // A pattern in a language that no file of the scan has is not needed.
    parsePattern: (text, id) =>
      loaded?.parsePattern(text, id) ?? { kind: 'error', text: `${id} was not loaded`, offset: 0 },
    judge: (unit) => loaded?.judge?.(unit),
  };
}
