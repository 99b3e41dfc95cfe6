import ssl


def weak(sock):
    # ruleid: python.tls.old-protocol
    context = ssl.create_default_context()
    # ruleid: python.tls.old-protocol
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # ruleid: python.tls.old-protocol
    return ssl.wrap_socket(sock)


def fine():
    # ok: python.tls.old-protocol
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: python.tls.old-protocol
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
