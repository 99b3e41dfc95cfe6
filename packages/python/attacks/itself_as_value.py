# expect: ended
x = []
x.append(x)
x
