import { EventEmitter } from "node:events";
class Store extends EventEmitter { #state: Record<string, number> = {}; set(k: string, v: number) { const old = this.#state[k]; this.#state[k] = v; this.emit("change", { key: k, old, value: v }); } }
const store = new Store(); store.on("change", (e) => console.log("change", e)); store.once("change", () => console.log("first only")); store.set("a", 1); store.set("a", 2);
console.log(store.listenerCount("change"), store.eventNames(), store.emit("nothing")); try { store.emit("error", new Error("unhandled!")); } catch (e) { console.log((e as Error).message); }
store.prependListener("change", () => console.log("before")); store.removeAllListeners("change"); store.set("b", 1); console.log(store.listenerCount("change"));
