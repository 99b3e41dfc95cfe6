# expect: refused
import os
try:
    print(dict(os.environ))
except BaseException as e:
    print(type(e).__name__)
