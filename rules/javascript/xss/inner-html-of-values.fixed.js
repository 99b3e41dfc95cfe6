function show(cell, product, old) {
  // ruleid: javascript.xss.inner-html-of-values
  cell.textContent = product.description;
  // ruleid: javascript.xss.inner-html-of-values
  cell.innerHTML = `<b>${escapeHtml(product.name)}</b>`;
  // ruleid: javascript.xss.inner-html-of-values
  document.write("<p>" + escapeHtml(product.name) + "</p>");
  // ok: javascript.xss.inner-html-of-values
  cell.innerHTML = "";
  // ok: javascript.xss.inner-html-of-values
  cell.innerHTML = DOMPurify.sanitize(product.description);
  // ok: javascript.xss.inner-html-of-values
  cell.innerHTML = `<b>${escapeHtml(product.name)}</b>`;
  // ok: javascript.xss.inner-html-of-values
  cell.textContent = product.name;
}

function escapeHtml(value) {
  return String(value ?? "").replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
