const allowedPaths = ["/home", "/orders"];
app.get("/go", (req, res) => {
  // ruleid: javascript.redirect.tainted-redirect
  res.redirect(req.query.next);
});
app.post("/login", (req, res) => {
  const target = req.body.returnTo || "/";
  // ruleid: javascript.redirect.tainted-redirect
  res.redirect(302, target);
});
app.get("/safe", (req, res) => {
  const next = req.query.next;
  if (!allowedPaths.includes(next)) return res.redirect("/");
  // ok: javascript.redirect.tainted-redirect
  res.redirect(next);
});
app.get("/item", (req, res) => {
  // ok: javascript.redirect.tainted-redirect
  res.redirect("/items/" + req.query.id);
  // ok: javascript.redirect.tainted-redirect
  res.redirect(`/search?q=${encodeURIComponent(req.query.q)}`);
});
http.createServer((req, res) => {
  const url = new URL(req.url, "http://localhost");
  // ruleid: javascript.redirect.tainted-redirect
  res.writeHead(302, { Location: url.searchParams.get("to") });
  res.end();
});
export async function GET(request) {
  const { searchParams } = new URL(request.url);
  // ruleid: javascript.redirect.tainted-redirect
  return NextResponse.redirect(searchParams.get("next"));
}
export async function POST(request) {
  // ok: javascript.redirect.tainted-redirect
  return NextResponse.redirect(new URL("/login", request.url));
}
