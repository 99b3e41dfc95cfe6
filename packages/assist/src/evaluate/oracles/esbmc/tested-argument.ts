import { blankC } from '../../text/blank-c.ts';
import { knownBefore } from '../../text/known-before.ts';
import type { Violation } from './read-esbmc.ts';

/**
 * Why a null pointer that is reported cannot be null: it is `argv[i]`, and every way to that line has tested that there are so many arguments. `undefined` where that does not plainly hold.
 *
 * C11 5.1.2.2.1: `argv[0]` to `argv[argc - 1]` point to strings. A function of the C library that is handed the argument counts as the line that calls it.
 */
export const testedArgument = (
  { from, inside }: Pick<Violation, 'from' | 'inside'>,
  program: string,
): string | undefined => {
  if (program.length > longestProgram) return undefined;
  const code = blankC(program);
  const { argc, argv } = namesOfMain(code);
  if (
    new RegExp(
      String.raw`\b(?:${argc}|${argv})\s*(?:[-+*/]?=(?!=)|\+\+|--)|(?:\+\+|--|(?<!&)&)\s*(?:${argc}|${argv})\b`,
      'u',
    ).test(code)
  )
    return undefined;
  if ([...code.matchAll(new RegExp(String.raw`\b${argv}\s*\[`, 'gu'))].length > mostMentions) return undefined;
  const lines = linesOf(code);
  const own = lines[from.line - 1];
  const call = inside === undefined ? undefined : new RegExp(String.raw`\b${escaped(inside)}\s*\(`, 'u');
  const calling =
    call === undefined || own === undefined || call.test(own.text) ? [] : lines.filter(({ text }) => call.test(text));
  const looked = calling.length > 0 ? calling : own === undefined ? [] : [own];
  return looked.length > 0 && looked.length <= mostLines && looked.every((line) => isTested(code, line, { argc, argv }))
    ? 'argc was tested before: argv[0] to argv[argc - 1] are never null'
    : undefined;
};

/** What is larger is not looked through. Units: characters, lines, uses, mentions. */
const longestProgram = 300_000;
const longestLine = 1_000;
const mostLines = 20;
const mostUses = 20;
const mostMentions = 200;

interface Names {
  readonly argc: string;
  readonly argv: string;
}

interface Line {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

/** How `main` calls its arguments. */
const namesOfMain = (code: string): Names => {
  const [, argc = 'argc', argv = 'argv'] =
    /\bmain\s*\(\s*(?:const\s+)?int\s+(?:const\s+)?(\w+)\s*,[^(){};]*?\b(\w+)\s*(?:\[\s*\w*\s*\])?\s*\)/u.exec(code) ??
    [];
  return { argc, argv };
};

const isTested = (code: string, line: Line, names: Names): boolean => {
  if (line.text.length > longestLine || holdsUntestedBlock(code, line.text) || holdsOtherPointer(code, line.text))
    return false;
  const uses = [...argumentsIn(code, line, names), ...namedBefore(code, line, names), ...handedOn(code, line, names)];
  return (
    uses.length > 0 &&
    uses.length <= mostUses &&
    uses.every((use) => use.places.some((at) => isThere(code, use.index, at, names)))
  );
};

/** One argument that a line uses. */
interface Use {
  /** The text between the brackets. */
  readonly index: string;
  /** Offsets; it is there if it is known to be at one of them. */
  readonly places: readonly number[];
}

const argumentsIn = (code: string, { text, start }: Line, { argv }: Names): readonly Use[] =>
  [...text.matchAll(new RegExp(String.raw`\b${argv}\s*\[([^[\]]{1,100})\]`, 'gu'))].map(
    ({ 1: index = '', index: at }) => ({
      index: index.trim(),
      places: [start + at],
    }),
  );

/** Variables of the line that hold an argument, and nothing that is null. */
const namedBefore = (code: string, { text, start }: Line, { argv }: Names): readonly Use[] => {
  const words = wordsIn(text);
  return [
    ...code.matchAll(new RegExp(String.raw`\b(\w+)\s*=\s*(?:\([^()]*\)\s*)?${argv}\s*\[([^[\]]{1,100})\]`, 'gu')),
  ].flatMap(({ 1: name = '', 2: index = '', index: at }) =>
    !words.has(name)
      ? []
      : new RegExp(String.raw`\b${name}\s*=\s*(?:NULL\b|0\s*[;,)]|nullptr)`, 'u').test(code)
        ? [{ index: 'null', places: [] }]
        : [{ index: index.trim(), places: [at, start + text.length] }],
  );
};

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/gu));

/** Arguments that stand behind a parameter which the line uses: `copy(argv[1])` and a line in `copy`. */
const handedOn = (code: string, { text }: Line, { argv }: Names): readonly Use[] => {
  const words = wordsIn(text);
  return [...code.matchAll(new RegExp(String.raw`\b(\w+)\s*\(([^();]*\b${argv}\s*\[[^();]*)\)`, 'gu'))].flatMap(
    ({ 1: name = '', 2: given = '', index: at }) => {
      const parameters = new RegExp(String.raw`\b${name}\s*\(([^()]*)\)\s*\{`, 'u').exec(code)?.[1]?.split(',') ?? [];
      return given.split(',').flatMap((one, place) => {
        const index = new RegExp(String.raw`\b${argv}\s*\[([^[\]]{1,100})\]`, 'u').exec(one)?.[1]?.trim();
        const parameter = /(\w+)\s*(?:\[\s*\])?\s*$/u.exec(parameters[place] ?? '')?.[1];
        return index !== undefined && parameter !== undefined && words.has(parameter) ? [{ index, places: [at] }] : [];
      });
    },
  );
};

