from setuptools import setup
setup(install_requires=[r for r in get() if r])
