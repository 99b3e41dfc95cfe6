# expect: raised OSError
n = 0
while True:
    with open(f"/tmp/{n % 1000}", "w") as f: f.write("x" * 10**5)
    n += 1
