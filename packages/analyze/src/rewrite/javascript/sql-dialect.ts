import type { Call } from '../../tree/node.ts';
import type { Place } from '../rewrite.ts';
import { onlyValue } from './code.ts';

/** How a driver takes values. `guessed`: what has to be checked, because the driver was told from names alone. */
export interface Dialect {
  /** `$1` · `?` · `?` under `replacements` · `:name` · `$1` with the values as arguments · a tagged template. */
  readonly kind: 'dollar' | 'question' | 'replacements' | 'named' | 'variadic' | 'tag';
  /** How a list stands for `IN`: as one array of PostgreSQL, or as a `?` that the driver writes out. Else every item has a mark of its own. */
  readonly lists?: 'any' | 'expand';
  /** The module whose function writes names of columns, and the function. */
  readonly quotes?: readonly [module: string, name: string];
  /** A statement runs only after `prepare`. */
  readonly prepared?: boolean;
  readonly guessed?: string;
}

const dollar: ReadonlySet<string> = new Set([
  'pg',
  'pg-promise',
  'pg-pool',
  'postgres',
  '@neondatabase/serverless',
  '@vercel/postgres',
  'slonik',
]);
const question: ReadonlySet<string> = new Set([
  'mysql',
  'mysql2',
  'mysql2/promise',
  'promise-mysql',
  'mariadb',
  'sqlite3',
  'sqlite',
  '@libsql/client',
  'expo-sqlite',
]);
const prepared: ReadonlySet<string> = new Set(['better-sqlite3', 'node:sqlite', 'bun:sqlite']);

/** What has a `query` of its own beside Sequelize's. */
const otherMappers = ['typeorm', '@nestjs/typeorm', ...dollar, ...question, ...prepared];

/** The way that values are handed to this call; `undefined` when nothing tells which driver it is. */
export const sqlDialect = async (place: Place, call: Call, method: string): Promise<Dialect | undefined> => {
  const receiver = call.callee.kind === 'Member' ? place.source(call.callee.object) : '';
  if (method.startsWith('$queryRaw') || method.startsWith('$executeRaw'))
    return { kind: /^(?:Template|Binary)$/u.test(call.args[0]?.kind ?? '') ? 'tag' : 'variadic' };
  if (/createQueryBuilder\b/u.test(receiver) || /^(?:andWhere|orWhere)$/u.test(method)) return { kind: 'named' };
  if (/^(?:where|having)$/u.test(method)) return undefined;
  if (method.endsWith('Raw') || method === 'raw') return { kind: 'question' };
  if (/sequelize$/iu.test(receiver)) return { kind: 'replacements', lists: 'expand' };
  const modules = modulesOf(place.text);
  // TypeORM takes the parameters as its driver does, which no import tells.
  if (method === 'query' && modules.has('sequelize') && !otherMappers.some((name) => modules.has(name)))
    return { kind: 'replacements', lists: 'expand' };
  const told =
    byModules(moduleOf(place, call)) ??
    byModules(modules) ??
    byModules(await modulesBehind(place, call)) ??
    byModules(await dependencies(place));
  if (told !== undefined) return method === 'execute' ? withoutLists(told) : told;
  if (method === 'prepare') return { kind: 'question', prepared: true };
  if (/^(?:run|all|get|each|exec)$/u.test(method)) return { kind: 'question' };
  if (/^(?:one|oneOrNone|any|none|many|manyOrNone)$/u.test(method)) return { kind: 'dollar' };
  return byResult(place, call) ?? byOtherResults(place, receiver);
};

/** The module that the receiver was made with: `new Pool()` is of `pg`. */
const moduleOf = (place: Place, { callee }: Call): ReadonlySet<string> => {
  const object = callee.kind === 'Member' ? callee.object : undefined;
  const made = object?.kind === 'Name' ? onlyValue(place, object) : undefined;
  const value = made?.kind === 'Await' ? made.value : made;
  const name = value?.kind === 'Call' ? place.names.qualified(value.callee) : undefined;
  return new Set(
    name === undefined
      ? []
      : [...dollar, ...question, ...prepared].filter((one) => name === one || name.startsWith(`${one}.`)),
  );
};

/** Other results of the same receiver in the file. A name alone (`db`, `pool`) tells no driver: the wrong mark would fail at every call. */
const byOtherResults = ({ text }: Place, receiver: string): Dialect | undefined => {
  if (receiver === '' || !text.includes(`${receiver}.query(`)) return undefined;
  const rows = /\.\s*(?:rows|rowCount)\b|\{\s*rows\b[^{}]*\}\s*=/u.test(text);
  const list =
    /(?:const|let|var)\s*\[\s*\w+\s*(?:,\s*\w+\s*)?\]\s*=\s*await\b/u.test(text) ||
    /\.\s*(?:insertId|affectedRows)\b/u.test(text);
  if (rows === list) return undefined;
  return rows ? dollarSeen : questionSeen;
};

const dollarSeen: Dialect = {
  kind: 'dollar',
  lists: 'any',
  guessed:
    'No import tells the driver; results with `rows` come from PostgreSQL, drivers of MySQL and SQLite want `?`.',
};

