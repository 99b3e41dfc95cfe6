# expect: raised NameError
print(globalThis)
