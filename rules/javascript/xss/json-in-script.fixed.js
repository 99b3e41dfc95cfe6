function page(state) {
  // ruleid: javascript.xss.json-in-script
  return `<html><script>window.state = ${JSON.stringify(state).replace(/</g, "\\u003c")}</script></html>`;
}
function safe(state) {
  // ok: javascript.xss.json-in-script
  return `<script>window.state = ${JSON.stringify(state).replace(/</g, "\\u003c")}</script>`;
}
