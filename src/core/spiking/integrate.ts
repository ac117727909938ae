// The membranes, one tick on.
import type { SpikingState } from './state.ts';

const FAR_MV = 1e9;

/** Leaky cells are the kernel's; a potential beyond all bounds stops the run. */
export function integrateLif(state: SpikingState): void {
  const bad = state.compiled.lifCount > 0 ? state.kernel.integrate(state.tick) : -1;
  if (bad >= 0) stopAt(state, bad);
}

/** Forward Euler with both right-hand sides from the old v and u; or the 2003 network program, whose spike is seen at the tick's start. */
export function integrateIzhikevich(state: SpikingState): void {
  const { compiled, v, u, g, drive, log } = state;
  const { izhikevich, lifCount, livingCount, currents, dtMs } = compiled;
  const { a, b, c, d, isPublished } = izhikevich;
  for (let i = lifCount; i < livingCount; i++) {
    const own = i - lifCount;
    let input = drive[i]!;
    for (let k = 0; k < currents; k++) input += g[k * livingCount + i]!;
    let x = v[i]!;
    let y = u[own]!;
    if (isPublished[own] === 1) {
      if (x >= 30) {
        log.cells[log.count++] = i;
        x = c[own]!;
        y = y + d[own]!;
      }
      x = x + 0.5 * (0.04 * x * x + 5 * x + 140 - y + input);
      x = x + 0.5 * (0.04 * x * x + 5 * x + 140 - y + input);
      y = y + a[own]! * (b[own]! * x - y);
    } else {
      const dv = dtMs * (0.04 * x * x + 5 * x + 140 - y + input);
      y = y + dtMs * (a[own]! * (b[own]! * x - y));
      x = x + dv;
      if (x >= 30) log.cells[log.count++] = i;
    }
    v[i] = x;
    u[own] = y;
    if (!(x > -FAR_MV && x < FAR_MV)) stopAt(state, i);
  }
}

function stopAt(state: SpikingState, cell: number): void {
  if (state.stop !== 'none') return;
  state.stop = Number.isNaN(state.v[cell]!) ? 'notANumber' : 'ranAway';
  state.stoppedBy = cell;
}
