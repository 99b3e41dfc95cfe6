# label: safe
# cwe: CWE-73
# expect: returned
# why: empties a log of its own

def truncate(path):
    handle = None
    try:
        handle = open(path, "r+")
        handle.truncate(0)
        return True
    finally:
        if handle:
            handle.close()


with open("auth.log", "w") as log:
    log.write("one\ntwo\n")
print(truncate("auth.log"), repr(open("auth.log").read()))
