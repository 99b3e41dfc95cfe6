/** What a function is called with: by the names of its parameters and by what its text does with them. */
import { answer, inputNamed, lab } from './lab.ts';
import { parametersOf, type Parameter } from './parameters-of.ts';
import { newDatabase } from './sql.ts';
import { newFiles } from './outside.ts';
import { newInputs, newRow, newThing } from './things.ts';
import { newElement } from './page.ts';
import { newContext, newRequest, newResponse } from './web.ts';

const textMembers =
  'length|toString|trim\\w*|slice|split|replace\\w*|includes|startsWith|endsWith|indexOf|match\\w*|to(?:Lower|Upper)Case|charAt|charCodeAt|padStart|padEnd|substr\\w*|concat|normalize|at|search|test|repeat|codePointAt|localeCompare';

const asMember = new RegExp(`^(?:${textMembers})$`, 'u');

/** The arguments, and how many inputs of text are among them. */
export const argumentsFor = (run: object, isCallback: boolean): readonly unknown[] => {
  const text = Function.prototype.toString.call(run).slice(0, 20_000);
  return parametersOf(run).map((one) => argumentFor(one, text, isCallback));
};

const argumentFor = (
  { name, byDefault, isRest, shape, members }: Parameter,
  text: string,
  isCallback: boolean,
): unknown => {
  if (shape === 'array') return [inputNamed('first')];
  if (shape === 'object')
    return newInputs(
      Object.fromEntries(
        members.map((one) => [
          one,
          argumentFor({ name: one, isRest: false, shape: 'name', members: [] }, text, isCallback),
        ]),
      ),
    );
  // One that is filled from another by keys.
  if (isKeyed(name, text))
    return /^(?:target|dest\w*|into|base|defaults|obj|object|a|out|result)$/u.test(name)
      ? { kept: { a: 1 } }
      : keyed(inputNamed(name));
  const known = byName(name, isCallback);
  if (known !== undefined) return known.item;
  if (byDefault !== undefined) return /^\d/u.test(byDefault) ? undefined : textDefault(byDefault, name);
  if (isRest) return inputNamed(name);
  if (isElement(name, text)) return newElement();
  if (
    /^(?:n|i|count|size|limit|length|port|num|number|index|page|amount|age|year|width|height|depth|max|min|offset|timeout|ms)$|[a-z](?:Id|Count|Size|Limit|Port|Index|Page|Amount|Width|Height|Ms)$/u.test(
      name,
    )
  )
    // An identifier may well be a text.
    return name.endsWith('Id') ? inputNamed(name) : [1, 8, 20, 3][lab.value.length % 4];
  if (/^(?:items|values|names|words|list|numbers|ids|tags|files|parts|lines|args|argv)$/u.test(name))
    return ['b', 'a', inputNamed(name)];
  return isTakenApart(name, text) ? newInputs() : inputNamed(name);
};

/** Whether the text goes through its keys. */
const isKeyed = (name: string, text: string): boolean => {
  const word = name.replaceAll('$', String.raw`\$`);
  return (
    new RegExp(
      `\\bin\\s+${word}\\s*\\)|Object\\.(?:keys|entries)\\(\\s*${word}\\s*\\)|Reflect\\.ownKeys\\(\\s*${word}\\s*\\)`,
      'u',
    ).test(text) ||
    // Its entries are set by a key that is worked out.
    (new RegExp(`(?<![\\w$.])${word}\\[[A-Za-z_$][^\\]]*\\]\\s*=(?!=)`, 'u').test(text) && !isElement(name, text))
  );
};

/** The value as JSON where it is an object, else one with it inside. */
const keyed = (value: string): unknown => {
  try {
    const found: unknown = JSON.parse(value);
    if (typeof found === 'object' && found !== null) return found;
  } catch {
    // A text as any other.
  }
  return { name: value, inner: { name: value, list: [value] } };
};

const textDefault = (byDefault: string, name: string): unknown =>
  /^["'`]/u.test(byDefault) ? inputNamed(name) : undefined;

/** Whether the text treats it as a part of a page. */
const isElement = (name: string, text: string): boolean =>
  new RegExp(
    `(?<![\\w$.])${name.replaceAll('$', String.raw`\$`)}\\.(?:(?:inner|outer)HTML|textContent|innerText|insertAdjacent|append|prepend|replaceChildren|setAttribute|addEventListener|querySelector)`,
    'u',
  ).test(text);

/** Whether the text asks it for members that a text does not have. */
const isTakenApart = (name: string, text: string): boolean => {
  const word = name.replaceAll('$', String.raw`\$`);
  const members = [...text.matchAll(new RegExp(`(?<![\\w$.])${word}\\??\\.([A-Za-z_$][\\w$]*)`, 'gu'))];
  return (
    members.some(([, member = '']) => !asMember.test(member)) ||
    new RegExp(`\\}\\s*=\\s*${word}(?![\\w$.(])`, 'u').test(text)
  );
};

const byName = (name: string, isCallback: boolean): { readonly item: unknown } | undefined => {
  switch (name) {
    case 'req':
    case 'request':
    case '_req':
      return { item: newRequest() };
    case 'res':
    case 'response':
    case 'reply':
    case '_res':
      return { item: isCallback && name === 'response' ? newThing('response') : newResponse() };
    case 'next':
      return { item: (...given: readonly unknown[]) => (answer('next', ...given), undefined) };
    case 'ctx':
    case 'context':
    case 'c':
    case 'event':
    case 'evt':
    case 'ev':
      return { item: newContext() };
    case 'e':
      return isCallback ? { item: newContext() } : undefined;
    case 'err':
    case 'error':
      return { item: null };
    case 'cb':
    case 'callback':
    case 'done':
    case 'resolve':
    case 'reject':
      return { item: (...given: readonly unknown[]) => (answer(`called ${name}`, ...given), undefined) };
    case 'db':
    case 'pool':
    case 'conn':
    case 'connection':
    case 'client':
    case 'database':
    case 'knex':
    case 'sequelize':
    case 'prisma':
    case 'trx':
    case 'tx':
      return { item: newDatabase('rows') };
    case 'fs':
      return { item: newFiles() };
    case 'app':
    case 'router':
    case 'server':
    case 'fastify':
    case 'io':
    case 'socket':
    case 'logger':
    case 'log':
    case 'config':
    case 'cfg':
    case 'options':
    case 'opts':
    case 'settings':
    case 'cache':
    case 'store':
    case 'deps':
    case 'passport':
      return { item: newThing(name) };
    case 'row':
    case 'user':
    case 'doc':
    case 'record':
      return isCallback ? { item: newRow() } : undefined;
    case 'rows':
    case 'results':
    case 'result':
    case 'docs':
      return isCallback ? { item: Object.assign([newRow()], { rows: [newRow()] }) } : undefined;
    case 'el':
    case 'element':
    case 'node':
    case 'container':
    case 'target':
    case 'root':
    case 'parent':
      return { item: newElement() };
    case 'stdout':
      return isCallback ? { item: 'done' } : undefined;
    case 'stderr':
      return isCallback ? { item: '' } : undefined;
    case 'props':
      return { item: newInputs() };
    default:
      return undefined;
  }
};
