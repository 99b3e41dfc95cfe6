/** Attributes of tracebacks, frames and code objects: as much of them as names and lines need. */
import { getter } from '../callables.ts';
import type { Exc } from '../exceptions.ts';
import { newDict } from '../dict.ts';
import { newBuiltinType, none, Obj, objectType, toStr, type Value } from '../object.ts';
import { Traceback, tracebackType } from '../ops.ts';
import { globalsDict } from '../globals-dict.ts';
import { address, registerRepr } from '../text.ts';
import { runningFrames, tracebackFrames } from '../traceback-holder.ts';
import type { FrameSummary } from '../traceback.ts';

/** A frame by what it was; it holds no variables. */
export class Frame extends Obj {
  readonly frames: readonly FrameSummary[];
  readonly at: number;
  /** It may still be running, and have gone on since. */
  readonly live: boolean;
  constructor(frames: readonly FrameSummary[], at: number, live = false) {
    super();
    this.frames = frames;
    this.at = at;
    this.live = live;
  }
}
const frameType = newBuiltinType('frame', Frame as never, objectType);

class FrameCode extends Obj {
  readonly frame: FrameSummary;
  constructor(frame: FrameSummary) {
    super();
    this.frame = frame;
  }
}
const codeType = newBuiltinType('code', FrameCode as never, objectType);
getter(codeType, 'co_name', (self: FrameCode) => toStr(self.frame.name));
getter(codeType, 'co_qualname', (self: FrameCode) => toStr(self.frame.name));
getter(codeType, 'co_filename', (self: FrameCode) => toStr(self.frame.fileName));
getter(codeType, 'co_firstlineno', (self: FrameCode) => self.frame.line);
registerRepr(
  FrameCode,
  (v: FrameCode) => `<code object ${v.frame.name} at ${address(v)}, file "${v.frame.fileName}", line ${v.frame.line}>`,
);

const summary = (frame: Frame): FrameSummary => frame.frames[frame.at]!;
getter(frameType, 'f_code', (self: Frame) => new FrameCode(summary(self)));
getter(frameType, 'f_lineno', (self: Frame) => {
  const then = summary(self);
  const now = self.live ? runningFrames()[self.at] : undefined;
  return now?.name === then.name ? now.line : then.line;
});
getter(frameType, 'f_back', (self: Frame) => (self.at > 0 ? new Frame(self.frames, self.at - 1, self.live) : none));
getter(frameType, 'f_globals', () => globalsDict());
getter(frameType, 'f_locals', (self: Frame) => (self.at === 0 ? globalsDict() : newDict()));
registerRepr(Frame, (v: Frame) => {
  const { fileName, line, name } = summary(v);
  return `<frame at ${address(v)}, file '${fileName}', line ${line}, code ${name}>`;
});

/** A traceback that begins further in. */
class InnerTraceback extends Traceback {
  readonly known: readonly FrameSummary[];
  readonly at: number;
  constructor(exc: Exc, known: readonly FrameSummary[], at: number) {
    super(exc);
    this.known = known;
    this.at = at;
  }
}

/** The frames of a traceback object, outermost first. */
export const framesOfTraceback = (tb: Traceback): readonly FrameSummary[] =>
  tb instanceof InnerTraceback ? tb.known.slice(tb.at) : tracebackFrames(tb.exc);

const first = (tb: Traceback): FrameSummary | undefined => framesOfTraceback(tb)[0];
getter(tracebackType, 'tb_lineno', (self: Traceback) => first(self)?.line ?? none);
getter(tracebackType, 'tb_lasti', () => 0);
getter(tracebackType, 'tb_frame', (self: Traceback): Value => {
  const frames = framesOfTraceback(self);
  return frames.length === 0 ? none : new Frame(frames, 0);
});
getter(tracebackType, 'tb_next', (self: Traceback): Value => {
  const known = self instanceof InnerTraceback ? self.known : tracebackFrames(self.exc);
  const at = (self instanceof InnerTraceback ? self.at : 0) + 1;
  return at < known.length ? new InnerTraceback(self.exc, known, at) : none;
});
