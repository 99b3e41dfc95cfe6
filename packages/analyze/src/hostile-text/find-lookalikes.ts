import type { ReadUnit } from '../secrets/find-secrets.ts';
import { children } from '../tree/children.ts';
import type { Node } from '../tree/node.ts';
import type { HostilePlace } from './place.ts';
import { latinOf } from './readable-text.ts';

/**
 * Names that look like another name of the file, or like a word of the language, and are not: `pаssword` with a Cyrillic `а`.
 *
 * Names of one script, and mixed ones without a double (`Δx`, `σ_max`), are left alone. Each name once.
 */
export const findLookalikes = (units: readonly ReadUnit[]): readonly HostilePlace[] =>
  units.flatMap(({ unit, context }) => {
    if (!otherScript.test(unit.text)) return [];
    const names = new Map<string, number>();
    for (const { name, start } of namesBelow(context.unit.root)) if (!names.has(name)) names.set(name, start);
    return [...names].flatMap(([name, start]): readonly HostilePlace[] => {
      const twin = latinOf(name);
      if (twin === name || !/^[\w$]+$/u.test(twin) || !(names.has(twin) || known.has(twin))) return [];
      // A short word of another script may look like a Latin one by chance.
      if (!/[A-Za-z]/u.test(name) && name.length < 4) return [];
      return [
        {
          rule: 'text.unicode.lookalike-name',
          start: unit.map.toFile(start),
          end: unit.map.toFileEnd(start + name.length),
          severity: 'low',
          message: `This name looks like ${twin} and is another one: ${spelled(name)}. Rename it.`,
        },
      ];
    });
  });

const spelled = (name: string): string =>
  name.slice(0, 60).replace(/[^\0-\x7f]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);

const namesBelow = function* (root: Node): Generator<{ readonly name: string; readonly start: number }> {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'Name' || node.kind === 'KeywordArg') yield { name: node.name, start: node.start };
    if (node.kind === 'Member') yield { name: node.property, start: node.propertyStart };
    if ((node.kind === 'Function' || node.kind === 'Class') && node.name !== undefined)
      yield { name: node.name, start: node.nameStart ?? node.start };
    open.push(...children(node));
  }
};

const otherScript = /[\u0370-\u0587]/;
const known: ReadonlySet<string> = new Set(
  'True False None true false null undefined if else return import from eval exec open print input require console process password admin is_admin isAdmin user token'.split(
    ' ',
  ),
);
