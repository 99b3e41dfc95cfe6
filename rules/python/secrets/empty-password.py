import os

import ldap
import pymysql


def weak(server):
    # ruleid: python.secrets.empty-password
    one = pymysql.connect(host="db", user="root", password="")
    directory = ldap.initialize(server)
    # ruleid: python.secrets.empty-password
    directory.simple_bind_s("", "")
    return one


def fine(server):
    # ok: python.secrets.empty-password
    one = pymysql.connect(host="db", user="shop", password=os.environ["DB_PASSWORD"])
    directory = ldap.initialize(server)
    # ok: python.secrets.empty-password
    directory.simple_bind_s("cn=reader", os.environ["LDAP_PASSWORD"])
    return one
