import time
print(len(time.strftime("%Y-%m-%d %H:%M:%S")))
