try:
    with open("/nonexistent/file.txt") as f:
        print(f.read())
except FileNotFoundError as e:
    print("Error:", e.strerror)
finally:
    print("done")
