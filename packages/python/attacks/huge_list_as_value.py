# expect: ended
[0] * 10**6
