import requests


def weak():
    # ruleid: python.tls.plain-http-request
    return requests.get("https://data.example.org/list.json", timeout=5)


def fine():
    # ok: python.tls.plain-http-request
    one = requests.get("https://data.example.org/list.json", timeout=5)
    # ok: python.tls.plain-http-request
    two = requests.get("http://localhost:8000/health", timeout=5)
    return one, two


class Billing:
    BASE = "http://billing.example.com/api"
    SAFE = "https://billing.example.com/api"

    def charge(self, card, number):
        # ruleid: python.tls.plain-http-request
        requests.post(self.BASE + "/charge", timeout=5)
        address = f"{self.BASE}/charge/{number}"
        # ruleid: python.tls.plain-http-request
        requests.post(address, timeout=5)
        # ok: python.tls.plain-http-request
        requests.post(f"{self.SAFE}/charge/{number}", timeout=5)
