// Putting something of a draft on the canvas: one of its circuits, inputs, or the sources of a run.
import { isSpiking, type Circuit } from '../../core/circuit.ts';
import { patchBetween } from '../../core/patch.ts';
import { isLiving, type SpikingCell } from '../../core/spiking/circuit.ts';
import type { Inputs } from '../../session/maker/cases.ts';
import type { DraftRun } from '../../session/maker/draft.ts';
import { change, play, restart, type Playground } from '../../session/playground/playground.ts';
import type { Maker } from './useMaker.ts';

/** Its parts and their settings; chips, notes and instruments stay as far as they can. */
export function putOnCanvas(playground: Playground, circuit: Circuit): void {
  const canvas = playground.engine.circuit;
  if (isSpiking(canvas) !== isSpiking(circuit)) return;
  const { cells, synapses, layers } = circuit;
  change(playground, patchBetween(canvas, { ...canvas, cells, synapses, layers } as Circuit));
}

/** Holds the inputs, as if they were tapped. */
export function hold({ playground, canvas }: Maker, inputs: Inputs): void {
  for (const [cell, value] of Object.entries(inputs)) {
    const { levels, indexOf } = playground.engine.view;
    const index = indexOf.get(cell);
    if (canvas.clock === 'rounds' && index !== undefined && levels[index] !== value) play(playground, { type: 'setInput', cell, value });
  }
}

/** Sets the sources and goes to the start; taps are the maker’s to play. */
export function showRun({ playground, canvas, draft }: Maker, { set = {}, timesMs = {}, seed }: DraftRun): void {
  if (canvas.clock !== 'milliseconds' || draft.clock !== 'milliseconds') return;
  const cells = draft.solution.cells
    .filter((cell) => !isLiving(cell))
    .map((cell): SpikingCell => {
      const now = canvas.cells.find(({ id }) => id === cell.id);
      if (!now || now.kind !== cell.kind) return cell;
      const times = timesMs[cell.id];
      return Object.assign({ ...now, ...settingsOf(cell) }, set[cell.id], now.kind === 'pattern' && times ? { timesMs: times } : {});
    });
  change(playground, { cells });
  void restart(playground, seed ?? draft.solution.seed);
}

/** Without place, name and lock. */
function settingsOf(cell: SpikingCell): object {
  const { x: _x, y: _y, label: _label, locked: _locked, ...settings } = cell;
  return settings;
}
