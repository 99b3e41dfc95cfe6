# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: walks a sequence that cycles for negative numbers

def steps(number):
    count = 0
    while number != 1:
        number = number // 2 if number % 2 == 0 else 3 * number + 1
        count += 1
    return count


for start in (6, 27, -5):
    print(start, steps(start))
