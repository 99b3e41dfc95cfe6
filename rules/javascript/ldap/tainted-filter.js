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
