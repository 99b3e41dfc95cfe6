# expect: raised NameError
print(process)
