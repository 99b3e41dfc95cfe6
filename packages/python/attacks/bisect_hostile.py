# expect: raised OverflowError
import bisect
class Long:
    def __len__(self):
        return 2**62
    def __getitem__(self, i):
        while True:
            pass
bisect.bisect(Long(), 1)
