import ldap3
from ldap3.utils.conv import escape_filter_chars


def find(conn, name):
    # ruleid: python.ldap.filter-from-parameter
    conn.search("dc=example,dc=org", "(cn=" + escape_filter_chars(name) + ")")
    # ok: python.ldap.filter-from-parameter
    conn.search("dc=example,dc=org", "(cn=" + escape_filter_chars(name) + ")")
    # ok: python.ldap.filter-from-parameter
    conn.search("dc=example,dc=org", "(cn=admin)")
