try:
    with open("settings.json") as f:
        print(f.read())
except FileNotFoundError:
    print("no settings, using defaults")
