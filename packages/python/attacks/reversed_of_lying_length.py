# expect: raised OverflowError
class L:
    def __len__(self): return 2**60
    def __getitem__(self, i): return i
for x in reversed(L()):
    pass
