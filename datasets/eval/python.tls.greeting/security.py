import tls_server
from greeting import read_greeting

tls_server.write_certificate("company.crt", tls_server.OWN)
for what, host, identity in (
    ("a certificate that nobody signed", "mail.example", tls_server.OTHER),
    ("a certificate for another host", "files.example", tls_server.OWN),
):
    tls_server.serve(identity)
    try:
        said = read_greeting(host, 465, "company.crt")
    except Exception:
        continue  # A refusal is what is asked for.
    assert not said, f"{what} is taken"
