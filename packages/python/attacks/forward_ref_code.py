# expect: ended {'x': <class 'tuple'>}
import typing
try:
    r = typing.ForwardRef("(lambda: ().__class__)()")
    print(typing.get_type_hints(type("A", (), {"__annotations__": {"x": r}})))
except BaseException as e:
    print(type(e).__name__, e)
