// A level in the making in words: settings, inputs, answers, runs.
import { activatorNames, findCell, isInput, isSpiking, synapsesOf, type Circuit, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import type { Edit } from '../../core/command.ts';
import { findSpikingCell, isSpikeSynapse } from '../../core/spiking/circuit.ts';
import { parameterOf, type ParameterName } from '../../core/spiking/parameters.ts';
import { makerWords } from '../../i18n/maker.ts';
import { show, showExactly } from '../../i18n/numbers.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { words, writtenIn } from '../../i18n/words.ts';
import type { Expected } from '../../levels/level.ts';
import type { Draft, RoundsDraft } from '../../session/maker/draft.ts';
import type { Inputs } from '../../session/maker/cases.ts';
import type { Setting } from '../../session/maker/runs.ts';
import { nameOf } from '../../views/names.ts';

/** "A → out: −1 → 2". */
export function sayEdit(before: Circuit, edit: Edit): string {
  const [name, from, to] = partsOf(before, edit);
  return `${name}: ${from} → ${to}`;
}

/** What an edit is about: "A → out". */
export function sayPart(circuit: Circuit, edit: Edit): string {
  return partsOf(circuit, edit)[0];
}

export function synapseName(circuit: Circuit, id: Id): string {
  const synapse = synapsesOf(circuit).find((other) => other.id === id);
  return synapse ? `${nameOf(circuit, synapse.from)} → ${nameOf(circuit, synapse.to)}` : id;
}

export function parameterName(name: ParameterName): string {
  return words().living.parameter[name];
}

/** "A 1, B 0". */
export function sayInputs(circuit: Circuit, inputs: Inputs): string {
  const cells = isSpiking(circuit) ? [] : circuit.cells.filter(isInput);
  return cells.flatMap(({ id }) => (inputs[id] === undefined ? [] : [`${nameOf(circuit, id)} ${show(inputs[id])}`])).join(', ');
}

/** "out fires". */
export function sayAnswers(circuit: RoundsCircuit, out: Readonly<Record<Id, Expected>>): string {
  return Object.entries(out)
    .map(([id, expected]) => `${nameOf(circuit, id)} ${sayExpected(expected)}`)
    .join(', ');
}

function sayExpected(expected: Expected): string {
  const w = makerWords().goal;
  if (expected === 'fires' || expected === 'silent') return w[expected];
  return typeof expected === 'number' ? show(expected) : `${show(expected.min)} … ${show(expected.max)}`;
}

/** "drive: current 0.3; tap at 10, 30 ms". */
export function saySetting(circuit: Circuit, { set = {}, timesMs = {}, seed }: Setting): string {
  const w = makerWords().goal;
  const parts = [
    ...Object.entries(set).flatMap(([id, values]) =>
      Object.entries(values).flatMap(([name, value]) =>
        value === undefined ? [] : [w.source(nameOf(circuit, id), parameterName(name as ParameterName), show(value))],
      ),
    ),
    ...Object.entries(timesMs).map(([id, times]) =>
      w.taps(nameOf(circuit, id), times.slice(0, 8).map(show).join(', ') + (times.length > 8 ? ' …' : '')),
    ),
    ...(seed === undefined ? [] : [w.seed(seed)]),
  ];
  return parts.length > 0 ? parts.join('; ') : w.asItIs;
}

export function titleOf({ texts }: Draft): string {
  const own = writtenIn();
  return texts[own].title || texts[own === 'en' ? 'ja' : 'en'].title || makerWords().untitled;
}

/** In the language on screen, with the marks that it would have in a level. */
export function askedCells({ asked, solution }: RoundsDraft): string {
  return asked.cells.map((id) => nameOf(solution, id)).join(', ');
}

function partsOf(before: Circuit, edit: Edit): [name: string, from: string, to: string] {
  const w = makerWords().start;
  switch (edit.type) {
    case 'setWeight': {
      const synapse = synapsesOf(before).find(({ id }) => id === edit.synapse);
      const now = !synapse ? NaN : 'kind' in synapse && !isSpikeSynapse(synapse) ? synapse.gain : synapse.weight;
      return [synapseName(before, edit.synapse), show(now), show(edit.weight)];
    }
    case 'setDelay': {
      const synapse = synapsesOf(before).find(({ id }) => id === edit.synapse);
      const now = synapse && 'delayMs' in synapse ? synapse.delayMs : NaN;
      const { ms } = words().living;
      return [synapseName(before, edit.synapse), ms(showExactly(now)), ms(showExactly(edit.delayMs))];
    }
    case 'setBias': {
      const cell = isSpiking(before) ? undefined : findCell(before, edit.cell);
      return [w.bias(nameOf(before, edit.cell)), show(cell?.kind === 'neuron' ? cell.bias : NaN), show(edit.bias)];
    }
    case 'setActivator': {
      const cell = isSpiking(before) ? undefined : findCell(before, edit.cell);
      const { choice } = playgroundWords();
      return [nameOf(before, edit.cell), choice[cell?.kind === 'neuron' ? cell.activator : activatorNames[0]], choice[edit.activator]];
    }
    case 'setTemperature': {
      const now = before.layers.find(({ id }) => id === edit.layer)?.softmax?.temperature;
      return [makerWords().kit.temperature, show(now ?? NaN), show(edit.temperature)];
    }
    case 'setParameter': {
      const cell = isSpiking(before) ? findSpikingCell(before, edit.cell) : undefined;
      const now = cell ? parameterOf(cell, edit.parameter) : undefined;
      return [`${nameOf(before, edit.cell)}, ${parameterName(edit.parameter)}`, showExactly(now ?? NaN), showExactly(edit.value)];
    }
  }
}
