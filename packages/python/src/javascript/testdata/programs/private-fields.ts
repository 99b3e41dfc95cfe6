class Account {
  #balance = 0;
  static #count = 0;
  readonly owner: string;
  constructor(owner: string) { this.owner = owner; Account.#count++; }
  deposit(amount: number): this { if (amount <= 0) throw new RangeError("amount must be positive"); this.#balance += amount; return this; }
  get balance() { return this.#balance; }
  static get count() { return Account.#count; }
  #secret() { return "hidden"; }
  reveal() { return this.#secret(); }
  static isAccount(x: object) { return #balance in x; }
}
const a = new Account("Ann").deposit(10).deposit(5.5);
console.log(a, a.balance, Account.count, a.reveal(), Account.isAccount(a), Account.isAccount({}));
try { a.deposit(-1); } catch (e) { console.log(e instanceof RangeError, (e as Error).message); }
