import ldap
import ldap3


def connect(password):
    con = ldap.initialize("ldaps://directory")
    # ruleid: python.ldap.bind-without-password
    con.simple_bind_s("cn=root")
    # ruleid: python.ldap.bind-without-password
    con.simple_bind_s("cn=root", "")
    # ok: python.ldap.bind-without-password
    con.simple_bind_s("cn=root", password)
    # ruleid: python.ldap.bind-without-password
    ldap3.Connection("directory", authentication=ldap3.ANONYMOUS)
    # ok: python.ldap.bind-without-password
    ldap3.Connection("directory", user="cn=root", password=password)


def authenticate(conn, dn, password):
    # ruleid: python.ldap.bind-without-password
    conn.simple_bind_s(dn, password or "")
    # ok: python.ldap.bind-without-password
    conn.simple_bind_s(dn, password)
