def read_rows(path):
    try:
        with open(path) as f:
            return f.read().splitlines()
    except FileNotFoundError:
        print(f"{path} is missing, using an empty list")
        return []
print(read_rows("rows.txt"))
