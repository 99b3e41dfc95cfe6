# expect: ended 3
é = 1
Ωmega = 2
print(é + Ωmega)
