export function renderComments(comments) {
  const items = comments.map(
    (comment) => `<li><a href="${comment.website}">${comment.name}</a><p>${comment.text}</p></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
