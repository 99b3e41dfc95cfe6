import sqlite3

con = sqlite3.connect(":memory:")
cur = con.cursor()
cur.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER, data BLOB)")
cur.execute("INSERT INTO people (name, age) VALUES (?, ?)", ("Ann", 30))
print(cur.lastrowid, cur.rowcount)
cur.executemany("INSERT INTO people (name, age, data) VALUES (:n, :a, :d)", [{"n": "Bob", "a": 25, "d": b"\x00\x01"}, {"n": "Cid", "a": None, "d": None}])
print(cur.rowcount, con.total_changes, con.in_transaction)
con.commit()
print(cur.execute("SELECT * FROM people").fetchall(), cur.execute("SELECT name FROM people WHERE age > ?", (26,)).fetchone(), cur.fetchone(), [d[0] for d in cur.description])
for row in con.execute("SELECT name, age FROM people ORDER BY age DESC"):
    print(row)
con.row_factory = sqlite3.Row
r = con.execute("SELECT id, name AS who, age * 1.5 AS x, 'é😀' AS t, NULL AS n, 10000000000 AS big FROM people").fetchone()
print(r["who"], r[0], r["WHO"], r.keys(), tuple(r), len(r), dict(r), type(r).__name__)
con.row_factory = None
print(con.execute("SELECT count(*), avg(age), max(name), group_concat(name, '-'), sum(age), total(age) FROM people").fetchone(), con.execute("SELECT 7/2, 7/2.0, 7%3, 'a'||'b', upper('x'), length('é'), abs(-3), round(2.567, 1), coalesce(NULL, 5), typeof(1.0), 1=1, substr('hello', 2, 3), date('2024-01-31', '+1 month'), printf('%05.2f', 3.14159), 'a' LIKE 'A', x'4142', CAST('12abc' AS INTEGER), instr('abc', 'c'), nullif(1, 1), iif(0, 'y', 'n')").fetchone())
try:
    with con:
        con.execute("UPDATE people SET age = 99")
        raise ValueError("roll back")
except ValueError:
    print(con.execute("SELECT age FROM people WHERE id = 1").fetchone())
with con:
    con.execute("DELETE FROM people WHERE name = 'Cid'")
print(con.execute("SELECT count(*) FROM people").fetchone())
con.create_function("double", 1, lambda x: x * 2)


class Longest:
    def __init__(self):
        self.v = ""

    def step(self, x):
        self.v = max(self.v, x, key=len)

    def finalize(self):
        return self.v


con.create_aggregate("longest", 1, Longest)
print(con.execute("SELECT double(age), longest(name) FROM people").fetchall())
con.executescript("CREATE TABLE orders (person INTEGER REFERENCES people(id), item TEXT UNIQUE, qty INT CHECK (qty > 0)); INSERT INTO orders VALUES (1, 'pen', 3), (1, 'ink', 1), (2, 'pad', 5);")
print(con.execute("SELECT p.name, count(*), sum(o.qty) FROM people p JOIN orders o ON o.person = p.id GROUP BY p.id HAVING sum(qty) > 3 ORDER BY 1").fetchall(), con.execute("SELECT p.name, o.item FROM people p LEFT JOIN orders o ON p.id = o.person AND o.qty > 2 ORDER BY p.name, o.item").fetchall())
print(con.execute("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 5) SELECT group_concat(n) FROM c").fetchone(), con.execute("SELECT item, rank() OVER (ORDER BY qty DESC) FROM orders").fetchall(), con.execute("SELECT CASE WHEN qty > 2 THEN 'many' ELSE 'few' END FROM orders").fetchmany(2), con.execute("INSERT INTO orders VALUES (2, 'cap', 1) RETURNING rowid, item").fetchall(), con.execute("INSERT INTO orders VALUES (2, 'cap', 9) ON CONFLICT(item) DO UPDATE SET qty = excluded.qty RETURNING qty").fetchone())
for sql, args in (("SELECT * FROM nope", ()), ("SELEC 1", ()), ("INSERT INTO people (name) VALUES (NULL)", ()), ("INSERT INTO people (id, name) VALUES (1, 'dup')", ()), ("INSERT INTO orders VALUES (1, 'pen', 1)", ()), ("INSERT INTO orders VALUES (1, 'neg', -1)", ()), ("SELECT ?", ()), ("SELECT ?", (1, 2)), ("SELECT :a", {}), ("SELECT zz FROM people", ()), ("SELECT 1; SELECT 2", ()), ("SELECT ?", ([1],)), ("SELECT ?", "ab"), ("SELECT ?", 5), ("SELECT ?", (2**70,)), ("SELECT nofunc(1)", ()), ("", ()), ("SELECT 'unclosed", ()), ("SELECT ?", (True,))):
    try:
        print(con.execute(sql, args).fetchall())
    except Exception as e:
        print(type(e).__name__, e)
con.close()
try:
    con.execute("SELECT 1")
except sqlite3.ProgrammingError as e:
    print(e, issubclass(sqlite3.IntegrityError, sqlite3.DatabaseError), sqlite3.paramstyle)
