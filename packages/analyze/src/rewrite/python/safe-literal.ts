import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression } from '../../tree/node.ts';
import { callAround, keyword, positional, replace } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, unfit } from '../rewrite.ts';
import { step } from './guard-statement.ts';
import { ownHelper } from './own-helper.ts';
import { textItems } from './text-items.ts';
import { valueName } from './value-name.ts';

/**
 * `eval(text)` → `ast.literal_eval(text)`: values are read, nothing is run. Where the text is a calculation by its name, a small
 * function works it out instead: numbers, operators and parentheses. Text that the program puts together from code has neither form.
 */
export const safeLiteral: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) => place.names.qualified(callee) === 'eval');
  if (call === undefined) return unfit('no call of eval stands here; what exec and compile run has no safe form');
  if (place.names.parent(call)?.kind === 'ExprStmt')
    return unfit('the code is run for what it does: nothing reads a result');
  const [text, ...scopes] = positional(call);
  if (text === undefined) return unfit('the text is not an argument of its own');
  if (
    [...scopes, keyword(call, 'globals')?.value, keyword(call, 'locals')?.value].some(
      (one) => one !== undefined && holdsNames(one),
    )
  )
    return unfit('the text may use names that are handed in, which no literal can');
  const code = ownCode(place, text);
  if (code !== undefined) return unfit(`the program puts code together here, no literal: ${code}`);
  if (isCalculation(place, call, text)) return calculation(place, call, text);
  return {
    title: 'Read a literal instead of running code',
    changes:
      'Only numbers, texts, lists, dictionaries and the like are read; a calculation or a call is refused with ValueError.',
    edits: [replace(call, `${place.imports.module('ast')}.literal_eval(${place.source(text)})`)],
  };
};

/** Whether a scope gives names to the text: `{}` and `{"__builtins__": None}` give none. */
const holdsNames = (scope: Expression): boolean =>
  scope.kind !== 'Null' &&
  (scope.kind !== 'Dict' ||
    scope.entries.some(
      (entry) => entry.kind !== 'Entry' || entry.key.kind !== 'Str' || entry.key.value !== '__builtins__',
    ));

/** The program's own words in the text that no literal has: a name, a call. */
const ownCode = (place: Place, text: Expression): string | undefined => {
  const words = (textItems(place, text)?.items ?? []).map((item) => (item.kind === 'char' ? item.c : ' ')).join('');
  return /(?:\b(?!(?:True|False|None|e|j|b|r)\b)[A-Za-z_]\w*\s*[.(:]|\blambda\b|\b(?:and|or|not|in|is|if|for)\b)/u.exec(
    words.replaceAll(/'[^']*'|"[^"]*"/gu, '""'),
  )?.[0];
};

const calculating = /expr(?:ession)?|calc|formula|equation|arithmetic|\bmath/iu;

/** What the text, the function around it and its address are called. */
const isCalculation = (place: Place, call: Call, text: Expression): boolean => {
  if (/^(?:config|settings?|data|payload|options?|params?|list|items|dict|obj|literal)$/iu.test(valueName(text)))
    return false;
  const around = place.names.enclosing(call);
  const names =
    around?.kind === 'Function'
      ? [around.name ?? '', ...around.decorators.map((one) => place.source(one))].join(' ')
      : '';
  return calculating.test(place.source(text)) || calculating.test(names);
};

const helper = (name: string, unit: string, operator: string, ast: string): readonly string[] => [
  `def ${name}(text):`,
  `${unit}"""Work out a calculation: numbers, + - * / // % **, and parentheses. Nothing else is run."""`,
  `${unit}operators = {`,
  ...[
    ['Add', 'add'],
    ['Sub', 'sub'],
    ['Mult', 'mul'],
    ['Div', 'truediv'],
    ['FloorDiv', 'floordiv'],
    ['Mod', 'mod'],
    ['Pow', 'pow'],
    ['USub', 'neg'],
    ['UAdd', 'pos'],
  ].map(([node = '', does = '']) => `${unit}${unit}${ast}.${node}: ${operator}.${does},`),
  `${unit}}`,
  '',
  `${unit}def value(node):`,
  `${unit}${unit}if isinstance(node, ${ast}.Constant) and type(node.value) in (int, float):`,
  `${unit}${unit}${unit}return node.value`,
  `${unit}${unit}if isinstance(node, ${ast}.UnaryOp) and type(node.op) in operators:`,
  `${unit}${unit}${unit}return operators[type(node.op)](value(node.operand))`,
  `${unit}${unit}if isinstance(node, ${ast}.BinOp) and type(node.op) in operators:`,
  `${unit}${unit}${unit}left, right = value(node.left), value(node.right)`,
  `${unit}${unit}${unit}if isinstance(node.op, ${ast}.Pow) and (abs(left) > 10**6 or abs(right) > 100):`,
  `${unit}${unit}${unit}${unit}raise ValueError("the power is too large")`,
  `${unit}${unit}${unit}return operators[type(node.op)](left, right)`,
  `${unit}${unit}raise ValueError("only numbers and operators can be worked out")`,
  '',
  `${unit}return value(${ast}.parse(text, mode="eval").body)`,
];

/** A function that works out calculations, before the first definition of the file that needs it; one that is there already is used again. */
const calculation = (place: Place, call: Call, text: Expression): Rewritten | { readonly unfit: string } => {
  const title = 'Work the calculation out instead of running code';
  const changes =
    'Only numbers, operators and parentheses are worked out; names, calls and everything else are refused with ValueError.';
  const names = ['calculate', 'work_out', 'calculated_value'];
  const there = place.unit.root.body.find(
    (one) => one.kind === 'Function' && place.source(one).includes('"""Work out a calculation: numbers'),
  );
  const name =
    there?.kind === 'Function'
      ? there.name
      : names.find((wish) => !new RegExp(String.raw`\b${wish}\b`, 'u').test(place.text));
  if (name === undefined) return unfit('the names for the function that calculates are all taken');
  const source = `${name}(${place.source(text)})`;
  if (there !== undefined) return { title, changes, edits: [replace(call, source)] };
  const lines = helper(name, step(place), place.imports.module('operator'), place.imports.module('ast'));
  const own = ownHelper(place, call, lines);
  if (own === undefined) return unfit('no place for the function is found');
  const edits: readonly TextEdit[] = [own, replace(call, source)];
  return { title, changes, edits };
};
