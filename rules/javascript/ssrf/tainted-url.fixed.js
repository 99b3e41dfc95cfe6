const axios = require("axios");
const http = require("http");
const allowedHosts = ["api.example.com"];
app.get("/proxy", async (req, res) => {
  // ruleid: javascript.ssrf.tainted-url
  const page = await axios.get(allowedAddress(req.query.url));
  // ruleid: javascript.ssrf.tainted-url
  const other = await fetch(allowedAddress("http://" + req.query.host + "/status"));
  // ok: javascript.ssrf.tainted-url
  const fixed = await fetch("https://api.example.com/items/" + req.query.id);
  // ok: javascript.ssrf.tainted-url
  const named = await axios.get(`https://api.example.com/items/${req.params.id}`);
  // ok: javascript.ssrf.tainted-url
  const posted = await axios.post("https://api.example.com/items", req.body);
  res.json([page.data, other, fixed, named, posted]);
});
app.get("/checked", async (req, res) => {
  const url = new URL(req.query.url);
  if (!allowedHosts.includes(url.hostname)) return res.sendStatus(400);
  // ok: javascript.ssrf.tainted-url
  res.send(await (await fetch(url)).text());
});
app.post("/hook", (req, res) => {
  // ruleid: javascript.ssrf.tainted-url
  http.request({ hostname: req.body.host, path: "/" }, () => res.end()).end();
  // ruleid: javascript.ssrf.tainted-url
  axios({ method: "post", url: allowedAddress(req.body.callback), data: {} });
});

function allowedAddress(value) {
  const address = new URL(String(value));
  const hosts = (process.env.ALLOWED_HOSTS ?? "").split(",");
  if (!hosts.includes(address.hostname)) throw new Error("this host is not allowed");
  return address.href;
}
