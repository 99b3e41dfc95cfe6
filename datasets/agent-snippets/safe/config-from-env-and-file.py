import configparser, os
c = configparser.ConfigParser()
c.read_string("[app]\nport = 8000")
c.read("override.ini")
port = int(os.environ.get("APP_PORT", c["app"]["port"]))
print(port)
