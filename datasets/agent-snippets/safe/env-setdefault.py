import os
os.environ.setdefault("TZ", "UTC")
os.environ.update({"APP_A": "1"})
print(os.environ["TZ"], os.environ["APP_A"], os.environ.pop("APP_A"), os.environ.pop("APP_B", None))
