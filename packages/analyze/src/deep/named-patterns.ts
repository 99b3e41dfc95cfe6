/**
 * A named place → an entry of a taint rule's lists.
 *
 * Patterns are put together from names alone, and every name is held to a closed form first: letters, digits and underscores, no word of the
 * language, nothing that could be a metavariable. Whatever does not fit gives no pattern.
 */
import type { NamedPlace } from '@sallyport/core/faces';

/** An entry as a rule file writes it. */
export type PatternEntry = Readonly<Record<string, unknown>>;

/** The entry for the list of the place's kind; `undefined` for names that cannot stand in a pattern. */
export const namedPattern = (place: NamedPlace): PatternEntry | undefined => {
  const { kind, language, form, argument } = place;
  if (!isWritable(place)) return undefined;
  const callee = calleeOf(place);
  const forms =
    form === 'new' && language === 'javascript' && place.module === '' ? [`new ${callee}`, callee] : [callee];
  switch (kind) {
    case 'source':
      if (form === 'parameter') return parameterOf(place);
      if (form === 'member') return either(membersOf(callee));
      return form === 'assignment' ? undefined : either(forms.map((one) => `${one}(...)`));
    case 'sink': {
      if (form === 'member' || form === 'parameter') return undefined;
      if (form === 'assignment') return focused([`${callee} = $X`]);
      const within = argumentPattern(argument, language);
      return within === undefined ? undefined : focused(forms.map((one) => `${one}(${within})`));
    }
    case 'sanitizer':
      if (form !== 'call' && form !== 'new') return undefined;
      return place.isUsed
        ? either(forms.map((one) => `${one}(...)`))
        : { 'by-side-effect': true, ...focused(forms.map((one) => `${one}(..., $X, ...)`)) };
    default:
      return kind satisfies never;
  }
};

/** Whether the names of a place can stand in a pattern of its language. */
export const isWritable = ({ language, module, dotted, argument }: NamedPlace): boolean =>
  dotted.length <= mostLetters &&
  dotted.split('.').every((part, index) => isName(part, language, index > 0 || module !== '')) &&
  (module === '' || (language === 'javascript' && module.length <= mostLetters && moduleName.test(module))) &&
  (/^\d{0,2}$/u.test(argument) || isName(argument, language, true));

const mostLetters = 200;
const moduleName = /^(?:@[\w-][\w.-]*\/)?[A-Za-z_][\w.-]*(?:\/[\w][\w.-]*)*$/u;

const isName = (word: string, language: NamedPlace['language'], isMember: boolean): boolean =>
  /^[A-Za-z_]\w*$/u.test(word) &&
  word !== '_' &&
  // Members of JavaScript may be called like its words; most of these patterns read as such all the same.
  (!reserved[language].has(word) || (language === 'javascript' && isMember && memberWords.has(word)));

const memberWords: ReadonlySet<string> = new Set(
  'default delete enum export from get import interface let of package private protected public set static'.split(' '),
);

const reserved: Readonly<Record<NamedPlace['language'], ReadonlySet<string>>> = {
  python: new Set(
    `False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal
    not or pass raise return try while with yield print exec`.split(/\s+/u),
  ),
  javascript: new Set(
    `arguments async await break case catch class const continue debugger default delete do else enum eval export extends false finally for
    function get if implements import in instanceof interface let new null of package private protected public return set static super switch
    throw true try typeof undefined var void while with yield`.split(/\s+/u),
  ),
};

const calleeOf = ({ module, dotted }: NamedPlace): string =>
  module === '' ? dotted : `require("${module}").${dotted}`;

const either = (patterns: readonly string[]): PatternEntry => {
  const [only] = patterns;
  return patterns.length === 1 && only !== undefined
    ? { pattern: only }
    : { 'pattern-either': patterns.map((pattern) => ({ pattern })) };
};

const focused = (patterns: readonly string[]): PatternEntry => ({
  patterns: [either(patterns), { 'focus-metavariable': '$X' }],
});

/** `a.b.c` however it is read. */
const membersOf = (callee: string): readonly string[] => {
  const at = callee.lastIndexOf('.');
  if (at < 0) return [callee];
  const [object, key] = [callee.slice(0, at), callee.slice(at + 1)];
  return [callee, `${object}["${key}"]`, `${object}.get("${key}", ...)`];
};

const argumentPattern = (argument: string, language: NamedPlace['language']): string | undefined => {
  if (argument === '') return '..., $X, ...';
  if (/^\d+$/u.test(argument)) {
    const before = Array.from({ length: Number(argument) }, (_, index) => `$A${String(index)}, `);
    return `${before.join('')}$X, ...`;
  }
  return language === 'python' ? `..., ${argument}=$X, ...` : `..., {..., ${argument}: $X, ...}, ...`;
};

const parameterOf = ({ language, dotted, argument }: NamedPlace): PatternEntry | undefined => {
  const name = dotted.split('.').at(-1) ?? '';
  if (!isName(argument, language, false)) return undefined;
  const forms =
    language === 'python'
      ? [`def ${name}(..., $X, ...):\n    ...\n`]
      : [
          `function ${name}(..., $X, ...) {...}`,
          `const ${name} = (..., $X, ...) => {...}`,
          `$O.${name} = (..., $X, ...) => {...}`,
          `class $C { ${name}(..., $X, ...) {...} }`,
          `{..., ${name}: (..., $X, ...) => {...}, ...}`,
        ];
  return {
    patterns: [
      either(forms),
      { 'metavariable-regex': { metavariable: '$X', regex: `^${argument}$` } },
      { 'focus-metavariable': '$X' },
    ],
  };
};
