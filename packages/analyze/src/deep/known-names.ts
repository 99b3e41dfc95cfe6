import type { NamedPlace } from '@sallyport/core/faces';
import { compileRegex } from '../match/regex.ts';
import { pythonBuiltins } from '../names/globals.ts';
import type { Formula, Rule } from '../rules/rule.ts';

type LanguageName = NamedPlace['language'];

/** What patterns spell: full names and modules, and methods with the receivers that they are looked for under. */
interface Table {
  readonly names: Set<string>;
  readonly methods: Map<string, Receiver[]>;
}

/** Any receiver, or those that an expression of the rule lets through. */
type Receiver = 'any' | RegExp;

/**
 * Whether a taint rule, or the language itself, says what a call of this name does.
 *
 * A pattern knows a method under any receiver (`$DB.query`) or under some (`$REQUEST.args`), all functions of a module (`subprocess.$F`), or a full
 * name. What people call their own methods can be the same word; such a call counts as known, since its rule looks at it already.
 */
export const newKnownNames = (rules: readonly Rule[]): ((dotted: string, language: LanguageName) => boolean) => {
  const tables = new Map<LanguageName, Table>();
  const tableOf = (language: LanguageName): Table => {
    let table = tables.get(language);
    if (table === undefined) tables.set(language, (table = tableFor(rules, language)));
    return table;
  };
  return (dotted, language) => {
    const { names, methods } = tableOf(language);
    const at = dotted.lastIndexOf('.');
    if (names.has(dotted)) return true;
    if (at < 0) return isBuiltin(dotted, language);
    const [receiver, last] = [dotted.slice(0, at), dotted.slice(at + 1)];
    return (
      names.has(`${receiver}.*`) ||
      ordinaryMethods[language].has(last) ||
      methods.get(last)?.some((one) => one === 'any' || beginsWith(one, receiver)) === true
    );
  };
};

/** As rules match the text of a metavariable: from its beginning. */
const beginsWith = (regex: RegExp, text: string): boolean => {
  regex.lastIndex = 0;
  return regex.test(text);
};

const tableFor = (rules: readonly Rule[], language: LanguageName): Table => {
  const table: Table = { names: new Set(), methods: new Map() };
  const seen = new Set<Formula>();
  for (const { body, languages } of rules)
    if (body.mode === 'taint' && languages.includes(language))
      for (const { formula } of [...body.sources, ...body.sinks, ...body.sanitizers]) {
        // Rules share their lists.
        if (!seen.has(formula)) addFormula(formula, new Map(), false, table);
        seen.add(formula);
      }
  return table;
};

const addFormula = (
  formula: Formula,
  receivers: ReadonlyMap<string, RegExp>,
  isElsewhere: boolean,
  table: Table,
): void => {
  switch (formula.kind) {
    case 'pattern':
      for (const [chain] of formula.text.matchAll(/\$?[A-Za-z_]\w*(?:\.\$?[A-Za-z_]\w*)*/gu))
        addChain(chain, receivers, isElsewhere, table);
      return;
    case 'or':
      for (const operand of formula.operands) addFormula(operand, receivers, isElsewhere, table);
      return;
    case 'and': {
      const all = new Map(receivers);
      for (const condition of formula.conditions) {
        const regex = condition.kind === 'regex' ? compileRegex(condition.regex, 'y') : undefined;
        if (condition.kind === 'regex' && regex !== undefined) all.set(condition.metavariable, regex);
      }
      // A method that is looked for in some files alone (`pattern-inside: import ldap3 …`) says nothing about others.
      const isWithin = isElsewhere || formula.operands.some(({ kind }) => kind === 'inside');
      for (const operand of formula.operands) addFormula(operand, all, isWithin, table);
      return;
    }
    case 'inside':
    case 'not':
    case 'not-inside':
    case 'regex':
      return;
    default:
      formula satisfies never;
  }
};

const addChain = (
  chain: string,
  receivers: ReadonlyMap<string, RegExp>,
  isElsewhere: boolean,
  { names, methods }: Table,
): void => {
  const parts = chain.split('.');
  const [root = '', last = ''] = [parts[0], parts.at(-1)];
  if (last.startsWith('$')) {
    const module = parts.slice(0, -1).join('.');
    if (module !== '' && !module.includes('$')) names.add(`${module}.*`);
  } else if (!chain.includes('$')) names.add(chain);
  else if (parts.length > 1 && root.startsWith('$') && !isElsewhere) {
    const known = methods.get(last) ?? [];
    methods.set(last, [...known, parts.length === 2 ? (receivers.get(root) ?? 'any') : 'any']);
  }
};

const isBuiltin = (name: string, language: LanguageName): boolean =>
  language === 'python' ? pythonBuiltins.has(name) : globalFunctions.has(name);

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Methods of texts, lists, dictionaries, promises and loggers: they carry data or do nothing with it. */
const ordinaryMethods: Readonly<Record<LanguageName, ReadonlySet<string>>> = {
  python: words(
    `append extend insert remove pop clear sort reverse copy count index get items keys values setdefault update add discard union join split rsplit
    splitlines strip lstrip rstrip lower upper title capitalize casefold startswith endswith replace format format_map encode decode zfill ljust rjust
    isdigit isalpha isalnum isnumeric debug info warning error exception critical log close`,
  ),
  javascript: words(
    `push pop shift unshift slice splice concat join map filter reduce forEach find findIndex some every includes indexOf sort reverse keys values
    entries flat flatMap then catch finally bind toString valueOf toLowerCase toUpperCase trim trimStart trimEnd split replace replaceAll startsWith
    endsWith padStart padEnd charAt charCodeAt match matchAll has get set add delete clear log warn error info debug now toISOString getTime stringify
    toFixed status json next`,
  ),
};

const globalFunctions: ReadonlySet<string> = words(
  `require parseInt parseFloat Number String Boolean Array Object Symbol BigInt Date Map Set WeakMap WeakSet Promise Error TypeError RangeError isNaN
  isFinite setTimeout setInterval clearTimeout clearInterval setImmediate queueMicrotask structuredClone super next`,
);
