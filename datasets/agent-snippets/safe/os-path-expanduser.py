import os
print(isinstance(os.path.expanduser("~/x"), str), os.path.abspath("x").endswith("/x"))
