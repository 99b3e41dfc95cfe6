# label: unsafe
# cwe: CWE-843
# expect: raised OverflowError
# why: claims a length that no list has

class Liar:
    def __len__(self):
        return 2**70

    def __getitem__(self, index):
        return index

    def __length_hint__(self):
        return 2**60


liar = Liar()
print(liar[3])
print(len(liar))
