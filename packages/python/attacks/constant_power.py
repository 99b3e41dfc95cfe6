# expect: exhausted
x = 9**9**9**9
