# label: safe
# cwe: CWE-835
# expect: returned
# why: counts the steps with integers

def ramp(start, end, steps):
    return [start + (end - start) * index / steps for index in range(steps + 1)]


values = ramp(0.0, 1.0, 10)
print(len(values), values[3], values[-1])
