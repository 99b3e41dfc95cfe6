x = 1
print("a", (1, 2)
y = 2
