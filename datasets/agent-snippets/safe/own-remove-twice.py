import os
open("once.txt", "w").close()
for attempt in (1, 2):
    try:
        os.remove("once.txt")
        print(attempt, "removed")
    except FileNotFoundError as e:
        print(attempt, "error:", e.strerror)
