# expect: exhausted
x=[type("A",(),{}) for i in range(10**6)]
