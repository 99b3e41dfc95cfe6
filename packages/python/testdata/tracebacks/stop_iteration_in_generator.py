def numbers(source):
    while True:
        yield next(source) * 2


for n in numbers(iter([1, 2])):
    print(n)
