# expect: ended [<E.constructor: 1>, <E.toString: 2>, <E.then: 3>, <E.hasOwnProperty: 4>] 1 then False
import enum
E = enum.Enum("E", "constructor toString then hasOwnProperty")
print(list(E), E["constructor"].value, E.then.name, "valueOf" in E.__members__)
