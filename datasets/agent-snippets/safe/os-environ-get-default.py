import os
debug = os.environ.get("APP_DEBUG", "0") == "1"
print("debug" if debug else "normal")
