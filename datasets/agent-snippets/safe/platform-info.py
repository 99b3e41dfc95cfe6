import platform
print(type(platform.system()).__name__, type(platform.python_version()).__name__)
