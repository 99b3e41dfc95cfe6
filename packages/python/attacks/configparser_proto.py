# expect: ended "['__proto__', 'toString'] {'__proto__': '1', 'constructor': '2'}\nerror"
import configparser
c = configparser.ConfigParser()
c.read_string("[__proto__]\n__proto__=1\nconstructor=2\n[toString]\nx=%(constructor)s\n")
print(c.sections(), dict(c["__proto__"]))
try:
    c["toString"]["x"]
except configparser.Error as e:
    print("error")
