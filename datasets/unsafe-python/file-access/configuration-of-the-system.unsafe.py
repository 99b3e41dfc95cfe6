# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /root/.my.cnf
# why: reads a configuration file of the system through a parser

import configparser

parser = configparser.ConfigParser()
read = parser.read(["defaults.ini", "/root/.my.cnf"])
if read:
    print(parser.sections())
else:
    print("using defaults")
