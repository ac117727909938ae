// Drawings: from the stored one, needless changes are taken back one by one, and pixels are moved while the share grows. Best known.
import { isInput, type Id, type InputCell, type RoundsCircuit } from '../../core/circuit.ts';
import { createStream, type RandomStream } from '../../core/random.ts';
import { inputRange } from '../../session/kit.ts';
import { judgeDraw } from '../goals/draw.ts';
import type { DrawGoal, Par, RoundsLevel } from '../level.ts';
import { Unprovable } from './model.ts';

const DRAWS = 2_000;
const CLIMB = 3_000;

/** `drawn`: the inputs that the stored solution ends with. */
export function drawPar(level: RoundsLevel, goal: DrawGoal, drawn: ReadonlyMap<Id, number>): Par {
  const pixels = level.circuit.cells.filter(isInput);
  const random = createStream(level.id, 'draw');
  const judged = (inputs: ReadonlyMap<Id, number>) => judgeDraw(level, goal, attempt(level.circuit, inputs));
  if (!judged(drawn).solved) throw new Unprovable('its stored drawing does not solve it');
  const least = new Map(drawn);
  for (const { id, value } of pixels) {
    const kept = least.get(id)!;
    if (kept === value) continue;
    least.set(id, value);
    if (!judged(least).solved) least.set(id, kept);
  }
  const best = new Map(drawn);
  let margin = judged(best).measures.margin;
  for (let step = 0; step < CLIMB; step++) {
    const [id, value] = scribbled(level, pixels, random);
    const kept = best.get(id)!;
    best.set(id, value);
    const verdict = judged(best);
    if (verdict.solved && verdict.measures.margin >= margin) margin = verdict.measures.margin;
    else best.set(id, kept);
  }
  let lucky = 0;
  for (let draw = 0; draw < DRAWS; draw++) if (judged(scribble(level, pixels, goal.changes ?? pixels.length, random)).solved) lucky++;
  const changes = judged(least).measures.changes!;
  return {
    frugal: changes,
    sturdy: margin,
    best: 1,
    proven: false,
    method: 'search',
    density: Math.max(lucky, 3) / DRAWS,
    densityBy: 'sampling',
    distance: changes,
  };
}

/** The start with as many pixels as may be changed set to anything. */
function scribble(level: RoundsLevel, pixels: readonly InputCell[], changes: number, random: RandomStream): ReadonlyMap<Id, number> {
  const inputs = new Map(pixels.map(({ id, value }) => [id, value]));
  for (let change = 0; change < changes; change++) inputs.set(...scribbled(level, pixels, random));
  return inputs;
}

/** Any pixel, and anything that it may be. */
function scribbled(level: RoundsLevel, pixels: readonly InputCell[], random: RandomStream): [Id, number] {
  const pixel = pixels[Math.floor(random.next() * pixels.length)]!;
  const { min, max, step } = inputRange(level, pixel);
  return [pixel.id, min + step * Math.floor(random.next() * ((max - min) / step + 1))];
}

function attempt(circuit: RoundsCircuit, inputs: ReadonlyMap<Id, number>) {
  return { circuit, predictions: [], claimed: false, inputs };
}
