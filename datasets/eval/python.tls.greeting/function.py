import tls_server
from greeting import read_greeting

tls_server.write_certificate("company.crt", tls_server.OWN)
tls_server.serve(tls_server.OWN)
assert read_greeting("mail.example", 465, "company.crt") == "220 mail.example ready", "the first line"
tls_server.serve(tls_server.OWN, b"hello\nsecond line\n")
assert read_greeting("mail.example", 465, "company.crt") == "hello", "one line alone"
