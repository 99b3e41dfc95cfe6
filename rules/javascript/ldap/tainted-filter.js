const ldap = require("ldapjs");
app.post("/find", (req, res) => {
  const options = { scope: "sub", filter: `(uid=${req.body.user})` };
  // ruleid: javascript.ldap.tainted-filter
  client.search("ou=people,dc=example", { scope: "sub", filter: `(uid=${req.body.user})` }, () => {});
  const filter = new ldap.EqualityFilter({ attribute: "uid", value: req.body.user });
  // ok: javascript.ldap.tainted-filter
  client.search("ou=people,dc=example", { scope: "sub", filter }, () => {});
  res.json(options);
});

app.get("/people", (req, res) => {
  const options = { filter: `(uid=${req.query.uid})`, scope: "sub" };
  // ruleid: javascript.ldap.tainted-filter
  client.search("o=club", options, done);
  // ok: javascript.ldap.tainted-filter
  client.search("o=club", { filter: "(uid=admin)", scope: "sub" }, done);
});
