# expect: raised constructor
constructor = type("constructor", (Exception,), {"toString": lambda s: "x"})
raise constructor("m")
