# expect: ended
class A:
    def toJSON(self): print("caught")
A()
