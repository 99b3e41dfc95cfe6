a = a + b
b = [b, b, a]
c = [b, b]
setup(install_requires=a + c + ['six'], extras_require=c)
