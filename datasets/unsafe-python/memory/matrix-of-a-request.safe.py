# label: safe
# cwe: CWE-789
# expect: returned
# why: keeps what is not zero in a dict

def identity(size):
    return {(index, index): 1.0 for index in range(size)}


def product(a, b):
    rows = {}
    for (row, inner), left in a.items():
        for (other, column), right in b.items():
            if inner == other:
                rows[row, column] = rows.get((row, column), 0.0) + left * right
    return rows


matrix = {(0, 1): 2.0, (1, 0): 3.0}
print(product(matrix, identity(2)))
