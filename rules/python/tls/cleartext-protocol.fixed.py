import ftplib
import smtplib


def weak(host, user, password):
    # ruleid: python.tls.cleartext-protocol
    ftp = ftplib.FTP_TLS(host)
    server = smtplib.SMTP(host)
    # ruleid: python.tls.cleartext-protocol
    server.starttls()
    server.login(user, password)
    return ftp


def fine(host, user, password):
    # ok: python.tls.cleartext-protocol
    ftp = ftplib.FTP_TLS(host)
    server = smtplib.SMTP(host)
    server.starttls()
    # ok: python.tls.cleartext-protocol
    server.login(user, password)
    return ftp
