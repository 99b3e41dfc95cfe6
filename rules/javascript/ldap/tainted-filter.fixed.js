const ldap = require("ldapjs");
app.post("/find", (req, res) => {
  const options = { scope: "sub", filter: `(uid=${req.body.user})` };
  // ruleid: javascript.ldap.tainted-filter
  client.search("ou=people,dc=example", { scope: "sub", filter: `(uid=${escapeFilter(req.body.user)})` }, () => {});
  const filter = new ldap.EqualityFilter({ attribute: "uid", value: req.body.user });
  // ok: javascript.ldap.tainted-filter
  client.search("ou=people,dc=example", { scope: "sub", filter }, () => {});
  res.json(options);
});

app.get("/people", (req, res) => {
  const options = { filter: `(uid=${escapeFilter(req.query.uid)})`, scope: "sub" };
  // ruleid: javascript.ldap.tainted-filter
  client.search("o=club", options, done);
  // ok: javascript.ldap.tainted-filter
  client.search("o=club", { filter: "(uid=admin)", scope: "sub" }, done);
});

function escapeFilter(value) {
  return String(value ?? "").replace(/[\\*()\0]/g, (c) => `\\${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
