function byCustomer(customer) {
  // ruleid: javascript.nosql.where-code-from-values
  return Order.find({ customer: String(customer) });
}
function large() {
  // ok: javascript.nosql.where-code-from-values
  return Order.find({ $where: "this.total > this.paid" });
}
function plain(customer) {
  // ok: javascript.nosql.where-code-from-values
  return Order.find({ customer });
}
