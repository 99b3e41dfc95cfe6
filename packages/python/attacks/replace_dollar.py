# expect: ended $&$1$` $$$$ $&-b
print("a".replace("a", "$&$1$`"), "aa".replace("a", "$$"), "a-b".translate({97: "$&"}))
