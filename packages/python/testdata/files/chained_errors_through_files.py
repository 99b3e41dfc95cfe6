import app
app.run(0)
# file: app.py
from lib import compute
class App:
    def go(self, n):
        return [compute(k) for k in (3, n)]
def run(n):
    try:
        App().go(n)
    except ZeroDivisionError as e:
        raise ValueError('bad n') from e
# file: lib.py
def compute(k):
    value = 10 / k
    return value
