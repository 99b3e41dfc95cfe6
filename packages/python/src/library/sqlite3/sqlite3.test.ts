/** What bounds `sqlite3`: the meter, memory, no files of the host, no extensions; and what an import without SQLite says. */
import { describe, expect, it } from 'vitest';
import { execute, type Executed } from '../../execute.ts';
import { loadPolicy, type Policy } from '../../policy/index.ts';

const policy = async (text: string): Promise<Policy> => {
  const loaded = await loadPolicy(text, 'policy.yaml');
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded));
  return loaded.policy;
};
const run = async (lines: readonly string[], limits = ''): Promise<Executed> =>
  execute(['import sqlite3', 'db = sqlite3.connect(":memory:")', ...lines].join('\n'), {
    isolation: 'inline',
    policy: await policy(`extends: data\n${limits}`),
  });

describe('what a query may spend', () => {
  it('stops a query without an end, which the program cannot catch', async () => {
    const endless = 'WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) FROM r';
    const outcome = await run(
      ['try:', `    db.execute("${endless}").fetchall()`, 'except BaseException:', '    print("caught")'],
      'limits: { steps: 2000000 }',
    );
    expect(outcome).toMatchObject({ kind: 'exhausted', resource: 'steps', stdout: '' });
  });

  it('lets a long query that ends come to its end', async () => {
    const counted =
      'WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 10000) SELECT count(*) FROM r';
    expect(await run([`db.execute("${counted}").fetchone()[0]`])).toMatchObject({ kind: 'returned', value: 10_000 });
  });

  it('bounds the memory of tables', async () => {
    const outcome = await run(
      [
        'db.execute("CREATE TABLE t(x)")',
        'try:',
        '    while True:',
        '        db.execute("INSERT INTO t SELECT randomblob(500000)")',
        'except MemoryError as e:',
        '    print("full", db.execute("SELECT count(*) < 70 FROM t").fetchone()[0])',
      ],
      'limits: { bytes: 64 MiB }',
    );
    expect(outcome.kind === 'exhausted' ? 'full 1\n' : outcome.stdout).toBe('full 1\n');
  });

  it('bounds one text', async () => {
    const outcome = await run([
      'try:',
      '    db.execute("SELECT zeroblob(900000000)").fetchone()',
      'except sqlite3.DataError as e:',
      '    print(e)',
    ]);
    expect(outcome).toMatchObject({ kind: 'returned', stdout: 'string or blob too big\n' });
  });

  it('ends a run whose function does not come back', async () => {
    const outcome = await run(
      [
        'def forever():',
        '    while True:',
        '        pass',
        'db.create_function("forever", 0, forever)',
        'db.execute("SELECT forever()").fetchone()',
      ],
      'limits: { steps: 1000000 }',
    );
    expect(outcome).toMatchObject({ kind: 'exhausted', resource: 'steps' });
  });
});

describe('what a query may reach', () => {
  it.each([
    ['ATTACH "/etc/passwd" AS other', 'not authorized'],
    ['VACUUM INTO "/tmp/copy.db"', 'authorization denied'],
    ['SELECT load_extension("x")', 'no such function: load_extension'],
    ['SELECT readfile("/etc/passwd")', 'no such function: readfile'],
    ['SELECT writefile("/tmp/x", "y")', 'no such function: writefile'],
  ])('%s: %s', async (sql, said) => {
    const outcome = await run(['try:', `    db.execute('${sql}')`, 'except sqlite3.Error as e:', '    print(e)']);
    expect(outcome).toMatchObject({ kind: 'returned', stdout: `${said}\n` });
  });

  it('attaches memory', async () => {
    expect(
      await run(['db.execute("ATTACH \':memory:\' AS other")', 'db.execute("CREATE TABLE other.t(x)")', '"there"']),
    ).toMatchObject({ kind: 'returned', value: 'there' });
  });

  it('refuses a file outside of what the policy mounts', async () => {
    const outcome = await execute('import sqlite3\nsqlite3.connect("/etc/secret.db")', {
      isolation: 'inline',
      policy: await policy('extends: data'),
    });
    expect(outcome.kind).toBe('refused');
  });
});

describe('a database in a file', () => {
  it('is there for the next connection, and is a file of SQLite', async () => {
    const outcome = await execute(
      [
        'import sqlite3',
        'with sqlite3.connect("app.db") as db:',
        '    db.execute("CREATE TABLE t(x)")',
        '    db.execute("INSERT INTO t VALUES (1)")',
        'db.close()',
        'db = sqlite3.connect("app.db")',
        'print(db.execute("SELECT x FROM t").fetchall(), open("app.db", "rb").read(6))',
        'db.execute("INSERT INTO t VALUES (2)")',
        'db.close()',
        'print(sqlite3.connect("app.db").execute("SELECT x FROM t").fetchall())',
      ].join('\n'),
      { isolation: 'inline', policy: await policy('extends: data') },
    );
    expect(outcome).toMatchObject({ kind: 'returned', stdout: "[(1,)] b'SQLite'\n[(1,)]\n" });
  });
});

describe('without it', () => {
  it('is refused where the policy does not grant it', async () => {
    const outcome = await execute('import sqlite3', { isolation: 'inline', policy: await policy('extends: pure') });
    expect(outcome.kind).toBe('refused');
  });
});
