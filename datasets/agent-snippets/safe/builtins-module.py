import builtins
print(len([n for n in dir(builtins) if n.endswith("Error")]) > 10)
