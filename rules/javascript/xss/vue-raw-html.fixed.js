export default {
  // ruleid: javascript.xss.vue-raw-html
  template: '<div v-text="comment.body"></div>',
};
export const other = {
  // ok: javascript.xss.vue-raw-html
  template: "<div>{{ comment.body }}</div>",
};
export const clean = {
  // ok: javascript.xss.vue-raw-html
  template: '<div v-html="sanitize(comment.body)"></div>',
};
export const render = (h, text) =>
  // ruleid: javascript.xss.vue-raw-html
  h("div", { domProps: { textContent: text } });
