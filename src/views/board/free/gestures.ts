// From pointers to gestures: taps, drags, a frame around parts, a wire, a brush, pinching. It knows numbers and times, no elements and no timers.

export interface Pointing {
  readonly pointer: number;
  /** In pixels of the box. */
  readonly x: number;
  readonly y: number;
  /** In ms. */
  readonly time: number;
  readonly device: 'mouse' | 'pen' | 'touch';
  /** 0 the main one, 1 the middle one, 2 the right one. */
  readonly button: number;
  /** With a key that adds to what is chosen. */
  readonly isAdding: boolean;
  /** The space bar is held. */
  readonly isPanning: boolean;
}

/** What a press would take hold of. */
export type Held = 'part' | 'knob' | 'pixel' | 'empty' | 'view';

/** What gestures do. */
export interface Deeds {
  held(at: Pointing): Held;
  tap(at: Pointing): void;
  doubleTap(at: Pointing): void;
  /** A finger has rested on it; false when that means nothing, and it may still be dragged. */
  hold(at: Pointing): boolean;
  startMove(at: Pointing): void;
  moveTo(at: Pointing): void;
  endMove(): void;
  pan(dx: number, dy: number): void;
  zoom(x: number, y: number, factor: number): void;
  startFrame(at: Pointing): void;
  frameTo(at: Pointing): void;
  endFrame(): void;
  startWire(at: Pointing): void;
  wireTo(at: Pointing): void;
  /** `isTap`: it was let go where it was pressed, and waits for another tap. */
  endWire(at: Pointing, isTap: boolean): void;
  dropWire(): void;
  startPaint(at: Pointing, isErasing: boolean): void;
  paintTo(at: Pointing): void;
  endPaint(): void;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly start: Pointing; readonly held: Held }
  | { readonly kind: 'moving' | 'panning' | 'framing' | 'painting' }
  | { readonly kind: 'wiring'; readonly start: Pointing; readonly hasMoved: boolean }
  /** A finger has rested on the empty canvas: it frames as soon as it moves. */
  | { readonly kind: 'holding'; readonly start: Pointing }
  | { readonly kind: 'pinching' }
  /** What is still down has nothing more to say. */
  | { readonly kind: 'spent' };

/** Pixels that a press may move and still be a tap. */
const SLACK = { mouse: 4, pen: 6, touch: 10 } as const;
/** A finger that rests for so long means something else. */
export const HOLD_MS = 450;
const DOUBLE_MS = 350;
const DOUBLE_PX = 24;

const idle: State = { kind: 'idle' };

export class Gestures {
  private state: State = idle;
  private readonly down = new Map<number, Pointing>();
  private lastTap: Pointing | undefined;

  constructor(private readonly deeds: Deeds) {}

  get isIdle(): boolean {
    return this.state.kind === 'idle';
  }

  press(at: Pointing): void {
    this.down.set(at.pointer, at);
    if (this.down.size === 2 && at.device === 'touch') {
      this.abandon();
      this.state = { kind: 'pinching' };
      return;
    }
    if (this.state.kind !== 'idle') return;
    const { deeds } = this;
    const held = deeds.held(at);
    if (at.button === 1 || at.isPanning || (held === 'view' && at.button === 0)) this.state = { kind: 'panning' };
    else if (held === 'pixel' && (at.button === 0 || at.button === 2)) {
      this.state = { kind: 'painting' };
      deeds.startPaint(at, at.button === 2 || at.isAdding);
    } else if (at.button !== 0) this.state = { kind: 'spent' };
    else if (held === 'knob') {
      this.state = { kind: 'wiring', start: at, hasMoved: false };
      deeds.startWire(at);
    } else this.state = { kind: 'pressed', start: at, held };
  }

