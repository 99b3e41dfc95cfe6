/** `class`: its bases and keywords, and a function that runs the body against the namespace it is given. */
import type { ClassDef } from '../../syntax/ast.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';
import { loadName, storeName } from '../names.ts';
import { block } from '../statements/branches.ts';
import { decorators } from './decorators.ts';
import { docstring } from './docstring.ts';
import { qualifiedName } from './functions.ts';
import { typeParams } from './type-parameters.ts';

export const classDef = (c: Emitter, node: ClassDef): string => {
  const { setup, apply } = decorators(c, node.decorators);
  const params = typeParams(c, node.typeParams);
  const bases = c.temp();
  const keywords = c.temp();
  const args = classArguments(c, node, bases, keywords);
  const cell = `q${++c.spaces}`;
  const value = apply(c.mark(classValue(c, node, cell, `${bases},${keywords}`), node));
  c.free(2);
  const made = c.temp();
  const code = `{const ${cell}=$.cell();${args}${made}=${value};}`;
  c.free(1 + node.decorators.length);
  return `${setup}${params}${code}${storeName(c, node.name, made)};`;
};

/** Bases into the one temporary, keywords (`metaclass=M`) into the other, which stays `undefined` without any. */
const classArguments = (c: Emitter, node: ClassDef, bases: string, keywords: string): string => {
  let code = `${bases}=[];${keywords}=undefined;`;
  for (const one of node.args) {
    if (one.kind === 'Keyword') {
      code += `if(${keywords}===undefined)${keywords}=$.kwargs();`;
      code +=
        one.name === null
          ? `$.addDoubleStar(${keywords},${expr(c, one.value)},N);`
          : `$.addKeyword(${keywords},${jsString(one.name)},${expr(c, one.value)},N);`;
    } else if (one.kind === 'Starred') code += `$.addStar(${bases},${expr(c, one.value)},N);`;
    else code += `$.push(${bases},${expr(c, one)});`;
  }
  if (node.typeParams.length > 0)
    code += `$.push(${bases},$.genericBase([${node.typeParams.map((one) => loadName(c, one.name, node)).join(',')}]));`;
  return code;
};

/** The class. `cell` holds it for its methods (`super()`, `__class__`). */
const classValue = (c: Emitter, node: ClassDef, cell: string, args: string): string => {
  const space = `n${c.spaces}`;
  const qualname = qualifiedName(c, node.name);
  c.enter({
    kind: 'class',
    scope: c.scopes.of.get(node)!,
    name: node.name,
    qualname,
    generator: 'no',
    space,
    classCell: cell,
    prepared: node.args.length > 0,
  });
  const body = block(c, node.body);
  const depth = c.frame.usesDepth ? 'const d=m.d;' : '';
  const temps = c.leave();
  const doc = docstring(node.body);
  const module =
    c.scopes.module.bound.has('__name__') && c.options.scope === undefined
      ? 'g___name__'
      : jsString(c.options.moduleName ?? '__main__');
  return `$.makeClass(${jsString(node.name)},${c.constants.str(qualname)},${module},${args},${doc === null ? 'null' : jsString(doc)},${cell},(${space})=>{${depth}${temps}\n${body}})`;
};
