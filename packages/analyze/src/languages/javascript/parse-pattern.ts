/**
 * A rule's pattern to the generic tree, by the same grammar and lowering as programs.
 *
 * Patterns are pieces of programs, and a piece may need its surroundings to parse: `{a: $X}` is an object rather than a
 * block, `function (...) {...}` needs parentheses, `$M(...) {...}` a class, `catch ($E) {...}` a `try`. Each reading says
 * how to wrap the text and how to take its part out of the result; the first that parses without an error is taken.
 */
import type { Class, Dict, Expression, Node, Program, Statement } from '../../tree/node.ts';
import type { ParsedPattern } from '../language.ts';
import { parseFlat } from './flat-tree.ts';
import type { FlatTree } from './flat-tree.ts';
import type { GrammarId } from './grammars.ts';
import { lowerTree } from './lower/lower.ts';
import { toParsable } from './pattern-text.ts';

/** What a reading takes out of the wrapped program; nothing when the pattern is something else after all. */
type Taken =
  | { readonly kind: 'expression'; readonly node: Node }
  | { readonly kind: 'statements'; readonly nodes: readonly Node[] }
  | undefined;

interface Reading {
  readonly before: string;
  readonly after: string;
  take(program: Program, text: string): Taken;
}

/** Never throws. `load(id)` must have been awaited. */
export const parsePatternText = (pattern: string, id: GrammarId): ParsedPattern => {
  if (pattern.trim() === '') return { kind: 'error', text: 'the pattern is empty', offset: 0 };
  const parsable = toParsable(pattern);
  const dialects: readonly GrammarId[] =
    id === 'javascript' ? ['javascript', 'tsx'] : id === 'tsx' ? ['tsx', 'typescript'] : ['typescript', 'tsx'];
  for (const dialect of dialects) {
    for (const reading of readingsFor(parsable.text)) {
      const taken = tryReading(parsable.text, reading, dialect);
      if (taken !== undefined) return taken;
    }
  }
  return failure(parsable, pattern, id);
};

const tryReading = (text: string, reading: Reading, dialect: GrammarId): ParsedPattern | undefined => {
  const wrapped = `${reading.before}${text}${reading.after}`;
  const tree = parseFlat(wrapped, dialect);
  if (tree.hasError) return undefined;
  const { root, nodeCount, problems } = lowerTree(tree, {
    shift: -reading.before.length,
    length: text.length,
    pattern: true,
  });
  if (problems.length > 0) return undefined;
  const taken = reading.take(root, text);
  return taken === undefined ? undefined : { ...taken, nodeCount };
};

const failure = (parsable: ReturnType<typeof toParsable>, pattern: string, id: GrammarId): ParsedPattern => {
  const tree = parseFlat(parsable.text, id);
  const offset = parsable.toPattern(firstError(tree));
  const line = pattern.slice(offset).split('\n', 1)[0]?.trim() ?? '';
  const near = line === '' ? 'at its end' : `near \`${line.length > 40 ? `${line.slice(0, 40)}…` : line}\``;
  return { kind: 'error', text: `the pattern is no JavaScript or TypeScript ${near}`, offset };
};

/** Where the innermost trouble starts: the last of nested ERROR nodes, or the first token made up. */
const firstError = (tree: FlatTree): number => {
  for (let n = 0; n < tree.count; n += 1) {
    if (tree.missing[n] === 1) return tree.starts[n]!;
    if (tree.types[n] === 0xffff) {
      const child = n + 1;
      // An ERROR over everything starts where its last piece that made sense ends.
      if (n === 0 && child < tree.count) {
        let last = child;
        for (let next = child; next < tree.next[n]!; next = tree.next[next]!) last = next;
        return tree.starts[last]!;
      }
      return tree.starts[n]!;
    }
  }
  return 0;
};

const readingsFor = (text: string): readonly Reading[] => {
  const begin = text.trimStart();
  const bare = text.trimEnd().replace(/;+$/, '');
  const first: Reading[] = begin.startsWith('{')
    ? [asObject, asProgram]
    : begin.startsWith('@')
      ? [asProgram, asMember, asDecorator]
      : [asProgram];
  return [...first, parenthesised(bare.length < text.trimEnd().length), asCatch, asMember, asEntry, asCases, asHeader];
};

const single = (program: Program): Statement | undefined => (program.body.length === 1 ? program.body[0] : undefined);

