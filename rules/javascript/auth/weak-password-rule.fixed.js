// ruleid: javascript.auth.weak-password-rule
const PASSWORD_RE = /^.{12,128}$/;
function check(password, name) {
  // ruleid: javascript.auth.weak-password-rule
  if (password.length < 12) return false;
  // ok: javascript.auth.weak-password-rule
  if (password.length < 12) return false;
  // ok: javascript.auth.weak-password-rule
  if (name.length < 3) return false;
  // ok: javascript.auth.weak-password-rule
  return password.length > 0;
}
const schema = new Schema({
  // ruleid: javascript.auth.weak-password-rule
  password: { type: String, minlength: 12 },
});
const better = new Schema({
  // ok: javascript.auth.weak-password-rule
  password: { type: String, minlength: 12 },
});
