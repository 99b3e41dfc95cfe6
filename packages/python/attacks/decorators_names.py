# expect: ended 5
def __proto__(f): return 5
@__proto__
def constructor(): pass
print(constructor)
