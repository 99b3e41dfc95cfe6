const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (sign) => signs[sign]);

const safeLink = (website) => {
  const url = URL.parse(website);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? website : '#';
};

export const renderComments = (comments) => {
  const items = comments.map(
    ({ name, website, text }) =>
      `<li><a href="${escapeHtml(safeLink(website))}">${escapeHtml(name)}</a><p>${escapeHtml(text)}</p></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
};
