# label: safe
# cwe: CWE-835
# expect: returned
# why: tries again a few times and then gives up

def fetch(attempt):
    if attempt < 2:
        raise ConnectionError(f"attempt {attempt} failed")
    return "data"


def robust_fetch(tries):
    errors = []
    for attempt in range(tries):
        try:
            return fetch(attempt), errors
        except ConnectionError as error:
            errors.append(str(error))
    return None, errors


print(robust_fetch(2))
print(robust_fetch(5))
