# expect: raised error
import time
while True:
    try:
        time.strptime("1" * 10**5, "%d" * 40)
    except ValueError:
        pass