const questionSeen: Dialect = {
  kind: 'question',
  guessed: 'No import tells the driver; results of this form come from MySQL, drivers of PostgreSQL want `$1`.',
};

/** `execute` of the drivers of MySQL prepares the statement: a list is no parameter there. */
const withoutLists = (dialect: Dialect): Dialect =>
  dialect.lists === 'expand' ? { kind: dialect.kind, ...(dialect.quotes && { quotes: dialect.quotes }) } : dialect;

/** What comes back has another form with each driver: `{ rows }`, `[rows]`, `insertId`. */
const byResult = ({ names, text }: Place, call: Call): Dialect | undefined => {
  let at = names.parent(call);
  if (at?.kind === 'Await') at = names.parent(at);
  const used = (name: string, pattern: string): boolean =>
    new RegExp(String.raw`\b${name}\s*\??\.\s*(?:${pattern})\b`, 'u').test(text);
  if (at?.kind === 'Member') return /^(?:rows|rowCount)$/u.test(at.property) ? dollarSeen : undefined;
  if (at?.kind !== 'Assign') return undefined;
  const { target } = at;
  if (target.kind === 'List') return questionSeen;
  if (target.kind === 'Dict')
    return target.entries.some(
      (one) => one.kind === 'Entry' && one.key.kind === 'Str' && /^(?:rows|rowCount)$/u.test(one.key.value),
    )
      ? dollarSeen
      : undefined;
  if (target.kind !== 'Name') return undefined;
  if (used(target.name, 'rows|rowCount')) return dollarSeen;
  return used(target.name, 'insertId|affectedRows') ? questionSeen : undefined;
};

/** The modules that a file of the project imports, when the receiver of the call comes from it. */
const modulesBehind = async (place: Place, call: Call): Promise<ReadonlySet<string>> => {
  const root = /^\w+/u.exec(call.callee.kind === 'Member' ? place.source(call.callee.object) : '')?.[0];
  if (root === undefined) return new Set();
  const [, from] =
    new RegExp(String.raw`\bimport\s[^;'"]*\b${root}\b[^;'"]*\bfrom\s*["']([^"'\n]{1,200})["']`, 'u').exec(
      place.text,
    ) ??
    new RegExp(
      String.raw`\b(?:const|let|var)\s[^;=]*\b${root}\b[^;=]*=\s*require\(\s*["']([^"'\n]{1,200})["']`,
      'u',
    ).exec(place.text) ??
    [];
  if (from === undefined) return new Set();
  const folder = place.path.split('/').slice(0, -1);
  const paths = from.startsWith('.')
    ? [joined(folder, from)]
    : /^[@~]\//u.test(from)
      ? [from.slice(2), `src/${from.slice(2)}`]
      : [];
  for (const path of paths)
    for (const ending of ['', '.ts', '.js', '.mjs', '.cjs', '/index.ts', '/index.js']) {
      const text =
        path === undefined ? undefined : await place.read(path.replace(/\.js$/u, '') + ending).catch(() => undefined);
      if (text !== undefined) return modulesOf(text);
    }
  return new Set();
};

/** A relative path from a folder; `undefined` when it leaves the project. */
const joined = (folder: readonly string[], path: string): string | undefined => {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const byModules = (modules: ReadonlySet<string>): Dialect | undefined => {
  const any = (known: ReadonlySet<string>): boolean => [...known].some((name) => modules.has(name));
  const kinds: Dialect[] = [];
  if (any(dollar))
    kinds.push(
      modules.has('pg') ? { kind: 'dollar', lists: 'any', quotes: ['pg', 'escapeIdentifier'] } : { kind: 'dollar' },
    );
  if (any(question)) kinds.push({ kind: 'question', ...ofMysql(modules) });
  if (any(prepared)) kinds.push({ kind: 'question', prepared: true });
  const [only] = kinds;
  return kinds.length === 1 ? only : undefined;
};

const ofMysql = (modules: ReadonlySet<string>): Pick<Dialect, 'lists' | 'quotes'> => {
  const [name, other] = ['mysql', 'mysql2', 'mysql2/promise'].filter((one) => modules.has(one));
  const many = ['sqlite3', 'sqlite', '@libsql/client', 'expo-sqlite', 'mariadb'].some((one) => modules.has(one));
  return name === undefined || other !== undefined || many ? {} : { lists: 'expand', quotes: [name, 'escapeId'] };
};

const modulesOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/(?:\bfrom\s*|\brequire\(\s*|\bimport\s*\(?\s*)["']([^"'\n]{1,100})["']/gu)].map(
      ([, name = '']) => name,
    ),
  );

const dependencies = async ({ read, path }: Place): Promise<ReadonlySet<string>> => {
  let folder = path;
  for (let up = 0; up < 12; up += 1) {
    const cut = folder.lastIndexOf('/');
    folder = cut < 0 ? '' : folder.slice(0, cut);
    const text = await read(folder === '' ? 'package.json' : `${folder}/package.json`);
    if (text !== undefined)
      return new Set([...text.matchAll(/"([\w@/.-]{1,100})"\s*:\s*"/gu)].map(([, name = '']) => name));
    if (folder === '') break;
  }
  return new Set();
};
