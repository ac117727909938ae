// Where one answer ends and another begins.
import type { NetworkLayer } from '../../core/learning/network.ts';
import { chartInk } from '../chartInk.ts';
import { traceLevel } from './contour.ts';
import type { Sheet } from './painter.ts';

/** Fields whose zero lines are the borders. */
export class Borders {
  private margins: readonly Float32Array[] = [];

  /** How far each share's state is above the greatest other one; the states themselves where nothing is shared. Allocates only for a new shape. */
  fieldsOf({ temperature }: NetworkLayer, states: readonly Float32Array[]): readonly Float32Array[] {
    if (temperature === undefined) return states;
    // Of two, both have the same border.
    const count = states.length === 2 ? 1 : states.length;
    if (this.margins.length !== count || this.margins[0]?.length !== states[0]?.length) {
      this.margins = Array.from({ length: count }, () => new Float32Array(states[0]!.length));
    }
    for (let k = 0; k < count; k++) fillMargins(this.margins[k]!, states, k);
    return this.margins;
  }
}

function fillMargins(margins: Float32Array, states: readonly Float32Array[], own: number): void {
  const mine = states[own]!;
  for (let i = 0; i < mine.length; i++) {
    let most = -Infinity;
    for (let k = 0; k < states.length; k++) if (k !== own && states[k]![i]! > most) most = states[k]![i]!;
    margins[i] = mine[i]! - most;
  }
}

export function drawBorders(sheet: Sheet, fields: readonly Float32Array[], side: number): void {
  const { context, width: size } = sheet;
  context.lineCap = 'round';
  context.beginPath();
  for (let k = 0; k < fields.length; k++) traceLevel(context, fields[k]!, side, 0, size);
  line(context, chartInk().wash, 8);
  line(context, chartInk().under, sheet.isHighContrast ? 6 : 4.4);
  line(context, chartInk().strong, sheet.isHighContrast ? 3 : 2);
}

function line(context: CanvasRenderingContext2D, style: string, width: number): void {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke();
}
