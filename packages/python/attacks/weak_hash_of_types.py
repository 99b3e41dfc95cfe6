# expect: ended 1
print({int: 1, type: 2, print: 3, A: 4} if False else {int: 1}[int])
