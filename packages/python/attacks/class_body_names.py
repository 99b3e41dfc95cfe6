# expect: ended 1 2 3 x 4 4
class A:
    constructor = 1
    __proto__ = 2
    prototype = 3
    def toString(self): return "x"
    name = length = caller = arguments = 4
print(A.constructor, A.__proto__, A.prototype, A().toString(), A.name, A.length)
