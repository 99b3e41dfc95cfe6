# expect: ended 2
print(eval("constructor + 1", {"constructor": 1, "__builtins__": {}}))
