/**
 * C: our own front end, because types and macros decide what C means (`docs/decisions/0032-c-front-end.md`).
 *
 * Rules match over the generic tree; the interpreter of `c-values/` runs over C's own.
 */
import type { Language, ParsedUnit } from '../language.ts';
import { cRule } from '../../c-values/c-rules.ts';
import { examineProgram } from '../../c-values/examine-c.ts';
import type { CProgram } from './c-tree.ts';
import { parseC } from './parse-c.ts';
import { toGeneric } from './to-generic.ts';

const programs = new WeakMap<ParsedUnit, CProgram>();

/** The tree that the unit was lowered from, so that a file is parsed once. */
const programOf = (unit: ParsedUnit): CProgram => programs.get(unit) ?? parseC(unit.text);

export const cLanguage: Language = {
  ids: ['c'],
  load: async () => {},
  parse: (text) => {
    const program = parseC(text);
    const { root, nodeCount } = toGeneric(program, text.length);
    const unit: ParsedUnit = {
      language: 'c',
      text,
      root,
      nodeCount,
      comments: program.comments,
      problems: program.problems,
    };
    programs.set(unit, program);
    return unit;
  },
  parsePattern: () => ({ kind: 'error', text: 'patterns in C are not supported yet', offset: 0 }),
  judge: (unit) => {
    const { findings, gaveUp } = examineProgram(programOf(unit));
    return {
      findings: findings.map((found) => ({ ...found, rule: cRule(found.rule) })),
      cut: gaveUp.filter(({ reason }) => reason === 'steps' || reason === 'depth'),
    };
  },
};
