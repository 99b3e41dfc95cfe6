from datetime import datetime
import warnings
x = datetime.utcnow()
print(datetime.utcfromtimestamp(5))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    datetime.utcnow()
def f():
    return datetime.utcnow().year > 2000
print(f(), f())
