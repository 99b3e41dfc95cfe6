# label: safe
# cwe: CWE-835
# expect: returned
# why: halves an interval that gets smaller each time

def search(values, wanted):
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == wanted:
            return middle
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


print(search([1, 3, 5, 7, 9], 3))
print(search([1, 3, 5, 7, 9], 8))
