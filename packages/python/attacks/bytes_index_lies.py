# expect: exhausted
class N:
    def __index__(self):
        return 10**11
bytes(N())
