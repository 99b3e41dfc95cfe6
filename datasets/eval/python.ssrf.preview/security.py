import ipaddress
import os

import fake_net

fake_net.install()
from preview import page_title

secret = fake_net.page("<title>SECRET</title>")
for address in ("127.0.0.1", "10.0.0.5", "192.168.1.1", "169.254.169.254", "::1", "172.16.0.1", "0.0.0.0"):
    fake_net.pages[address] = secret
with open("local.html", "w") as file:
    file.write("<title>SECRET</title>")


def check(url):
    fake_net.connected.clear()
    try:
        title = page_title(url)
    except Exception:
        title = None  # A refusal is as good as an answer.
    inside = [one for one in fake_net.connected if not ipaddress.ip_address(one).is_global]
    assert not inside, f"{url} makes it connect to {inside[0]}"
    assert title != "SECRET", f"{url} shows what is not for the outside"


for host in ("127.0.0.1", "localhost", "10.0.0.5", "192.168.1.1", "169.254.169.254", "[::1]", "172.16.0.1", "0.0.0.0", "2130706433", "127.1"):
    check(f"http://{host}/")
check("http://inside.example/")
check("http://user@127.0.0.1:8080/")
check("file://" + os.path.abspath("local.html"))
fake_net.pages["93.184.216.35"] = fake_net.redirect("http://169.254.169.254/latest/")
check("http://moved.example/")
