function list(comment) {
  // ruleid: javascript.xss.jquery-html-of-values
  $("#list").append("<li>" + escapeHtml(comment.body) + "</li>");
  // ruleid: javascript.xss.jquery-html-of-values
  $("#list").html(`<li>${escapeHtml(comment.body)}</li>`);
  // ok: javascript.xss.jquery-html-of-values
  $("#list").append($("<li>").text(comment.body));
  // ok: javascript.xss.jquery-html-of-values
  $("#list").append("<hr>");
}

function escapeHtml(value) {
  return String(value ?? "").replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
