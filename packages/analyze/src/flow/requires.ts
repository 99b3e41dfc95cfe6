/** A `requires` expression of a rule: labels joined by `and`, `or`, `not` and parentheses. */
export type Requirement = (has: (label: string) => boolean) => boolean;

/**
 * Reads a `requires` expression. What cannot be read demands every label that it names, so that a rule never fires on
 * less than it asked for.
 */
export const readRequirement = (text: string): Requirement => {
  const tokens = text.match(/\(|\)|[A-Za-z_][\w-]*/gu) ?? [];
  const labels = tokens.filter((token) => token !== '(' && token !== ')' && !words.has(token));
  let at = 0;
  const either = (depth: number): Requirement | undefined => {
    let left = both(depth);
    while (left !== undefined && tokens[at] === 'or') {
      at += 1;
      const right = both(depth);
      const before: Requirement = left;
      left = right && ((has) => before(has) || right(has));
    }
    return left;
  };
  const both = (depth: number): Requirement | undefined => {
    let left = single(depth);
    while (left !== undefined && tokens[at] === 'and') {
      at += 1;
      const right = single(depth);
      const before: Requirement = left;
      left = right && ((has) => before(has) && right(has));
    }
    return left;
  };
  const single = (depth: number): Requirement | undefined => {
    const token = tokens[at];
    if (token === undefined || depth > 50) return undefined;
    at += 1;
    if (token === 'not') {
      const inner = single(depth + 1);
      return inner && ((has) => !inner(has));
    }
    if (token === '(') {
      const inner = either(depth + 1);
      if (tokens[at] !== ')') return undefined;
      at += 1;
      return inner;
    }
    return token === ')' || words.has(token) ? undefined : (has) => has(token);
  };
  const read = either(0);
  return read !== undefined && at === tokens.length && tokens.length > 0
    ? read
    : (has) => labels.every((label) => has(label));
};

const words: ReadonlySet<string> = new Set(['and', 'or', 'not']);
