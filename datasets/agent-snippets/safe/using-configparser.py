import configparser
c = configparser.ConfigParser()
c.read_string("[app]\nname = demo\nport = 80\n")
print(c["app"]["name"], c.getint("app", "port"))
