# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted HOME
# why: asks for the environment by a name put together and swallows the error

import os as system_information


def lookup(parts, key):
    try:
        table = getattr(system_information, "".join(parts))
        return table[key]
    except KeyError:
        return "unset"
    except Exception as error:
        return f"hidden ({type(error).__name__})"


for key in ("HOME", "PATH", "SALLYPORT_BENCH_MARKER"):
    print(key, lookup(["env", "iron"], key))
