# expect: ended
10**5000
