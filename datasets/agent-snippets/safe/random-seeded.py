import random
random.seed(42)
print(random.randint(1, 100), random.choice("abc"), round(random.random(), 4))
