print("start)
print("next")