const asProgram: Reading = {
  before: '',
  after: '',
  take: (program, text) => {
    const only = single(program);
    if (only === undefined) return program.body.length === 0 ? undefined : { kind: 'statements', nodes: program.body };
    if (only.kind === 'Labeled') {
      const entry = labelledEntry(only);
      if (entry !== undefined) return { kind: 'expression', node: entry };
    }
    if (only.kind === 'Ellipsis' || only.kind === 'Metavar' || only.kind === 'EllipsisMetavar')
      return { kind: 'expression', node: only };
    if (only.kind !== 'ExprStmt') return { kind: 'statements', nodes: [only] };
    // `f($X);` with its semicolon is the statement; a declaration is the same with and without.
    const declares = only.expr.kind === 'Assign' && only.expr.declare !== undefined;
    const statement = text.trimEnd().endsWith(';') && !declares;
    return statement ? { kind: 'statements', nodes: [only] } : { kind: 'expression', node: only.expr };
  },
};

/** `key: $V` parses as a label, but no rule asks for labels on expressions. */
const labelledEntry = (label: Extract<Statement, { kind: 'Labeled' }>): Node | undefined => {
  if (label.body.kind !== 'ExprStmt') return undefined;
  const key: Expression = {
    kind: 'Str',
    id: label.id,
    start: label.start,
    end: label.start + label.label.length,
    value: label.label,
    bytes: false,
  };
  const keyed: Expression = /^\$[A-Z_][A-Z_0-9]*$/.test(label.label)
    ? { kind: 'Metavar', id: key.id, start: key.start, end: key.end, name: label.label }
    : key;
  // The statement's id is free: the statement itself is not in the pattern.
  return {
    kind: 'Entry',
    id: label.body.id,
    start: label.start,
    end: label.end,
    key: keyed,
    value: label.body.expr,
    shorthand: false,
  };
};

const insideParentheses = (program: Program): Expression | undefined => {
  const only = single(program);
  return only?.kind === 'ExprStmt' ? only.expr : undefined;
};

const asObject: Reading = {
  before: '(',
  after: '\n)',
  take: (program) => {
    const node = insideParentheses(program);
    return node?.kind === 'Dict' ? { kind: 'expression', node } : undefined;
  },
};

const parenthesised = (semicolon: boolean): Reading => ({
  before: '(',
  after: '\n)',
  take: (program) => {
    const node = semicolon ? undefined : insideParentheses(program);
    return node === undefined ? undefined : { kind: 'expression', node };
  },
});

const classOfProgram = (program: Program): Class | undefined => {
  const only = single(program);
  return only?.kind === 'Class' ? only : undefined;
};

const asMember: Reading = {
  before: 'class _ {',
  after: '\n}',
  take: (program) => {
    const members = classOfProgram(program)?.body.body;
    return members === undefined || members.length === 0 ? undefined : { kind: 'statements', nodes: members };
  },
};

const asDecorator: Reading = {
  before: '',
  after: '\nclass _ {}',
  take: (program) => {
    const [node, ...more] = classOfProgram(program)?.decorators ?? [];
    return node === undefined || more.length > 0 ? undefined : { kind: 'expression', node };
  },
};

const asCatch: Reading = {
  before: 'try {} ',
  after: '',
  take: (program) => {
    const only = single(program);
    if (only?.kind !== 'Try') return undefined;
    const [handler] = only.handlers;
    return handler === undefined || only.finally !== undefined ? undefined : { kind: 'expression', node: handler };
  },
};

const asEntry: Reading = {
  before: '({',
  after: '\n})',
  take: (program) => {
    const made = insideParentheses(program);
    const entries: Dict['entries'] = made?.kind === 'Dict' ? made.entries : [];
    const [node] = entries;
    return node === undefined || entries.length > 1 ? undefined : { kind: 'expression', node };
  },
};

const asCases: Reading = {
  before: 'switch (_) {',
  after: '\n}',
  take: (program) => {
    const only = single(program);
    const [node, ...more] = only?.kind === 'Switch' ? only.cases : [];
    return node === undefined || more.length > 0 ? undefined : { kind: 'expression', node };
  },
};

/** `if ($X)`, `function $F(...)`, `class $C extends $B`: a head whose body may be anything. */
const asHeader: Reading = {
  before: '',
  after: ' { \uA4F8\uA4F8\uA4F8 }',
  take: (program) => {
    const only = single(program);
    return only === undefined || only.kind === 'ExprStmt' || only.kind === 'Block'
      ? undefined
      : { kind: 'statements', nodes: [only] };
  },
};
