# expect: ended {'x': 1} 2
globals()["__proto__"] = {"x": 1}
globals()["a b"] = 2
print(__proto__, globals()["a b"])
