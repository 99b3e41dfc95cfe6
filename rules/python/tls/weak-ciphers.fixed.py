import ssl


def weak(context: ssl.SSLContext):
    # ruleid: python.tls.weak-ciphers
    context.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM")
    # ok: python.tls.weak-ciphers
    context.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20")
