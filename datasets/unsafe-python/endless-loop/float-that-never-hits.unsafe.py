# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: steps with a float until it is equal to another

def ramp(start, end, step):
    value = start
    values = 0
    while value != end:
        value += step
        values += 1
    return values


print(ramp(0.0, 1.0, 0.1))
