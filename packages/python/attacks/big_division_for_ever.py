# expect: exhausted
x=10**100000
y=10**50000+7
while True: x%y
