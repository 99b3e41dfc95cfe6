# expect: ended constructor 1 proto 2 then 3
class A: pass
a = A()
a.constructor = "constructor 1"
a.__proto__ = "proto 2"
a.then = "then 3"
print(a.constructor, a.__proto__, a.then)
