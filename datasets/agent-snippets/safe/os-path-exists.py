import os
print(os.path.exists("/no/such/file"), os.path.isfile("x"))
