import getpass
try:
    print(isinstance(getpass.getuser(), str))
except Exception:
    print("unknown user")
