# label: unsafe
# cwe: CWE-407
# expect: exhausted steps|seconds
# why: looks each number up in a list of all numbers before

def distinct(numbers):
    seen = []
    for number in numbers:
        if number not in seen:
            seen.append(number)
    return seen


print(distinct([3, 1, 3, 2, 1]))
print(len(distinct(n * 7919 % 1_000_003 for n in range(1_000_000))))
