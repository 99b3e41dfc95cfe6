# expect: exhausted
while True:
    try:
        while True: pass
    except:
        continue
