# expect: ended ok
x = "\"; process.exit(); //\n`${1}` \u2028"
d = {x: 1}
print("ok" if d[x] else "")
