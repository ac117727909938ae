// Wires where there is no WebGL: each a stroke on the canvas, thin where there are many.
import { Container, Graphics } from 'pixi.js';
import { AGAINST, CHOSEN, FOR, GLOW_LEVELS, type WirePainter } from './wirePainter.ts';
import { inks } from '../inks.ts';

/** A plain canvas has no strength for more. */
const MOST_LINES = 400;

interface Line {
  readonly graphics: Graphics;
  readonly way: Float32Array;
  half: number;
  sign: number;
  end: number;
  ink: number;
  isOld: boolean;
}

export class LinePainter implements WirePainter {
  readonly container = new Container();
  readonly spread = 1;
  private lines: Line[] = [];

  resize(count: number): void {
    for (const { graphics } of this.lines) graphics.destroy();
    this.lines = Array.from({ length: Math.min(MOST_LINES, count) }, () => ({
      graphics: this.container.addChild(new Graphics()),
      way: new Float32Array(8),
      half: 1,
      sign: 0,
      end: 1,
      ink: FOR,
      isOld: true,
    }));
  }

  lay(k: number, way: Float32Array, at: number, half: number, sign: number, end: number): void {
    const line = this.lines[k];
    if (!line) return;
    for (let i = 0; i < 8; i++) line.way[i] = way[at + i]!;
    line.half = half;
    line.sign = sign;
    line.end = end;
    line.isOld = true;
  }

  colour(k: number, ink: number, glow: number): void {
    const line = this.lines[k];
    if (!line) return;
    line.graphics.alpha = 0.1 + (0.84 * glow) / (GLOW_LEVELS - 1);
    if (line.ink === ink) return;
    line.ink = ink;
    line.isOld = true;
  }

  erase(k: number): void {
    const line = this.lines[k];
    if (!line) return;
    line.graphics.clear();
    line.isOld = false;
  }

  flush(): void {
    for (const line of this.lines) if (line.isOld) draw(line);
  }

  destroy(): void {
    this.container.destroy({ children: true });
  }
}

function draw(line: Line): void {
  const { graphics, way, half, sign, end } = line;
  line.isOld = false;
  const { pro, con, chosen, idle } = inks();
  const color = line.ink === FOR ? pro : line.ink === AGAINST ? con : line.ink === CHOSEN ? chosen : idle;
  const [ax, ay, bx, by, cx, cy, dx, dy] = way as unknown as [number, number, number, number, number, number, number, number];
  graphics.clear();
  graphics
    .moveTo(ax, ay)
    .bezierCurveTo(bx, by, cx, cy, dx, dy)
    .stroke({ color, width: half * 1.5, cap: 'round' });
  const length = Math.hypot(dx - cx, dy - cy) || 1;
  const ux = (dx - cx) / length;
  const uy = (dy - cy) / length;
  if (sign > 0) {
    const [backX, backY] = [dx - ux * end * 1.3, dy - uy * end * 1.3];
    graphics
      .poly([dx + ux * end * 0.5, dy + uy * end * 0.5, backX - uy * end, backY + ux * end, backX + uy * end, backY - ux * end])
      .fill({ color });
  } else if (sign < 0) {
    graphics
      .moveTo(dx - uy * end * 1.35, dy + ux * end * 1.35)
      .lineTo(dx + uy * end * 1.35, dy - ux * end * 1.35)
      .stroke({ color, width: end * 0.7, cap: 'round' });
  }
}
