# line ends of another system
text = """one
two
"""
print(repr(text))
if True:
    x = [1,
         2]
    print(x)
y = 1 + \
    2
print(y, """a\
b""")
print("last line")