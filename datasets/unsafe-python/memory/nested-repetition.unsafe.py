# label: unsafe
# cwe: CWE-789
# expect: exhausted bytes|steps|seconds
# why: repeats lists of lists of lists

def grid(*sizes):
    cell = [0]
    for size in sizes:
        cell = cell * size
        cell = [list(cell) for _ in range(size)]
        cell = [value for row in cell for value in row]
    return cell


print(len(grid(2, 3)))
print(len(grid(50, 60, 70, 80)))
