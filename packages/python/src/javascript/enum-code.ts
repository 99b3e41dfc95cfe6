import type { ScriptProblem } from './parse-script.ts';
import { nameOf, part, parts, type SyntaxNode } from './syntax-node.ts';

/**
 * The JavaScript of an `enum`: an object with its names, and for numbers the way back.
 *
 * Each member is also a constant inside, because later members may use earlier ones by name. The text has no line breaks.
 */
export const enumCode = (source: string, node: SyntaxNode): { readonly code: string } | ScriptProblem => {
  const name = nameOf(part(node, 'id')) ?? '';
  const body = part(node, 'body') ?? node;
  let before = '-1';
  const members: string[] = [];
  for (const member of parts(body, 'members')) {
    const id = part(member, 'id');
    const key = nameOf(id) ?? (typeof id?.['value'] === 'string' ? id['value'] : undefined);
    if (key === undefined) return { text: 'the name of an enum member must be a name or a text', at: member.start };
    const given = part(member, 'initializer');
    const value =
      given === undefined
        ? `${before}+1`
        : source.slice(given.start, given.end).replace(/\/\/[^\n]*|\s*[\n\r]\s*/g, ' ');
    const quoted = JSON.stringify(key);
    const constant = /^[A-Za-z_$][\w$]*$/.test(key) && key !== name && !words.has(key) ? key : undefined;
    const held = constant ?? `$${String(members.length)}`;
    members.push(
      `const ${held}=(${value});if(typeof(${name}[${quoted}]=${held})!=="string")${name}[${held}]=${quoted};`,
    );
    before = held;
  }
  return { code: `var ${name}=${name}||{};{${members.join('')}}` };
};

/** Reserved words that could be member names: they are no constants then. Source: ECMA-262, "Keywords and Reserved Words". */
const words: ReadonlySet<string> = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);
