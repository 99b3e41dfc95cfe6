import { walkOf } from '../../names/walk.ts';
import type { Call, Expression } from '../../tree/node.ts';
import type { Place } from '../rewrite.ts';

/** How a driver writes placeholders and takes parameters. */
export interface SqlDriver {
  readonly style: 'question' | 'percent' | 'dollar' | 'colon-number' | 'named';
  /** What was assumed because the file does not say which driver it is. */
  readonly assumed?: string;
}

/** The styles of the drivers, by the module that is imported. Source: the `paramstyle` of each (PEP 249), and their documentation. */
const styles: Readonly<Record<string, SqlDriver['style']>> = {
  sqlite3: 'question',
  aiosqlite: 'question',
  pysqlite2: 'question',
  pysqlcipher3: 'question',
  apsw: 'question',
  libsql: 'question',
  pyodbc: 'question',
  aioodbc: 'question',
  duckdb: 'question',
  mariadb: 'question',
  psycopg2: 'percent',
  psycopg2cffi: 'percent',
  psycopg: 'percent',
  psycopg_pool: 'percent',
  aiopg: 'percent',
  pymysql: 'percent',
  MySQLdb: 'percent',
  mysql: 'percent',
  aiomysql: 'percent',
  asyncmy: 'percent',
  flask_mysqldb: 'percent',
  flaskext: 'percent',
  django: 'percent',
  pymssql: 'percent',
  snowflake: 'percent',
  redshift_connector: 'percent',
  asyncpg: 'dollar',
  oracledb: 'colon-number',
  cx_Oracle: 'colon-number',
  sqlalchemy: 'named',
  flask_sqlalchemy: 'named',
  sqlmodel: 'named',
};

/** The driver that a call reaches, by what the function around it and the file import; or why that cannot be told. */
export const sqlDriver = (place: Place, call: Call): SqlDriver | { readonly unfit: string } => {
  const receiver = call.callee.kind === 'Member' ? place.source(call.callee.object) : '';
  const known = stylesIn(place);
  const around = place.names.enclosing(call);
  const words = around === undefined ? '' : place.source(around);
  const here = [...known].filter(([module]) => new RegExp(String.raw`\b${module}\b`, 'u').test(words));
  const origin = known.size > 1 && call.callee.kind === 'Member' ? originOf(place, call.callee.object, 0) : undefined;
  const named = origin === undefined ? undefined : known.get(origin);
  if (named !== undefined) return { style: named };
  const candidates = new Set((here.length > 0 ? here : [...known]).map(([, style]) => style));
  if (candidates.size > 1 && candidates.has('named')) {
    // An engine and its driver in one file: the receiver's name says which of them is meant.
    if (/session|engine/iu.test(receiver)) return { style: 'named' };
    if (/cur/iu.test(receiver)) candidates.delete('named');
  }
  const [style] = candidates;
  if (candidates.size === 1 && style !== undefined) return { style };
  if (candidates.size > 1)
    return { unfit: 'the file uses several database drivers, and it cannot be told which of them is meant here' };
  const seen = usedIn(place, call);
  if (seen !== undefined) return { style: seen };
  const direct = /(?:^|\.)_?(?:conn|connection|db|database|get_db\(\))$/iu.test(receiver) && !/cursor/iu.test(receiver);
  return direct
    ? {
        style: 'question',
        assumed: 'The file does not say which driver it uses; `?` is what sqlite3 takes, the others take `%s`.',
      }
    : {
        style: 'percent',
        assumed: 'The file does not say which driver it uses; `%s` is what most take, sqlite3 takes `?`.',
      };
};

/** The module that made a connection or cursor: followed through assignments, `with … as`, and attributes of `self`. */
const originOf = (place: Place, node: Expression, hops: number): string | undefined => {
  if (hops > 6) return undefined;
  const root = place.names.qualified(node)?.split('.')[0];
  if (root !== undefined && Object.hasOwn(styles, root)) return root;
  if (node.kind === 'Call') return originOf(place, node.callee, hops + 1);
  if (node.kind === 'Await') return originOf(place, node.value, hops + 1);
  if (node.kind === 'Name') {
    for (const definition of place.names.binding(node)?.definitions ?? []) {
      const value =
        definition.kind === 'Assign'
          ? definition.value
          : definition.kind === 'WithItem'
            ? definition.context
            : undefined;
      const found = value === undefined ? undefined : originOf(place, value, hops + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (node.kind !== 'Member') return undefined;
  if (node.object.kind !== 'Name' || node.object.name !== 'self') return originOf(place, node.object, hops + 1);
  for (const one of walkOf(place.unit).order)
    if (
      one.kind === 'Assign' &&
      one.value !== undefined &&
      one.target.kind === 'Member' &&
      one.target.property === node.property &&
      one.target.object.kind === 'Name' &&
      one.target.object.name === 'self'
    ) {
      const found = originOf(place, one.value, hops + 1);
      if (found !== undefined) return found;
    }
  return undefined;
};

const stylesIn = ({ unit }: Place): ReadonlyMap<string, SqlDriver['style']> => {
  const found = new Map<string, SqlDriver['style']>();
  for (const node of walkOf(unit).order) {
    if (node.kind !== 'Import' || node.level > 0) continue;
    const root = node.module.split('.')[0] ?? '';
    const style = Object.hasOwn(styles, root) ? styles[root] : undefined;
    if (style !== undefined) found.set(root, style);
  }
  // Flask-SQLAlchemy and SQLModel stand on SQLAlchemy: one family.
  return found;
};

/** The placeholders that other statements of the file have. */
const usedIn = ({ unit }: Place, except: Call): SqlDriver['style'] | undefined => {
  for (const node of walkOf(unit).order) {
    if (node.kind !== 'Call' || node === except || node.callee.kind !== 'Member' || node.callee.property !== 'execute')
      continue;
    const [statement, values]: readonly (Expression | undefined)[] = node.args;
    if (statement?.kind !== 'Str' || values === undefined) continue;
    if (/=\s*\?|\(\s*\?/u.test(statement.value)) return 'question';
    if (statement.value.includes('%s')) return 'percent';
    if (/[=(]\s*:\w/u.test(statement.value)) return undefined;
  }
  return undefined;
};
