# expect: ended ['a']
import enum
E = enum.Enum("E", {"__proto__": 1, "a": 2})
print([m.name for m in E])
