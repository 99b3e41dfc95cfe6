import getopt
print(getopt.getopt(["-a", "1", "x"], "a:"))
