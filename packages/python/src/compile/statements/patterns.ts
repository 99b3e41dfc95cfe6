/** Patterns of `case`: statements that test and take apart. */
import type { Pattern } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';

/** A name that a pattern binds, and the temporary that holds its value until then. */
export interface Capture {
  readonly name: string;
  readonly variable: string;
}

/** Statements that leave the block `next` unless the variable `v` matches. Captures are added. Errors: throws `CompileProblem`. */
export const patternTest = (c: Emitter, node: Pattern, v: string, next: string, captures: Capture[]): string => {
  const fail = `break ${next};`;
  /** Takes `v` apart into an array, which is `undefined` if it does not fit, and tests its elements. */
  const parts = (take: string, patterns: readonly Pattern[], a: string): string => {
    let code = `${a}=${c.mark(take, node)};if(${a}===undefined)${fail}`;
    patterns.forEach((one, i) => {
      if (one.kind === 'MatchStar') {
        if (one.name !== null) code += capture(c, one.name, `${a}[${i}]`, captures);
        return;
      }
      if (node.kind === 'MatchSequence' && one.kind === 'MatchAs' && one.pattern === null && one.name === null) return;
      const t = c.temp();
      code += `${t}=${a}[${i}];${patternTest(c, one, t, next, captures)}`;
    });
    return code;
  };
  switch (node.kind) {
    case 'MatchValue':
      return `if(!${c.mark(`$.equal(${v},${expr(c, node.value)})`, node)})${fail}`;
    case 'MatchSingleton': {
      const { value } = node;
      const single = value.kind === 'None' ? 'N' : value.kind === 'Bool' && value.value ? 'true' : 'false';
      return c.flows ? `if(!$.truth($.is(${v},${single})))${fail}` : `if(${v}!==${single})${fail}`;
    }
    case 'MatchAs': {
      const code = node.pattern === null ? '' : patternTest(c, node.pattern, v, next, captures);
      return node.name === null ? code : `${code}${capture(c, node.name, v, captures)}`;
    }
    case 'MatchOr':
      return `${alternatives(c, node.patterns, v, captures)}${fail}}`;
    case 'MatchSequence': {
      const { length } = node.patterns;
      const star = node.patterns.findIndex((one) => one.kind === 'MatchStar');
      const a = c.temp();
      return parts(`$.matchSequence(${v},${star < 0 ? length : length - 1},${star})`, node.patterns, a);
    }
    case 'MatchMapping': {
      const { patterns, rest } = node;
      const a = c.temp();
      const keys = node.keys.map((key) => expr(c, key)).join(',');
      const code = parts(`$.matchMapping(${v},[${keys}],${rest === null ? 'false' : 'true'})`, patterns, a);
      return rest === null ? code : `${code}${capture(c, rest, `${a}[${patterns.length}]`, captures)}`;
    }
    case 'MatchClass': {
      const { patterns, keywords } = node;
      const a = c.temp();
      const names = c.constants.words(keywords.map((one) => c.mangled(one.name)));
      const take = `$.matchClass(${v},${expr(c, node.cls)},${patterns.length},${names})`;
      return parts(take, [...patterns, ...keywords.map((one) => one.pattern)], a);
    }
    default:
      throw new CompileProblem('invalid pattern', node);
  }
};

const capture = (c: Emitter, name: string, value: string, captures: Capture[]): string => {
  const variable = c.temp();
  captures.push({ name, variable });
  return `${variable}=${value};`;
};

/** `a | b`: a block, still open, that is left when one of them matches. All bind the same names, into the same temporaries. */
const alternatives = (c: Emitter, patterns: readonly Pattern[], v: string, captures: Capture[]): string => {
  const ok = c.label();
  const shared = new Map(captureNames(patterns[0]!).map((name) => [name, c.temp()]));
  for (const [name, variable] of shared) captures.push({ name, variable });
  let code = `${ok}:{`;
  for (const one of patterns) {
    const inner = c.label();
    const own: Capture[] = [];
    code += `${inner}:{${patternTest(c, one, v, inner, own)}`;
    for (const { name, variable } of own) {
      const t = shared.get(name);
      if (t !== undefined) code += `${t}=${variable};`;
    }
    code += `break ${ok};}`;
  }
  return code;
};

/** The names that a pattern binds, each once, inner before outer. */
const captureNames = (node: Pattern): readonly string[] => {
  const inner = (patterns: readonly Pattern[]): readonly string[] => patterns.flatMap(captureNames);
  const own = (name: string | null): readonly string[] => (name === null ? [] : [name]);
  const names = (): readonly string[] => {
    switch (node.kind) {
      case 'MatchAs':
        return [...(node.pattern === null ? [] : captureNames(node.pattern)), ...own(node.name)];
      case 'MatchStar':
        return own(node.name);
      case 'MatchMapping':
        return [...inner(node.patterns), ...own(node.rest)];
      case 'MatchClass':
        return inner([...node.patterns, ...node.keywords.map((one) => one.pattern)]);
      case 'MatchSequence':
      case 'MatchOr':
        return inner(node.patterns);
      default:
        return [];
    }
  };
  return [...new Set(names())];
};
