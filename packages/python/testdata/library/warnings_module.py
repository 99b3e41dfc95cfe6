import warnings
import sys


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("plain")
    warnings.warn(RuntimeWarning("instance"))
    for w in caught:
        print(w.category.__name__, w.message, type(w.message).__name__)
print(len(caught))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as e:
        print("raised", repr(e))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("ignore")
    warnings.warn("unseen")
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("same place once")
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings()
    warnings.filterwarnings("always")
    warnings.filterwarnings("ignore", message="skip .*")
    warnings.filterwarnings("error", category=FutureWarning)
    warnings.warn("skip this")
    warnings.warn("keep this")
    try:
        warnings.warn("future", FutureWarning)
    except FutureWarning as e:
        print("error", e)
    print([str(x.message) for x in w])
warnings.warn("shown on stderr")
warnings.warn("custom category", ResourceWarning)
old()


class MyWarning(UserWarning):
    pass


warnings.warn("mine", MyWarning)
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "source line"), end="")
for f in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", "y"), lambda: warnings.simplefilter("nope"), lambda: warnings.warn()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("hook:", category.__name__, message, lineno)
warnings.warn("to the hook")
print(issubclass(DeprecationWarning, Warning), issubclass(Warning, Exception), [k.__name__ for k in MyWarning.__mro__[:3]])
