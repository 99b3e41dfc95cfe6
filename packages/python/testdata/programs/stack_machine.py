"""Assembler and virtual machine with labels, calls and traps."""
from enum import IntEnum, auto


class Op(IntEnum):
    PUSH = auto()
    POP = auto()
    ADD = auto()
    SUB = auto()
    MUL = auto()
    DIV = auto()
    DUP = auto()
    SWAP = auto()
    LOAD = auto()
    STORE = auto()
    JMP = auto()
    JZ = auto()
    CALL = auto()
    RET = auto()
    PRINT = auto()
    HALT = auto()

    @property
    def takes_argument(self):
        return self in {Op.PUSH, Op.LOAD, Op.STORE, Op.JMP, Op.JZ, Op.CALL}


class Trap(Exception):
    def __init__(self, pc, reason):
        super().__init__(f"trap at {pc:03}: {reason}")
        self.pc = pc


def assemble(source):
    labels, code = {}, []
    for n, line in enumerate(source.splitlines(), 1):
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
            continue
        name, *rest = line.split()
        try:
            op = Op[name.upper()]
        except KeyError:
            raise SyntaxError(f"line {n}: unknown instruction {name}") from None
        if op.takes_argument != bool(rest):
            raise SyntaxError(f"line {n}: {op.name} takes {'one' if op.takes_argument else 'no'} argument")
        code.append((op, rest[0] if rest else None))
    def fix(op, arg):
        if op in (Op.JMP, Op.JZ, Op.CALL):
            return op, labels[arg]
        return op, int(arg) if op is Op.PUSH else arg
    return [fix(*i) for i in code]


class Machine:
    def __init__(self, code, fuel=1000):
        self.code, self.fuel = code, fuel
        self.stack, self.calls, self.memory, self.output = [], [], {}, []
        self.pc = self.steps = 0

    def pop(self):
        if not self.stack:
            raise Trap(self.pc, "stack is empty")
        return self.stack.pop()

    def run(self):
        binary = {Op.ADD: int.__add__, Op.SUB: int.__sub__, Op.MUL: int.__mul__, Op.DIV: int.__floordiv__}
        while True:
            if self.steps >= self.fuel:
                raise Trap(self.pc, f"out of fuel after {self.steps} steps")
            try:
                op, arg = self.code[self.pc]
            except IndexError:
                raise Trap(self.pc, "ran off the end") from None
            self.steps += 1
            here, self.pc = self.pc, self.pc + 1
            match op:
                case Op.PUSH:
                    self.stack.append(arg)
                case Op.POP:
                    self.pop()
                case Op.ADD | Op.SUB | Op.MUL | Op.DIV:
                    b, a = self.pop(), self.pop()
                    try:
                        self.stack.append(binary[op](a, b))
                    except ZeroDivisionError as e:
                        raise Trap(here, str(e)) from e
                case Op.DUP:
                    self.stack.append(self.stack[-1])
                case Op.SWAP:
                    self.stack[-2:] = self.stack[:-3:-1]
                case Op.LOAD:
                    self.stack.append(self.memory.get(arg, 0))
                case Op.STORE:
                    self.memory[arg] = self.pop()
                case Op.JMP:
                    self.pc = arg
                case Op.JZ:
                    if self.pop() == 0:
                        self.pc = arg
                case Op.CALL:
                    self.calls.append(self.pc)
                    self.pc = arg
                case Op.RET:
                    self.pc = self.calls.pop()
                case Op.PRINT:
                    self.output.append(self.pop())
                case Op.HALT:
                    return self.output


FACTORIAL = """
    push 10
    call fact
    print
    halt
fact:           ; n -> n!
    dup
    jz base
    dup
    push 1
    sub
    call fact
    mul
    ret
base:
    pop
    push 1
    ret
"""
COUNT = "push 3\nstore i\nloop:\nload i\njz done\nload i\nprint\nload i\npush 1\nsub\nstore i\njmp loop\ndone:\nhalt"
m = Machine(assemble(FACTORIAL))
print(m.run(), m.steps, m.stack)
m = Machine(assemble(COUNT))
print(m.run(), m.memory, m.steps)
print([f"{o.name} {a}" if a is not None else o.name for o, a in assemble(COUNT)][:6], Op.PUSH + 1, Op(3), max(Op).name)
for src in ("push 1\npush 0\ndiv\nhalt", "add", "spin:\njmp spin", "push 1", "nope 1", "push", "halt 3", "jmp nowhere", "push x"):
    try:
        print(Machine(assemble(src), fuel=50).run())
    except (Trap, SyntaxError, KeyError, ValueError) as e:
        print(type(e).__name__, e, repr(e.__cause__))
