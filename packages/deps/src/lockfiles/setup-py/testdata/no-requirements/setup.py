from distutils.core import setup
def setup_package(): pass
setup(name='x', version='1')
