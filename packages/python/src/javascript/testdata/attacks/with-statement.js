// must: syntax
with ({}) {
}
