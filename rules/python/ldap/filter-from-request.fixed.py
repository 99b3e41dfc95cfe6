import ldap
import ldap3
from flask import Flask, request
from ldap.dn import escape_dn_chars
from ldap.filter import escape_filter_chars
from ldap3.utils.conv import escape_filter_chars as escape3

app = Flask(__name__)


@app.route("/user")
def user():
    name = request.args["name"]
    con = ldap.initialize("ldap://directory")
    # ruleid: python.ldap.filter-from-request
    con.search_s("dc=example,dc=org", ldap.SCOPE_SUBTREE, "(uid=" + escape_filter_chars(name) + ")")
    # ruleid: python.ldap.filter-from-request
    con.search_s(f"ou={escape_dn_chars(name)},dc=example,dc=org", ldap.SCOPE_SUBTREE, "(uid=x)")
    # ok: python.ldap.filter-from-request
    con.search_s("dc=example,dc=org", ldap.SCOPE_SUBTREE, "(uid=%s)" % escape_filter_chars(name))
    server = ldap3.Connection(ldap3.Server("directory"))
    # ruleid: python.ldap.filter-from-request
    server.search("dc=example,dc=org", f"(uid={escape_filter_chars(name)})", attributes=["cn"])
    # ruleid: python.ldap.filter-from-request
    server.search(search_base="dc=example,dc=org", search_filter="(uid={})".format(escape_filter_chars(name)))
    # ok: python.ldap.filter-from-request
    server.search("dc=example,dc=org", f"(uid={escape3(name)})")
    return str(server.entries)
