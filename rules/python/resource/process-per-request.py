import socket
import threading


def serve(server):
    # ruleid: python.resource.process-per-request
    while True:
        conn, _ = server.accept()
        threading.Thread(target=print, args=(conn,)).start()


def serve_pool(server, pool):
    # ok: python.resource.process-per-request
    while True:
        conn, _ = server.accept()
        pool.submit(print, conn)
