# expect: exhausted
class E:
    def __eq__(self, other):
        return False
E() in range(10**15)
