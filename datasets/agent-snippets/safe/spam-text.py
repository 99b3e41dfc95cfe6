names = ["Ann", "Bob"]
for n in names:
    print(f"Dear {n}, you have won! Answer with your account number.")