  move(at: Pointing): void {
    const before = this.down.get(at.pointer);
    if (!before) return;
    if (this.state.kind === 'pinching') this.pinch(before, at);
    this.down.set(at.pointer, at);
    const { deeds, state } = this;
    switch (state.kind) {
      case 'pressed':
        if (isFar(state.start, at)) this.begin(state.start, state.held, at);
        break;
      case 'holding':
        if (!isFar(state.start, at)) break;
        deeds.startFrame(state.start);
        deeds.frameTo(at);
        this.state = { kind: 'framing' };
        break;
      case 'wiring':
        if (!state.hasMoved && isFar(state.start, at)) this.state = { ...state, hasMoved: true };
        deeds.wireTo(at);
        break;
      case 'moving':
        deeds.moveTo(at);
        break;
      case 'panning':
        deeds.pan(at.x - before.x, at.y - before.y);
        break;
      case 'framing':
        deeds.frameTo(at);
        break;
      case 'painting':
        deeds.paintTo(at);
        break;
      case 'pinching':
      case 'spent':
      case 'idle':
    }
  }

  release(at: Pointing): void {
    if (!this.down.delete(at.pointer)) return;
    const { deeds, state } = this;
    switch (state.kind) {
      case 'pressed':
        this.tap(state.start);
        break;
      case 'wiring':
        deeds.endWire(at, !state.hasMoved);
        break;
      case 'moving':
        deeds.endMove();
        break;
      case 'framing':
        deeds.endFrame();
        break;
      case 'painting':
        deeds.endPaint();
        break;
      case 'holding':
      case 'pinching':
      case 'panning':
      case 'spent':
      case 'idle':
    }
    // One finger of two goes on as a pan.
    this.state = this.down.size === 0 ? idle : state.kind === 'pinching' ? { kind: 'panning' } : { kind: 'spent' };
  }

  /** The system took the pointer away. */
  cancel(at: Pointing): void {
    if (!this.down.delete(at.pointer)) return;
    this.abandon();
    this.state = this.down.size === 0 ? idle : { kind: 'spent' };
  }

  /** A finger has been down for `HOLD_MS`. */
  rest(pointer: number): void {
    const { state } = this;
    if (state.kind !== 'pressed' || state.start.pointer !== pointer || state.start.device === 'mouse') return;
    if (!this.deeds.hold(state.start)) return;
    this.state = state.held === 'empty' ? { kind: 'holding', start: state.start } : { kind: 'spent' };
  }

  private begin(start: Pointing, held: Held, at: Pointing): void {
    const { deeds } = this;
    if (held === 'part') {
      this.state = { kind: 'moving' };
      deeds.startMove(start);
      deeds.moveTo(at);
    } else if (start.device === 'touch' && !start.isAdding) {
      this.state = { kind: 'panning' };
      deeds.pan(at.x - start.x, at.y - start.y);
    } else {
      this.state = { kind: 'framing' };
      deeds.startFrame(start);
      deeds.frameTo(at);
    }
  }

  private tap(at: Pointing): void {
    const last = this.lastTap;
    const isDouble = last && at.time - last.time < DOUBLE_MS && Math.hypot(at.x - last.x, at.y - last.y) < DOUBLE_PX && !at.isAdding;
    this.lastTap = isDouble ? undefined : at;
    if (isDouble) this.deeds.doubleTap(at);
    else this.deeds.tap(at);
  }

  private pinch(before: Pointing, at: Pointing): void {
    const other = [...this.down.values()].find(({ pointer }) => pointer !== at.pointer);
    if (!other) return;
    const apart = Math.hypot(at.x - other.x, at.y - other.y);
    const wasApart = Math.hypot(before.x - other.x, before.y - other.y);
    this.deeds.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    if (wasApart > 1 && apart > 1) this.deeds.zoom((at.x + other.x) / 2, (at.y + other.y) / 2, apart / wasApart);
  }

  /** Ends what is under way: what has been moved or painted stays, what was only meant does not happen. */
  private abandon(): void {
    const { deeds, state } = this;
    if (state.kind === 'moving') deeds.endMove();
    else if (state.kind === 'painting') deeds.endPaint();
    else if (state.kind === 'framing') deeds.endFrame();
    else if (state.kind === 'wiring') deeds.dropWire();
  }
}

function isFar(start: Pointing, at: Pointing): boolean {
  return Math.hypot(at.x - start.x, at.y - start.y) > SLACK[start.device];
}
