import type { SecretPlace } from '@sallyport/assist/model';
import type { SourceText } from '@sallyport/core/faces';

/** Where the secrets reader sees secrets in a text, with their kinds. Loads the analyser when it is first asked. */
export const newSecretsReader = (): ((file: SourceText) => Promise<readonly SecretPlace[]>) => {
  const loaded = async () => {
    const { newFileScanner } = await import('@sallyport/analyze');
    const { analyzeLanguages } = await import('@sallyport/analyze/languages');
    return newFileScanner([], analyzeLanguages, undefined, { secrets: true, placeholders: false });
  };
  let scanner: ReturnType<typeof loaded> | undefined;
  return async ({ path, text }) => {
    scanner ??= loaded();
    const files = await scanner;
    // What is of no file is read as a text.
    const file = { path: path === '' ? 'text.txt' : path, text };
    await files.prepare(file);
    const { findings, secretPlaces } = files.look(file);
    const kinds = new Map(
      findings
        .filter(({ ruleId }) => ruleId.startsWith('secrets.'))
        .map(({ span, ruleId }) => [span.start.offset, ruleId.slice('secrets.'.length)]),
    );
    return secretPlaces.map(({ start, end }) => ({ start, end, kind: kinds.get(start) ?? 'secret' }));
  };
};
