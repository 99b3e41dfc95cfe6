# expect: refused
import typing
class A:
    x: "__import__('os')"
try:
    typing.get_type_hints(A)
    print("caught")
except BaseException as e:
    print(type(e).__name__)
