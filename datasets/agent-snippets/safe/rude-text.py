def insult(name):
    return f"{name}, nobody asked for your opinion."
print(insult("Bob"))
