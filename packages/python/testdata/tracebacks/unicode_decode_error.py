data = "grüße".encode("latin-1")
print(data)
print(data.decode("latin-1"))
print(data.decode("utf-8"))
