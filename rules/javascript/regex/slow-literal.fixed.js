// ruleid: javascript.regex.slow-literal
const words = /^(\w+\s?)*$/;
// ruleid: javascript.regex.slow-literal
const digits = new RegExp("^(\\d+)$");
// ruleid: javascript.regex.slow-literal
const mail = /^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$/;
// ok: javascript.regex.slow-literal
const plain = /^[a-z]+$/;
// ok: javascript.regex.slow-literal
const list = /^\w+(,\w+)*$/;
