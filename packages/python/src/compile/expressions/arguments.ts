/** Arguments of a call: evaluated in order, as a list of operands or, with keywords and stars, as an array and a map. */
import type { Argument, Expr, Keyword } from '../../syntax/ast.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from './expression.ts';
import { isPlain, operand } from './operands.ts';

/** The arguments, if they are all positional and none is starred. */
export const positional = (args: readonly Argument[]): readonly Expr[] | undefined => {
  const plain = args.filter((one): one is Expr => one.kind !== 'Keyword' && one.kind !== 'Starred');
  return plain.length === args.length ? plain : undefined;
};

/** Positional arguments as operands. */
export const listed = (
  c: Emitter,
  args: readonly Expr[],
): { readonly setup: string; readonly names: readonly string[]; readonly temps: number } => {
  const plain = args.every((one) => isPlain(c, one));
  let setup = '';
  let temps = 0;
  const names: string[] = [];
  for (const one of args) {
    const part = operand(c, one, plain);
    setup += part.setup;
    temps += part.temps;
    names.push(part.use);
  }
  return { setup, names, temps };
};

export interface Packed {
  readonly setup: string;
  /** Code of the array of positional arguments. */
  readonly args: string;
  /** Code of the map of keywords; `''`: there are none. */
  readonly keywords: string;
  /** Code of the names and of the values of the keywords, where each is written out; `''` otherwise. */
  readonly named: string;
  readonly temps: number;
}

/** Arguments with keywords or stars. `f` is the variable of the function, for messages. */
export const packed = (c: Emitter, args: readonly Argument[], f: string): Packed => {
  const keywords = args.filter((one): one is Keyword => one.kind === 'Keyword');
  const names = keywords.map((one) => one.name).filter((one) => one !== null);
  const starred = args.some((one) => one.kind === 'Starred');
  const a = c.temp();
  if (!starred && new Set(names).size === keywords.length) {
    const plain = args.filter((one): one is Expr => one.kind !== 'Keyword');
    const setup = `${a}=[${plain.map((one) => expr(c, one)).join(',')}],`;
    const words = c.constants.words(names);
    const values = keywords.map((one) => expr(c, one.value)).join(',');
    const named = keywords.length > 0 ? `${words},[${values}]` : '';
    return { setup, args: a, keywords: `$.keywords(${words},[${values}])`, named, temps: 1 };
  }
  let setup = `${a}=[],`;
  const kw = keywords.length > 0 ? c.temp() : '';
  if (kw !== '') setup += `${kw}=$.kwargs(),`;
  for (const one of args) {
    if (one.kind === 'Starred') setup += `$.addStar(${a},${expr(c, one.value)},${f}),`;
    else if (one.kind !== 'Keyword') setup += `$.push(${a},${expr(c, one)}),`;
  }
  for (const one of keywords)
    setup +=
      one.name === null
        ? `$.addDoubleStar(${kw},${expr(c, one.value)},${f}),`
        : `$.addKeyword(${kw},${jsString(one.name)},${expr(c, one.value)},${f}),`;
  return { setup, args: a, keywords: kw, named: '', temps: kw === '' ? 1 : 2 };
};
