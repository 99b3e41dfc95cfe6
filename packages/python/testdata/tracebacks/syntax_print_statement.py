x = 5
print "hello", x
