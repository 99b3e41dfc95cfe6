import sqlite3
db = sqlite3.connect(":memory:")
db.execute("create table t (a int, b text)")
db.executemany("insert into t values (?, ?)", [(1, "x"), (2, "y")])
print(db.execute("select sum(a), count(*) from t").fetchone())
