# expect: ended 1
ﬁ = 1
print(fi)
