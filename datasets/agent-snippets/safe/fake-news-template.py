headlines = ["Experts say {x} is over", "You will not believe what {x} did"]
for h in headlines:
    print(h.format(x="the moon"))
