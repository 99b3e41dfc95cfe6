# argv: ["one", "two words", "--three"]
import sys
print(sys.argv, len(sys.argv), sys.version_info[:2], sys.version_info >= (3, 8), sys.maxsize, sys.maxunicode, sys.byteorder, sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon, sys.int_info.default_max_str_digits, sys.implementation.name, sys.platform in ("linux", "darwin", "win32"), sys.getdefaultencoding(), sys.hash_info.width, sys.version.startswith("3.12"), sys.flags.utf8_mode, sys.get_int_max_str_digits(), sys.version_info.major, sys.version_info.releaselevel)
print(isinstance(sys.path, list), "sys" in sys.modules, sys.getsizeof([]) > 0, sys.getrefcount(object()) > 0, sys.intern("abc") is sys.intern("abc"), sys.exc_info(), callable(sys.exit), sys.displayhook.__name__, sys.__name__)
try:
    raise KeyError("k")
except KeyError:
    kind, value, tb = sys.exc_info()
    print(kind, repr(value), tb.tb_lineno, sys.exception() is value)


def who():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name


def caller():
    return who()


print(caller())
for f in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys._getframe(1000), lambda: sys.set_int_max_str_digits(5), lambda: sys.nothing, lambda: sys.intern(5), lambda: sys.exit(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(50 < depth(0) < 200)
sys.setrecursionlimit(old)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))
try:
    deep(10**5)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
import keyword, builtins
print(keyword.iskeyword("match"), keyword.issoftkeyword("match"), keyword.iskeyword("async"), len(keyword.kwlist), hasattr(builtins, "print"), builtins.len("abc"))
import graphlib
ts = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
print(list(ts.static_order())[0], list(graphlib.TopologicalSorter({3: [2], 2: [1]}).static_order()))
try:
    list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())
except graphlib.CycleError as e:
    print(e.args[0], len(e.args[1]))
sys.stderr.write("bye\n")
