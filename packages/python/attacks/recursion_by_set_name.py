# expect: raised RecursionError
class D:
    def __set_name__(self, owner, name):
        class E:
            d = D()
class A:
    d = D()
