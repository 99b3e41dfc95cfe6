/** `Connection.iterdump`: the SQL that makes the database again. */
import { ArrayIter } from '../../runtime/iteration.ts';
import { toStr, type Value } from '../../runtime/object.ts';
import { SQLITE } from '../../sqlite/engine.ts';
import type { Connection } from './connection.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The lines, as an iterator. */
export const dumpLines = (connection: Connection): Value => {
  const { db } = connection;
  const rows = (sql: string): (string | undefined)[][] => {
    const { statement } = db.prepare(sql);
    const all: (string | undefined)[][] = [];
    try {
      let code = db.step(statement);
      for (; code === SQLITE.row; code = db.step(statement)) {
        const count = db.engine.call('sqlite3_data_count', statement);
        all.push(
          Array.from({ length: count }, (_, i) => {
            const value = db.engine.column(statement, i);
            return value.kind === 'null'
              ? undefined
              : 'bytes' in value
                ? new TextDecoder().decode(value.bytes)
                : String(value.value);
          }),
        );
      }
      if (code !== SQLITE.done) throw db.problem(code);
    } finally {
      db.finalize(statement);
    }
    return all;
  };
  const lines = ['BEGIN TRANSACTION;'];
  const tables = rows(
    `SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" == 'table' ORDER BY "name"`,
  );
  const sequences: string[] = [];
  for (const [name = '', , sql = ''] of tables) {
    if (name === 'sqlite_sequence') {
      sequences.push('DELETE FROM "sqlite_sequence";');
      for (const [row = ''] of rows(
        `SELECT 'INSERT INTO "sqlite_sequence" VALUES(' || quote("name") || ',' || quote("seq") || ')' FROM "sqlite_sequence"`,
      ))
        sequences.push(`${row};`);
      continue;
    }
    if (name === 'sqlite_stat1') lines.push('ANALYZE "sqlite_master";');
    else if (name.startsWith('sqlite_')) continue;
    else lines.push(`${sql};`);
    const columns = rows(`PRAGMA table_info(${quoted(name)})`).map(([, column = '']) => column);
    const parts = columns.map((column) => `'||quote(${quoted(column)})||'`).join(',');
    for (const [row = ''] of rows(
      `SELECT 'INSERT INTO ${quoted(name).replaceAll("'", "''")} VALUES(${parts})' FROM ${quoted(name)}`,
    ))
      lines.push(`${row};`);
  }
  for (const [, , sql = ''] of rows(
    `SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" IN ('index', 'trigger', 'view')`,
  ))
    lines.push(`${sql};`);
  lines.push(...sequences, 'COMMIT;');
  return new ArrayIter(lines.map((line) => toStr(line)));
};
