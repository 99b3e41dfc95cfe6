# expect: ended TypeError TypeError AttributeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError TypeError error
import collections, enum, functools, logging, reprlib, time, types, typing
class A: pass
N = collections.namedtuple("N", "a b")
E = enum.Enum("E", "a")
F = enum.Flag("F", "a")
said = []
for f in (
    lambda: enum.show_flag_values(A()),
    lambda: enum.show_flag_values("1"),
    lambda: enum.unique(A()),
    lambda: typing.get_original_bases(A()),
    lambda: types.new_class("x", (), 5),
    lambda: logging.makeLogRecord(A()),
    lambda: functools.singledispatch(len).dispatch(A()),
    lambda: E._generate_next_value_("a", 1, 2, 5),
    lambda: N.__new__(A(), 1, 2),
    lambda: reprlib.Repr().repr_dict(A(), 1),
    lambda: typing.List[int].__mro_entries__(A()),
    lambda: time.strptime("1", "%d%d"),
):
    try:
        f()
        said.append("nothing")
    except Exception as e:
        said.append(type(e).__name__)
print(*said)
