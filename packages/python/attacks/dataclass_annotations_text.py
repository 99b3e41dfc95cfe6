# expect: ended A(x=1) ["__import__('os').system('id')"]
import dataclasses
@dataclasses.dataclass
class A:
    x: "__import__('os').system('id')" = 1
    y: "typing.ClassVar" = 2
print(A(), [f.type for f in dataclasses.fields(A)])
