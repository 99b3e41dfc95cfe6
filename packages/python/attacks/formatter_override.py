# expect: ended constructor>5
import string
class F(string.Formatter):
    def get_field(self, name, args, kwargs): return (lambda: name, name)
    def convert_field(self, v, c): return v()
    def format_field(self, v, spec): return v + spec
print(F().format("{constructor:>5}"))
