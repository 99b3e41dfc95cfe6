/**
 * Whether a single name tells where it comes from even if the file does not import it: `render_template_string` and `check_output` do, `run` and
 * `get` do not. Snippets without their imports are common in what models write.
 */
export const isTelling = (name: string): boolean => name.length >= 7 || name.includes('_') || /[a-z][A-Z]/u.test(name);
