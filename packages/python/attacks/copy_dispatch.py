# expect: ended no
import copy
try:
    copy._copy_dispatch[int] = lambda x: print("hit")
    print(copy.copy(5))
except AttributeError as e:
    print("no")
