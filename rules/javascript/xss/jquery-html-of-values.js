function list(comment) {
  // ruleid: javascript.xss.jquery-html-of-values
  $("#list").append("<li>" + comment.body + "</li>");
  // ruleid: javascript.xss.jquery-html-of-values
  $("#list").html(`<li>${comment.body}</li>`);
  // ok: javascript.xss.jquery-html-of-values
  $("#list").append($("<li>").text(comment.body));
  // ok: javascript.xss.jquery-html-of-values
  $("#list").append("<hr>");
}
