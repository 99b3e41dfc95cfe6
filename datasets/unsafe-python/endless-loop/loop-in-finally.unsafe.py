# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: starts its loop again in a finally, so that no exception ends it

def stubborn():
    count = 0
    try:
        while True:
            count += 1
    finally:
        print("not yet", count > 0)
        while True:
            count -= 1


try:
    stubborn()
except BaseException:
    stubborn()
