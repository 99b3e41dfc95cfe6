const transitions = { idle: { start: "running" }, running: { pause: "paused", stop: "idle" }, paused: { resume: "running", stop: "idle" } } as const;
type State = keyof typeof transitions;
class Machine { constructor(public state: State = "idle") {} send(event: string): this { const next = (transitions[this.state] as Record<string, State>)[event]; if (!next) throw new Error(`cannot ${event} when ${this.state}`); console.log(`${this.state} --${event}--> ${next}`); this.state = next; return this; } }
const m = new Machine().send("start").send("pause").send("resume"); try { m.send("start"); } catch (e) { console.log((e as Error).message); } console.log(m, transitions);
