import type { Call } from '../../tree/node.ts';
import type { Place } from '../rewrite.ts';

/** How a driver takes values. `guessed`: what has to be checked, because the driver was told from names alone. */
export interface Dialect {
  /** `$1` · `?` · `?` under `replacements` · `:name` · `$1` with the values as arguments · a tagged template. */
  readonly kind: 'dollar' | 'question' | 'replacements' | 'named' | 'variadic' | 'tag';
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

/** The way that values are handed to this call; `undefined` when nothing tells which driver it is. */
export const sqlDialect = async (place: Place, call: Call, method: string): Promise<Dialect | undefined> => {
  const receiver = call.callee.kind === 'Member' ? place.source(call.callee.object) : '';
  if (method.startsWith('$queryRaw') || method.startsWith('$executeRaw'))
    return { kind: call.args[0]?.kind === 'Template' ? 'tag' : 'variadic' };
  if (/createQueryBuilder\b/u.test(receiver) || /^(?:andWhere|orWhere)$/u.test(method)) return { kind: 'named' };
  if (/^(?:where|having)$/u.test(method)) return undefined;
  if (method.endsWith('Raw') || method === 'raw') return { kind: 'question' };
  if (/sequelize$/iu.test(receiver)) return { kind: 'replacements' };
  const modules = modulesOf(place.text);
  if (modules.has('sequelize') && method === 'query') return { kind: 'replacements' };
  const told = byModules(modules) ?? byModules(await dependencies(place));
  if (told !== undefined) return told;
  if (method === 'prepare') return { kind: 'question', prepared: true };
  if (/^(?:run|all|get|each|exec)$/u.test(method)) return { kind: 'question' };
  if (/^(?:one|oneOrNone|any|none|many|manyOrNone)$/u.test(method)) return { kind: 'dollar' };
  if (/(?:^|\.)_?(?:pool|client|pg\w*)$/iu.test(receiver))
    return {
      kind: 'dollar',
      guessed: 'No import tells the driver; `$1` is what PostgreSQL drivers know, those of MySQL and SQLite want `?`.',
    };
  return /(?:^|\.)_?\w*(?:conn|connection|db|database|mysql|con)$/iu.test(receiver)
    ? {
        kind: 'question',
        guessed:
          'No import tells the driver; `?` is what drivers of MySQL and SQLite know, those of PostgreSQL want `$1`.',
      }
    : undefined;
};

const byModules = (modules: ReadonlySet<string>): Dialect | undefined => {
  const any = (known: ReadonlySet<string>): boolean => [...known].some((name) => modules.has(name));
  const kinds: Dialect[] = [
    ...(any(dollar) ? [{ kind: 'dollar' } as const] : []),
    ...(any(question) ? [{ kind: 'question' } as const] : []),
    ...(any(prepared) ? [{ kind: 'question', prepared: true } as const] : []),
  ];
  const [only] = kinds;
  return kinds.length === 1 ? only : undefined;
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
