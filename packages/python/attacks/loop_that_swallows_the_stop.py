# expect: exhausted
try:
    while True: pass
except BaseException: pass
finally:
    while True: pass
