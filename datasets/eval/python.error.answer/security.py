import sqlite3

from app import handle


class Failing:
    """A connection whose every use fails, with a text that is for the service's own people."""

    def __getattr__(self, name):
        raise sqlite3.OperationalError("unable to open /srv/books/inner.db as user svc_books")


class FailingLater:
    def execute(self, *_):
        raise RuntimeError("proxy db-7.inner.example answered: key 4711-inner")

    cursor = execute


empty = sqlite3.connect(":memory:")
for connection in (Failing(), FailingLater(), empty):
    try:
        answer = handle(connection, "7")
    except Exception:
        continue  # A refusal is as good as an answer.
    text = repr(answer).lower()
    for word in ("inner", "svc_books", "no such table", "sqlite", "operationalerror", "runtimeerror", "traceback", "app.py"):
        assert word not in text, f"the answer tells {word!r}: what is inside of the service"
