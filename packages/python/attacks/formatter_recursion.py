# expect: raised RecursionError
import string
class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        return self.vformat("{0}{0}", args, kwargs) if True else 1
F().format("{0}", 1)
