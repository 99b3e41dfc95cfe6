/**
 * A command without the variables that are set in front of it (`NPM_CONFIG_REGISTRY=… npm i x`), as a shell would take it.
 *
 * Source: POSIX.1-2024, shell command language, 2.9.1.
 */
export const withoutVariables = (
  words: readonly string[],
): { readonly argv: readonly string[]; readonly variables: Readonly<Record<string, string>> } => {
  const variables: Record<string, string> = {};
  for (const [at, word] of words.entries()) {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/su.exec(word) ?? [];
    if (name === undefined || value === undefined) return { argv: words.slice(at), variables };
    variables[name] = value;
  }
  return { argv: [], variables };
};
