import type { NamedPlace } from '@sallyport/core/faces';
import { pythonBuiltins } from '../names/globals.ts';
import type { Formula, Rule } from '../rules/rule.ts';

type LanguageName = NamedPlace['language'];

/**
 * Whether a taint rule, or the language itself, says what a call of this name does.
 *
 * A pattern knows a method under any receiver (`$DB.query`), all functions of a module (`subprocess.$F`) or a full name. What people call their own
 * methods can be the same word; such a call counts as known, since its rule looks at it already.
 */
export const newKnownNames = (rules: readonly Rule[]): ((dotted: string, language: LanguageName) => boolean) => {
  const tables = new Map<LanguageName, ReadonlySet<string>>();
  const tableOf = (language: LanguageName): ReadonlySet<string> => {
    let table = tables.get(language);
    if (table === undefined) tables.set(language, (table = namesIn(rules, language)));
    return table;
  };
  return (dotted, language) => {
    const parts = dotted.split('.');
    const last = parts.at(-1) ?? '';
    const table = tableOf(language);
    return (
      table.has(dotted) ||
      table.has(`.${last}`) ||
      table.has(`${parts.slice(0, -1).join('.')}.*`) ||
      (parts.length > 1 ? ordinaryMethods[language].has(last) : isBuiltin(dotted, language))
    );
  };
};

const namesIn = (rules: readonly Rule[], language: LanguageName): ReadonlySet<string> => {
  const names = new Set<string>();
  const seen = new Set<Formula>();
  const add = (formula: Formula): void => {
    if (seen.has(formula)) return;
    seen.add(formula);
    switch (formula.kind) {
      case 'pattern':
        for (const [chain] of formula.text.matchAll(/\$?[A-Za-z_]\w*(?:\.\$?[A-Za-z_]\w*)*/gu)) addChain(chain, names);
        return;
      case 'or':
      case 'and':
        for (const operand of formula.operands) add(operand);
        return;
      case 'regex':
        return;
      default:
        add(formula.operand);
    }
  };
  for (const { body, languages } of rules)
    if (body.mode === 'taint' && languages.includes(language))
      for (const { formula } of [...body.sources, ...body.sinks, ...body.sanitizers]) add(formula);
  return names;
};

const addChain = (chain: string, names: Set<string>): void => {
  const parts = chain.split('.');
  const last = parts.at(-1) ?? '';
  if (last.startsWith('$')) {
    if (parts.length > 1 && !chain.slice(0, -last.length).includes('$')) names.add(`${parts.slice(0, -1).join('.')}.*`);
  } else if (parts.length > 1 && chain.startsWith('$')) names.add(`.${last}`);
  else if (!chain.includes('$')) names.add(chain);
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
