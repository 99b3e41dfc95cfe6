# expect: refused
import builtins
print("constructor" in vars(builtins), "__proto__" in dir(builtins))
