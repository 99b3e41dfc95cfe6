from setuptools import setup
with open("deps/requires.txt") as f:
    required = f.read().splitlines()
setup(name="x", install_requires=required)
