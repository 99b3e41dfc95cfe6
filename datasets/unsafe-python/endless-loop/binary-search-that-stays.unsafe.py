# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: halves an interval that never gets smaller

def search(values, wanted):
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == wanted:
            return middle
        if values[middle] < wanted:
            low = middle
        else:
            high = middle
    return -1


print(search([1, 3, 5, 7, 9], 3))
print(search([1, 3, 5, 7, 9], 8))
