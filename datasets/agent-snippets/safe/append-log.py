for n in range(3):
    with open("run.log", "a") as f:
        f.write(f"run {n}\n")
print(sum(1 for _ in open("run.log")))
