# label: unsafe
# cwe: CWE-789
# expect: exhausted bytes|steps|seconds
# why: makes a matrix of the size that somebody asked for

def zeros(rows, columns):
    return [[0.0] * columns for _ in range(rows)]


def identity(size):
    matrix = zeros(size, size)
    for index in range(size):
        matrix[index][index] = 1.0
    return matrix


print(len(identity(3)))
print(len(identity(200_000)))
