# stdin: "only line\n"
first = input("name? ")
print("hello", first)
second = input("again? ")
