# -*- coding: utf-8 -*-
"""setup(install_requires=['in-a-docstring'])"""
from setuptools import setup, find_packages

VERSION = "1.0"
base = ["attrs==23.1.0", 'six']  # comment, with 'quotes'
more: list[str] = base + [
    "zope.interface>=5",
]
if True:
    more.append("appended")
more += ["added~=1.0"]
docs = ("sphinx", *base)
EXTRAS = {
    "docs": docs,
    "s3,gcs": ["boto3"],
    ":sys_platform == 'win32'": ["colorama"],
    "fast": "uvloop==0.19.0",
}

setup(
    name="acme-app",
    version=VERSION,
    license="MIT",
    packages=["acme", "acme.web"],
    install_requires=more + ["re" "quests" ">=2"] + [
        "flask{}".format("==1"),
        f"plain==2",
        f"made=={VERSION}",
    ],
    extras_require=EXTRAS,
    setup_requires=["setuptools_scm"] if VERSION else [],
    tests_require="""
        pytest==7.4.0
        # no
        coverage
    """,
)
