import tomllib
print(tomllib.loads('a = 1\n[b]\nc = "x"\n'))
