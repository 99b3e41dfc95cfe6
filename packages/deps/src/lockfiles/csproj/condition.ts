/**
 * What an MSBuild condition comes to: true, false, or nothing when it cannot be told from the files.
 *
 * Equality, `and`, `or`, `!` and brackets are understood; functions and comparisons of numbers are not. A property that nothing defines is empty, as in
 * MSBuild, unless the tools set it: `Configuration`, `TargetFramework` and their like are open.
 *
 * Source: Microsoft Learn, "MSBuild conditions".
 *
 * @param follow - fills in the properties that are known; the others stay as `$(name)`.
 */
export const conditionOf = (text: string, follow: (text: string) => string): boolean | undefined => {
  if (text.length > longestCondition) return undefined;
  const tokens = text.match(token) ?? [];
  let at = 0;
  let depth = 0;
  const next = (): string => (tokens[at] ?? '').toLowerCase();
  const either = (): boolean | undefined => {
    let value = both();
    while (next() === 'or') {
      at += 1;
      const right = both();
      value = value === true || right === true ? true : value === false && right === false ? false : undefined;
    }
    return value;
  };
  const both = (): boolean | undefined => {
    let value = single();
    while (next() === 'and') {
      at += 1;
      const right = single();
      value = value === false || right === false ? false : value === true && right === true ? true : undefined;
    }
    return value;
  };
  const single = (): boolean | undefined => {
    depth += 1;
    try {
      if (depth > deepestCondition) {
        at = tokens.length;
        return undefined;
      }
      if (next() === '!') {
        at += 1;
        const value = single();
        return value === undefined ? undefined : !value;
      }
      if (next() === '(') {
        at += 1;
        const value = either();
        if (next() === ')') at += 1;
        return value;
      }
      return comparison();
    } finally {
      depth -= 1;
    }
  };
  const comparison = (): boolean | undefined => {
    const left = operand();
    const operator = next();
    if (operator === '==' || operator === '!=') {
      at += 1;
      const right = operand();
      if (left === undefined || right === undefined) return undefined;
      const isSame = left.toLowerCase() === right.toLowerCase();
      return operator === '==' ? isSame : !isSame;
    }
    const word = left?.toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : undefined;
  };
  const operand = (): string | undefined => {
    const written = tokens[at] ?? '';
    at += 1;
    // A function: its arguments are passed over.
    if (next() === '(' && /^\w+$/u.test(written)) {
      for (let open = 0; at < tokens.length;) {
        const one = tokens[at]!;
        at += 1;
        if (one === '(') open += 1;
        if (one === ')' && --open === 0) break;
      }
      return undefined;
    }
    const value = follow(written.startsWith("'") ? written.slice(1, -1) : written);
    const left = [...value.matchAll(/\$\(([\w.]+)\)/gu)].map((match) => match[1]!);
    const isOpen = left.some((name) => setByTools.test(name));
    const filled = value.replaceAll(/\$\([\w.]+\)/gu, '');
    return isOpen || /[$%@]\(/u.test(filled) ? undefined : filled;
  };
  const value = either();
  return at < tokens.length ? undefined : value;
};

const token = /'[^']*'|==|!=|[<>]=?|[()!]|\$\([^()]*\)|[^\s'()!=<>]+/gu;

const setByTools =
  /^(?:configuration|platform|os|targetframework\w*|targetplatform\w*|runtimeidentifiers?|msbuild\w*|ci|tf_build|github_actions|solution\w*|language|outputtype|is\w+|\w*sdk\w*|nuget\w*|bundled\w*|netcore\w*)$/iu;

/** Units: UTF-16. */
const longestCondition = 4096;
const deepestCondition = 50;
