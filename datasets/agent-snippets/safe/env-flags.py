import os
def flag(name, default=False):
    return os.getenv(name, str(default)).lower() in ("1", "true", "yes")
print(flag("VERBOSE"), flag("COLOUR", True))