/** Whether the argument of this index is there at this place. */
const isThere = (code: string, index: string, at: number, { argc }: Names): boolean => {
  if (/^\d{1,9}$/u.test(index)) {
    // Every program has its own name: one argument.
    const tells = (comparison: string, isTrue: boolean): number => leastIn(comparison, isTrue, argc, code);
    return Number(index) < knownBefore(code, at, { tells, least: 1 });
  }
  const name = /^(?:\+\+)?\s*(\w+)\s*(?:\+\s*1)?$/u.exec(index)?.[1];
  if (name === undefined) return false;
  const isNext = index !== name;
  const tests = isNext
    ? [
        String.raw`${name}\s*\+\s*1\s*<\s*${argc}`,
        String.raw`${argc}\s*>\s*${name}\s*\+\s*1`,
        String.raw`${name}\s*<\s*${argc}\s*-\s*1`,
      ]
    : [
        String.raw`${name}\s*<\s*${argc}(?:\s*-\s*\d+)?`,
        String.raw`${argc}\s*>\s*${name}`,
        String.raw`${name}\s*<=\s*${argc}\s*-\s*1`,
        String.raw`${name}\s*!=\s*${argc}`,
      ];
  const says = new RegExp(`^(?:${tests.join('|')})$`, 'u');
  const refuses = isNext
    ? new RegExp(String.raw`^(?:${name}\s*\+\s*1\s*>=\s*${argc})$`, 'u')
    : new RegExp(String.raw`^(?:${name}\s*>=\s*${argc})$`, 'u');
  const tells = (comparison: string, isTrue: boolean): number => ((isTrue ? says : refuses).test(comparison) ? 1 : 0);
  return knownBefore(code, at, { tells, least: 0 }) > 0;
};

/** How many arguments there are at least where a comparison is true or false. */
const leastIn = (comparison: string, isTrue: boolean, argc: string, code: string): number => {
  const [, left = '', sign = '', right = ''] = /^(\w+)\s*([!<>=]=|[<>])\s*(\w+)$/u.exec(comparison) ?? [];
  const [n, turned] =
    left === argc
      ? [numberOf(right, code), sign]
      : right === argc
        ? [numberOf(left, code), turnedSigns[sign] ?? sign]
        : [];
  if (n === undefined) return 1;
  const holds = isTrue ? turned : (opposite[turned ?? ''] ?? '');
  if (holds === '>=' || holds === '==') return n;
  if (holds === '>') return n + 1;
  return holds === '!=' && n === 1 ? 2 : 1;
};

const opposite: Readonly<Record<string, string>> = {
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '==': '!=',
  '!=': '==',
};
const turnedSigns: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

/** A number, or a name that is defined as one. */
const numberOf = (text: string, code: string): number | undefined => {
  const digits = /^\d{1,9}$/u.test(text)
    ? text
    : new RegExp(String.raw`^[ \t]*#[ \t]*define[ \t]+${text}[ \t]+\(?(\d{1,9})\)?[ \t]*$`, 'mu').exec(code)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Whether the line uses a pointer that may be null for another reason: `b = malloc(…)` whose result nobody compared. */
const holdsUntestedBlock = (code: string, line: string): boolean => {
  const words = wordsIn(line);
  const blocks = new Set(
    [
      ...code.matchAll(
        /\b(\w+)\s*=\s*(?:\([^()]{0,100}\)\s*)?(?:malloc|calloc|realloc|strdup|strndup|fopen|popen|getenv|strtok|strchr|strrchr|strstr)\s*\(/gu,
      ),
    ].flatMap(([, name = '']) => (words.has(name) ? [name] : [])),
  );
  return [...blocks].some(
    (name) => new RegExp(String.raw`\b${name}\b(?!\s*=[^=])`, 'u').test(line) && !isCompared(code, name),
  );
};

/** Whether the line reaches through a pointer to a structure that nobody compared. */
const holdsOtherPointer = (code: string, line: string): boolean =>
  [...line.matchAll(/\b(\w+)\s*->/gu)].some(
    ([, name = '']) => !isCompared(code, name) && !new RegExp(String.raw`\b${name}\s*=\s*&`, 'u').test(code),
  );

const isCompared = (code: string, name: string): boolean =>
  new RegExp(
    String.raw`!\s*${name}\b|\b${name}\s*\)?\s*[!=]=\s*(?:NULL\b|0\b|nullptr)|\bNULL\s*[!=]=\s*${name}\b|\b(?:if|while|assert)\s*\(\s*${name}\s*(?:\)|&&)|&&\s*${name}\b`,
    'u',
  ).test(code);

const linesOf = (code: string): readonly Line[] => {
  let start = 0;
  return code.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
};

const escaped = (name: string): string => name.replaceAll(/[^\w]/gu, String.raw`\$&`);
