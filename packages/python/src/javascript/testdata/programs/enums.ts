enum Color { Red, Green = 5, Blue }
enum Level { Low = "LOW", High = "HIGH" }
const enum Flags { A = 1 << 0, B = 1 << 1, AB = A | B }
console.log(Color.Red, Color[5], Color.Blue, Level.High, Flags.AB, Object.keys(Color), Object.values(Level));
const name = (c: Color): string => { switch (c) { case Color.Red: return "red"; case Color.Green: return "green"; default: return "other"; } };
console.log(name(Color.Green), name(Color.Blue));
