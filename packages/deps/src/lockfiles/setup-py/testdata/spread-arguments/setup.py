import setuptools
args = dict(
    name='acme',
    install_requires=['click>=8'],
)
setuptools.setup(**args, extras_require=dict(dev=['black']))
