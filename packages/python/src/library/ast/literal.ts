/** `ast.literal_eval` of text: no tree is made; what is malformed is named as CPython names its nodes. */
import { add, neg, pos, sub } from '../../runtime/arithmetic.ts';
import { textOf } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { evaluation } from '../../runtime/evaluation.ts';
import { E, pyError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Complex,
  ellipsis,
  newBytes,
  newComplex,
  newList,
  newTuple,
  Obj,
  none,
  toFloat,
  toStr,
  type Value,
} from '../../runtime/object.ts';
import { newSet } from '../../runtime/set.ts';
import { address, repr } from '../../runtime/text.ts';
import type { Expr } from '../../syntax/ast.ts';

/** CPython's names of nodes, where ours differ. */
const names: Readonly<Record<string, string>> = {
  Str: 'Constant',
  Bytes: 'Constant',
  Int: 'Constant',
  Float: 'Constant',
  Imaginary: 'Constant',
  Bool: 'Constant',
  None: 'Constant',
  Ellipsis: 'Constant',
};

const malformed = (node: Expr | null, source: string): object => {
  if (node === null) return valueError('malformed node or string: None');
  const line = source.slice(0, node.start).split('\n').length;
  const name = names[node.kind] ?? node.kind;
  return valueError(`malformed node or string on line ${line}: <ast.${name} object at ${address(new Obj())}>`);
};

const read = (node: Expr | null, source: string): Value => {
  meter.spend(2);
  const one = (inner: Expr): Value => read(inner, source);
  switch (node?.kind) {
    case 'Str':
      return toStr(node.value);
    case 'Bytes':
      return newBytes(Uint8Array.from(node.value, (c) => c.charCodeAt(0)));
    case 'Bool':
      return node.value;
    case 'None':
      return none;
    case 'Ellipsis':
      return ellipsis;
    case 'Tuple':
      return newTuple(node.elts.map(one));
    case 'List':
      return newList(node.elts.map(one));
    case 'Set':
      return newSet(node.elts.map(one));
    case 'Call':
      if (node.func.kind === 'Name' && node.func.id === 'set' && node.args.length === 0) return newSet([]);
      break;
    case 'Dict': {
      const dict = newDict();
      node.keys.forEach((key, i) => setItem(dict, read(key, source), one(node.values[i]!)));
      return dict;
    }
    case 'BinOp':
      if (node.op === '+' || node.op === '-') {
        const left = signed(node.left, source);
        const right = number(node.right, source);
        if (!(left instanceof Complex) && right instanceof Complex)
          return node.op === '+' ? add(left, right) : sub(left, right);
      }
  }
  return signed(node, source);
};

const number = (node: Expr | null, source: string): Value => {
  switch (node?.kind) {
    case 'Int':
      return node.value;
    case 'Float':
      return toFloat(node.value);
    case 'Imaginary':
      return newComplex(0, node.value);
    default:
      throw malformed(node, source);
  }
};

const signed = (node: Expr | null, source: string): Value => {
  if (node?.kind !== 'UnaryOp' || (node.op !== '+' && node.op !== '-')) return number(node, source);
  const operand = number(node.operand, source);
  return node.op === '+' ? pos(operand) : neg(operand);
};

/** The value of a text that is a literal. Errors: ValueError, SyntaxError. */
export const literalOf = (v: Value): Value => {
  const text = textOf(v);
  if (text === undefined) throw valueError(`malformed node or string: ${repr(v)}`);
  const { parse } = evaluation;
  if (parse === undefined) throw pyError(E.RuntimeError, 'ast is not available here');
  const source = text.replace(/^[ \t]+/, '');
  return read(parse(source, '<unknown>'), source);
};
