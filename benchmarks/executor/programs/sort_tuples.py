import random

random.seed(42)
people = [(random.choice(["Ann", "Bob", "Cid", "Dee"]), random.randint(18, 90), random.random()) for _ in range(100_000)]
people.sort(key=lambda person: (person[1], person[0]))
print(people[0][:2], people[-1][:2])
by_name = sorted(people, key=lambda person: person[0], reverse=True)
print(by_name[0][0], by_name[-1][0])
print(sorted(people)[0][:2])
numbers = [random.random() for _ in range(200_000)]
print(sorted(numbers)[100_000] == sorted(numbers, reverse=True)[99_999])
words = [f"w{random.randrange(10_000):05d}" for _ in range(100_000)]
words.sort()
print(words[0], words[-1])
