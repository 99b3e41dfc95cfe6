import sqlite3
from contextlib import closing
from dataclasses import dataclass


@dataclass
class Item:
    name: str
    price: float


class Shop:
    def __init__(self, path=":memory:"):
        self.conn = sqlite3.connect(path)
        self.conn.row_factory = sqlite3.Row
        self.conn.execute("PRAGMA foreign_keys = ON")
        self.conn.executescript("""
            CREATE TABLE category (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE NOT NULL);
            CREATE TABLE item (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                category_id INTEGER NOT NULL REFERENCES category(id) ON DELETE CASCADE,
                name TEXT NOT NULL, price REAL CHECK (price >= 0), added TEXT DEFAULT 'today');
            CREATE INDEX item_name ON item(name);
        """)

    def add(self, category, item):
        with self.conn:
            self.conn.execute("INSERT OR IGNORE INTO category(name) VALUES (?)", (category,))
            cid = self.conn.execute("SELECT id FROM category WHERE name = ?", (category,)).fetchone()["id"]
            cur = self.conn.execute("INSERT INTO item(category_id, name, price) VALUES (:c, :n, :p)", {"c": cid, "n": item.name, "p": item.price})
            return cur.lastrowid

    def listing(self):
        return [dict(r) for r in self.conn.execute("SELECT i.name, i.price, c.name AS category FROM item i JOIN category c ON c.id = i.category_id ORDER BY i.id")]


shop = Shop()
for cat, name, price in [("tea", "green", 3.5), ("tea", "black", 2), ("cake", "apple", 4.25)]:
    print(shop.add(cat, Item(name, price)))
print(shop.listing())
try:
    shop.add("tea", Item("bad", -1))
except sqlite3.IntegrityError as e:
    print("refused:", e, e.sqlite_errorname, e.sqlite_errorcode)
try:
    shop.conn.execute("INSERT INTO item(category_id, name) VALUES (99, 'x')")
except sqlite3.IntegrityError as e:
    print(e)
shop.conn.rollback()
row = shop.conn.execute("SELECT * FROM item").fetchone()
print(row.keys(), row[1:3], tuple(row), row["NAME"], len(row), row == shop.conn.execute("SELECT * FROM item").fetchone(), list(row)[2])
try:
    row["zz"]
except IndexError as e:
    print(e)
try:
    row[10]
except IndexError as e:
    print(e)
with closing(shop.conn.cursor()) as cur:
    cur.execute("UPDATE item SET price = price * 2 WHERE price < ?", (4,))
    print(cur.rowcount, shop.conn.in_transaction)
    shop.conn.commit()
    cur.execute("SELECT count(*) AS n, sum(price), avg(price), min(name), max(name) FROM item")
    print(tuple(cur.fetchone()), [d[0] for d in cur.description], cur.fetchone())
try:
    cur.execute("SELECT 1")
except sqlite3.ProgrammingError as e:
    print(e)
shop.conn.execute("DELETE FROM category WHERE name = 'tea'")
print([tuple(r) for r in shop.conn.execute("SELECT name FROM item")])
shop.conn.rollback()
print([tuple(r) for r in shop.conn.execute("SELECT name FROM item")], shop.conn.total_changes)
for line in shop.conn.iterdump():
    print(line)

db = sqlite3.connect(":memory:", isolation_level=None)
print(db.isolation_level, db.in_transaction)
db.execute("CREATE TABLE n(v)")
db.executemany("INSERT INTO n VALUES (?)", ((i,) for i in range(10)))
print(db.in_transaction, db.execute("SELECT v, sum(v) OVER (ORDER BY v ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM n LIMIT 4").fetchall())
db.execute("BEGIN")
db.execute("DELETE FROM n")
db.execute("ROLLBACK")
cur = db.execute("SELECT v FROM n")
print(cur.fetchmany(3), cur.fetchmany(), cur.fetchone(), len(cur.fetchall()), cur.fetchall())
db.create_function("power", 2, lambda a, b: a ** b, deterministic=True)
db.create_function("bad", 0, lambda: 1 / 0)
db.create_collation("backwards", lambda a, b: (a < b) - (a > b))
print(db.execute("SELECT power(2, 10), power(v, 2) FROM n WHERE v = 3").fetchone())
try:
    db.execute("SELECT bad()").fetchone()
except sqlite3.OperationalError as e:
    print(e)
print([r[0] for r in db.execute("SELECT column1 FROM (VALUES ('a'), ('c'), ('b')) ORDER BY column1 COLLATE backwards")])


class Sum:
    def __init__(self): self.t = 0
    def step(self, v): self.t += v
    def inverse(self, v): self.t -= v
    def value(self): return self.t
    def finalize(self): return self.t


db.create_window_function("mysum", 1, Sum)
print(db.execute("SELECT mysum(v) OVER (ORDER BY v ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM n").fetchall())
db.row_factory = lambda cursor, row: {c[0]: v for c, v in zip(cursor.description, row)}
print(db.execute("SELECT v, v * 2 AS twice, json_extract('{\"a\": [1, 2]}', '$.a[1]') AS j FROM n LIMIT 2").fetchall())
db.row_factory = None
for bad in ("SELECT * FROM missing", "INSERT INTO n(zz) VALUES (1)", "CREATE TABLE n(v)", "SELECT (", ""):
    try:
        print(db.execute(bad).fetchall())
    except sqlite3.Error as e:
        print(type(e).__name__, e)
db.text_factory = bytes
print(db.execute("SELECT 'é', x'00ff', NULL, 1.0, 5000000000").fetchone())
db.text_factory = str
sqlite3.register_adapter(Item, lambda i: f"{i.name};{i.price}")
sqlite3.register_converter("item", lambda b: Item(*[f(x) for f, x in zip((str, float), b.decode().split(";"))]))
typed = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
typed.execute("CREATE TABLE t(i item, n INTEGER)")
typed.execute("INSERT INTO t VALUES (?, ?)", (Item("tea", 1.5), True))
print(typed.execute("SELECT i, n FROM t").fetchone(), typed.execute("SELECT i AS 'j [item]' FROM t").fetchone())
typed.execute("DROP TABLE t")
print(typed.execute("SELECT name FROM sqlite_master").fetchall(), sqlite3.complete_statement("select 1;"), sqlite3.complete_statement("select 1"))
a, b = sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
a.execute("CREATE TABLE x(y)"); a.execute("INSERT INTO x VALUES (7)"); a.commit()
a.backup(b)
print(b.execute("SELECT * FROM x").fetchall())
c1 = b.execute("SELECT y FROM x")
b.execute("INSERT INTO x VALUES (8)")
b.commit()
print(b.execute("SELECT y FROM x WHERE y IN (?, ?) ORDER BY y DESC", [7, 8]).fetchall(), b.execute("EXPLAIN QUERY PLAN SELECT * FROM x").fetchone()[3])
print(issubclass(sqlite3.OperationalError, sqlite3.DatabaseError), sqlite3.apilevel, sqlite3.threadsafety, sqlite3.Binary is memoryview)
