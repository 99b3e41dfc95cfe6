/**
 * Comprehensions, each a JavaScript function on the spot that is called with the first iterator (`s1`), evaluated around it;
 * generator expressions are generators (`generator-steps.ts`).
 */
import type { FuncInfo } from '../../runtime/callables.ts';
import type { DictComp, ListComp } from '../../syntax/ast.ts';
import { CompileProblem } from '../compile-problem.ts';
import { qualifiedName } from '../definitions/functions.ts';
import type { Emitter } from '../emitter.ts';
import type { Frame } from '../frame.ts';
import { localVariable } from '../names.ts';
import { assignTo } from '../statements/assignments.ts';
import { condition } from './conditions.ts';
import { containsAwait } from './contains-await.ts';
import { expr } from './expression.ts';
import { generatorSteps, makesFunctions } from './generator-steps.ts';
import { suspendedFrame } from './suspensions.ts';

const made = { ListComp: 'newList', SetComp: 'newSet', DictComp: 'newDict', GeneratorExp: '' } as const;

/** `[…]`, `{…}`: runs at once, in the frame around it. */
export const comprehension = (c: Emitter, node: ListComp | DictComp): string => {
  const id = begin(c, node);
  const start = firstIterator(c, node);
  const suspends = containsAwait(node);
  const generator = suspends ? suspendedFrame(c).generator : 'no';
  if (suspends && generator !== 'coroutine' && generator !== 'asyncgen')
    throw new CompileProblem('asynchronous comprehension outside of an asynchronous function', node);
  const { name, qualname } = c.frame;
  enter(c, node, { name, qualname, generator });
  // What is not marked in it belongs to the comprehension as a whole, in its own JavaScript function.
  const body = c.mark(
    loops(c, node, 0, `s${id}`, () => add(c, node, `r${id}`)),
    node,
  );
  const code = `const r${id}=$.${made[node.kind]}();${leave(c)}${body}return r${id};`;
  if (suspends) return `(yield* (function*(s${id}){${code}})(${start}))`;
  return c.mark(`((s${id})=>{${code}})(${start})`, node);
};

/** `(… for …)`: a generator of its own. Where it awaits something, or values may be labelled, it is a JavaScript generator. */
export const generatorExp = (c: Emitter, node: ListComp): string => {
  const id = begin(c, node);
  const start = firstIterator(c, node);
  const kind = containsAwait(node) ? 'asyncgen' : 'generator';
  const qualname = qualifiedName(c, '<genexpr>');
  enter(c, node, { name: '<genexpr>', qualname, generator: kind });
  const info: FuncInfo = {
    name: '<genexpr>',
    qualname,
    params: ['.0'],
    positional: 1,
    positionalOnly: 1,
    keywordOnly: 0,
    rest: false,
    kwrest: false,
    kind,
    doc: null,
    line: c.lineOf(node.start),
  };
  if (kind === 'generator' && !c.flows) {
    const { code, iterators } = generatorSteps(c, node, `s${id}`);
    const kept = iterators.length > 0 ? `let ${iterators.join(',')};` : '';
    const declared = kept + leave(c);
    // The variables of one loop are those of the step, which are quicker, unless a function keeps them.
    const body =
      iterators.length > 0 || makesFunctions(node)
        ? `${declared}return ()=>{${code}};`
        : `return ()=>{${declared}${code}};`;
    return `$.genexpr(${c.constants.own(info)},((s${id})=>{${body}})(${start}))`;
  }
  const body = loops(c, node, 0, `s${id}`, () =>
    kind === 'asyncgen' ? `yield $.item(${expr(c, node.elt)});` : `yield ${expr(c, node.elt)};`,
  );
  const declared = leave(c);
  return `$.${kind}(${c.constants.own(info)},(function*(s${id}){${declared}${body}return N;})(${start}))`;
};

/** Gives a comprehension its number, which its variables carry (`c1_x`): they live among those around it. */
const begin = (c: Emitter, node: ListComp | DictComp): number => {
  const id = ++c.comprehensions;
  c.comprehensionOf.set(c.scopes.of.get(node)!, id);
  return id;
};

const firstIterator = (c: Emitter, node: ListComp | DictComp): string => {
  const [first] = node.generators;
  const source = expr(c, first!.iter);
  return first!.isAsync ? `$.asyncIter(${source})` : c.mark(`$.iter(${source})`, node);
};

const enter = (c: Emitter, node: ListComp | DictComp, as: Pick<Frame, 'name' | 'qualname' | 'generator'>): void => {
  const { space, firstParam } = c.frame;
  c.enter({ ...as, kind: 'comprehension', scope: c.scopes.of.get(node)!, space, firstParam });
};

/** Ends the frame; the declaration of its variables. */
const leave = (c: Emitter): string => {
  const { scope } = c.frame;
  const bound = [...scope.bound].map((name) => localVariable(c, scope, name));
  const temps = c.leave();
  return `${bound.length > 0 ? `let ${bound.join(',')};` : ''}${temps}`;
};

/** Adds one element to what the comprehension makes. */
const add = (c: Emitter, node: ListComp | DictComp, out: string): string => {
  if (node.kind === 'DictComp') {
    const k = c.temp();
    const pair = { ...node, start: node.key.start, end: node.value.end };
    const code = `${k}=${expr(c, node.key)};${c.mark(`$.dictAdd(${out},${k},${expr(c, node.value)})`, pair)};`;
    c.free();
    return code;
  }
  if (node.kind === 'SetComp') return `${c.mark(`$.setAdd(${out},${expr(c, node.elt)})`, node.elt)};`;
  return `$.listAdd(${out},${expr(c, node.elt)});`;
};

/** The loops from `generators[at]` on, with `inner` in the middle. */
const loops = (c: Emitter, node: ListComp | DictComp, at: number, source: string, inner: () => string): string => {
  const part = node.generators[at];
  if (part === undefined) return inner();
  const it = at === 0 ? source : `i${++c.labels}`;
  const v = c.temp();
  const make = part.isAsync ? '$.asyncIter' : '$.iter';
  // What an iterator raises is shown at the comprehension as a whole.
  const start = at === 0 ? '' : `const ${it}=${c.mark(`${make}(${expr(c, part.iter)})`, node)};`;
  const next = part.isAsync ? `(yield* $.asyncNext(${it}))` : c.mark(`${it}.next()`, node);
  let code = `${start}while((${v}=${next})!==undefined){if(--m.f<0)m.tick();${assignTo(c, part.target, v)}`;
  for (const test of part.ifs) code += `if(!${condition(c, test)})continue;`;
  code += loops(c, node, at + 1, source, inner);
  c.free();
  return `${code}}`;
};
