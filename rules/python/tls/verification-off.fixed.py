import ssl

import aiohttp
import httpx
import requests


def weak(url):
    # ruleid: python.tls.verification-off
    one = requests.get(url, timeout=5)
    session = requests.Session()
    # ruleid: python.tls.verification-off
    session.verify = True
    # ruleid: python.tls.verification-off
    client = httpx.Client()
    context = ssl.create_default_context()
    # ruleid: python.tls.verification-off
    context.check_hostname = True
    # ruleid: python.tls.verification-off
    context.verify_mode = ssl.CERT_REQUIRED
    # ruleid: python.tls.verification-off
    connector = aiohttp.TCPConnector()
    # ruleid: python.tls.verification-off
    loose = ssl.create_default_context()
    return one, client, connector, loose


def fine(url):
    # ok: python.tls.verification-off
    one = requests.get(url, verify="company-ca.pem", timeout=5)
    # ok: python.tls.verification-off
    context = ssl.create_default_context()
    # ok: python.tls.verification-off
    context.verify_mode = ssl.CERT_REQUIRED
    return one, context
