def read(lines):
    for l in lines:
        yield l.strip()
def numbers(lines):
    for l in lines:
        if l.isdigit():
            yield int(l)
print(sum(numbers(read(["1\n", "x\n", "2\n"]))))
