import ssl

import aiohttp
import httpx
import requests


def weak(url):
    # ruleid: python.tls.verification-off
    one = requests.get(url, verify=False, timeout=5)
    session = requests.Session()
    # ruleid: python.tls.verification-off
    session.verify = False
    # ruleid: python.tls.verification-off
    client = httpx.Client(verify=False)
    context = ssl.create_default_context()
    # ruleid: python.tls.verification-off
    context.check_hostname = False
    # ruleid: python.tls.verification-off
    context.verify_mode = ssl.CERT_NONE
    # ruleid: python.tls.verification-off
    connector = aiohttp.TCPConnector(ssl=False)
    # ruleid: python.tls.verification-off
    loose = ssl._create_unverified_context()
    return one, client, connector, loose


def fine(url):
    # ok: python.tls.verification-off
    one = requests.get(url, verify="company-ca.pem", timeout=5)
    # ok: python.tls.verification-off
    context = ssl.create_default_context()
    # ok: python.tls.verification-off
    context.verify_mode = ssl.CERT_REQUIRED
    return one, context
