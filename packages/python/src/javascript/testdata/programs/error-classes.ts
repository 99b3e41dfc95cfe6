class ValidationError extends Error { field: string; constructor(message: string, field: string, options?: ErrorOptions) { super(message, options); this.name = "ValidationError"; this.field = field; } }
try { try { JSON.parse("{bad"); } catch (e) { throw new ValidationError("invalid input", "body", { cause: e }); } }
catch (e) { if (e instanceof ValidationError) console.log(e.name, e.message, e.field, (e.cause as Error).name, String(e), e instanceof Error); }
const f = () => { try { return "try"; } finally { console.log("finally"); } }; console.log(f());
const agg = new AggregateError([new Error("a"), new TypeError("b")], "many"); console.log(agg.errors.length, agg.message);
console.log(Object.prototype.toString.call(new Error("x")), new Error("m").toString(), Object.keys(new Error("x")));
try { null!.x; } catch (e) { console.log((e as Error).name); }
try { undefinedName; } catch (e) { console.log((e as Error).name, (e as Error).message); }
