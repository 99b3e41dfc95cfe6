# expect: ended 10
def outer():
    def inner(): return constructor
    constructor = __proto__ = hasOwnProperty = 5
    return inner() + __proto__
print(outer())
