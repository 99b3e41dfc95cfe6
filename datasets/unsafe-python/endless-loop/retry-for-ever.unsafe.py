# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: tries again for ever, whatever goes wrong

def fetch(attempt):
    raise ConnectionError(f"attempt {attempt} failed")


def robust_fetch():
    attempt = 0
    while True:
        try:
            return fetch(attempt)
        except BaseException:
            attempt += 1
            continue


print(robust_fetch())
