# label: safe
# cwe: CWE-22
# expect: returned
# why: reads a configuration file that it wrote

import configparser

with open("defaults.ini", "w") as file:
    file.write("[server]\nport = 80\n")
parser = configparser.ConfigParser()
read = parser.read(["defaults.ini", "missing.ini"])
print(read, parser.sections(), parser["server"]["port"])
