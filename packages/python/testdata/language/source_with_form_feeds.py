x = 1

def f():
    return x

print(f())
  # comment
print("end")
