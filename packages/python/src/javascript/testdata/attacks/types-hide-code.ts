// must: refused
// Types vanish; an initialiser of an enum does not.
enum Hidden {
  A = process.binding,
}
Hidden.A;
