try:
    raise ValueError("stop")
except ValueError:
    print("stopping")
    quit()
