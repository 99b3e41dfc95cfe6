# expect: raised RecursionError
class A:
    def __format__(self, spec): return f"{self:{spec}}"
f"{A():x}"
