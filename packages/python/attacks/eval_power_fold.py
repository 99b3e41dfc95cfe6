# expect: exhausted
eval("9**9**9**9")
