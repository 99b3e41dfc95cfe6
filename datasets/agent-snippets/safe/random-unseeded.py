import random
print(0 <= random.random() < 1, random.randrange(5) in range(5))
