# expect: raised TypeError
class E(Exception):
    def __new__(cls): return 5
raise E
