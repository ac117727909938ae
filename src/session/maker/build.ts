// The level file that a draft is, or the first thing that it lacks.
import { cellsOf, depth, isNeuron, type Circuit, type Id, type RoundsCircuit } from '../../core/circuit.ts';
import type { TimedCommand } from '../../core/recording.ts';
import { isSpikeSynapse, type SpikingCircuit } from '../../core/spiking/circuit.ts';
import { parameterOf, parametersOf } from '../../core/spiking/parameters.ts';
import type { Case, Goal, Kit, Level, RoundsLevel } from '../../levels/level.ts';
import type { SpikesCase, SpikingGoal, SpikingKit, SpikingLevel } from '../../levels/spiking/level.ts';
import type { Draft, DraftCase, DraftRun, Proven, RoundsDraft, TimeDraft } from './draft.ts';
import { tidyKit } from './kit.ts';
import { sealed, solutionOf, type Sealed } from './solution.ts';
import { levelWords, noTexts, type DraftTexts } from './words.ts';

export type Gap = 'noCells' | 'noCases' | 'noQuestions' | 'noRuns' | 'noTouches';

export interface Built {
  readonly level: Level;
  /** The solution’s first command that the kit does not allow. */
  readonly refused: Sealed['refused'];
}

/** What must be there before there is a level at all. */
export function gapOf(draft: Draft): Gap | undefined {
  if (draft.asked.cells.length === 0) return 'noCells';
  if (draft.clock === 'rounds') {
    const { kind, cases, questions } = draft.asked;
    if (kind === 'predict') return questions.length > 0 ? undefined : 'noQuestions';
    return cases.some(({ hidden }) => !hidden) ? undefined : 'noCases';
  }
  const { kind, runs } = draft.asked;
  if (!runs.some(({ hidden }) => !hidden || kind !== 'spikes')) return 'noRuns';
  const touched = Object.keys(runs[0]!.timesMs ?? {}).some((id) => isTouch(draft, id));
  return kind === 'live' && !touched ? 'noTouches' : undefined;
}

/** `otherwise`: words where none are written. With the pars that its proof found, and with the solution that its maker played, as far as they are of this very puzzle. */
export function buildLevel(draft: Draft, otherwise: DraftTexts): Built {
  const bare = bareLevel(draft, otherwise);
  const key = puzzleKey(bare);
  const played = draft.played?.key === key ? draft.played.recording : undefined;
  const { recording, refused } = played ? { recording: played, refused: undefined } : sealed(bare, solutionOf(draft, bare));
  const level: Level = { ...bare, solution: recording };
  const par = draft.proven?.key === proofKey(level) ? draft.proven.proof.par : undefined;
  return { level: par ? { ...level, par } : level, refused };
}

/** Circuit, kit and goal: what a play is of, as text. Places and names do not count. */
export function puzzleKey({ id, circuit, kit, goal }: Level): string {
  const cells = cellsOf(circuit).map((cell) => ({ ...cell, x: 0, y: 0, label: undefined }));
  return JSON.stringify([id, { ...circuit, cells, probes: [] }, kit, goal]);
}

/** Whatever a proof depends on. */
export function proofKey(level: Level): string {
  return keyWith(puzzleKey(level), level.solution.commands);
}

function keyWith(puzzle: string, commands: readonly TimedCommand[]): string {
  return JSON.stringify([puzzle, commands]);
}

/** How far a draft has come. */
export interface Standing {
  readonly gap: Gap | undefined;
  /** Its maker has solved this very puzzle by playing. */
  readonly isPlayed: boolean;
  /** Of this very puzzle and its solution. */
  readonly proof: Proven['proof'] | undefined;
}

/** Without running anything. */
export function standingOf(draft: Draft): Standing {
  const gap = gapOf(draft);
  if (gap) return { gap, isPlayed: false, proof: undefined };
  const bare = bareLevel(draft, noTexts);
  const puzzle = puzzleKey(bare);
  const isPlayed = draft.played?.key === puzzle;
  if (!draft.proven) return { gap, isPlayed, proof: undefined };
  const commands = isPlayed ? draft.played.recording.commands : solutionOf(draft, bare);
  return { gap, isPlayed, proof: draft.proven.key === keyWith(puzzle, commands) ? draft.proven.proof : undefined };
}

function bareLevel(draft: Draft, otherwise: DraftTexts): Level {
  const { id, texts } = draft;
  const base = {
    format: 'hibana.level',
    version: 1,
    id,
    chapter: 'own',
    order: 1,
    ...levelWords(texts, otherwise),
    solution: {
      format: 'hibana.recording',
      version: 1,
      level: id,
      seed: draft.solution.seed,
      commands: [],
      ticks: 0,
      hash: '0'.repeat(16),
    },
  } as const;
  if (draft.clock === 'rounds') {
    const level: RoundsLevel = { ...base, circuit: roundsStart(draft), kit: roundsKit(draft), goal: roundsGoal(draft) };
    return level;
  }
  const level: SpikingLevel = { ...base, circuit: spikingStart(draft), kit: spikingKit(draft), goal: spikingGoal(draft) };
  return level;
}

/** The solution’s circuit, with what the player may turn as it stands at the start. */
function roundsStart({ start, solution, kit, asked }: RoundsDraft): RoundsCircuit {
  if (asked.kind === 'predict') return labelled(solution);
  const cells = new Map(start.cells.map((cell) => [cell.id, cell]));
  const weights = new Map(start.synapses.map((synapse) => [synapse.id, synapse.weight]));
  const layers = new Map(start.layers.map((layer) => [layer.id, layer]));
  return labelled({
    ...solution,
    cells: solution.cells.map((cell) => {
      const own = cells.get(cell.id);
      if (!own || own.kind !== cell.kind) return cell;
      if (!isNeuron(cell) || !isNeuron(own)) return { ...cell, ...(own.kind === 'input' ? { value: own.value } : {}) };
      if (cell.locked) return cell;
      return { ...cell, bias: kit.bias ? own.bias : cell.bias, activator: kit.activators ? own.activator : cell.activator };
    }),
    synapses: solution.synapses.map((synapse) =>
      kit.weights && !synapse.locked ? { ...synapse, weight: weights.get(synapse.id) ?? synapse.weight } : synapse,
    ),
    layers: solution.layers.map((layer) => {
      const own = layers.get(layer.id);
      return kit.temperature && layer.softmax && own?.softmax ? { ...layer, softmax: own.softmax } : layer;
    }),
  });
}

function spikingStart({ start, solution, kit }: TimeDraft): SpikingCircuit {
  const cells = new Map(start.cells.map((cell) => [cell.id, cell]));
  const synapses = new Map(start.synapses.map((synapse) => [synapse.id, synapse]));
  return labelled({
    ...solution,
    cells: solution.cells.map((cell) => {
      const own = cells.get(cell.id);
      const open = kit.parameters?.[cell.id];
      if (!own || !open || cell.locked) return cell;
      const set = parametersOf(cell).flatMap((name) => (open[name] ? [[name, parameterOf(own, name) ?? parameterOf(cell, name)]] : []));
      return Object.assign({ ...cell }, Object.fromEntries(set));
    }),
    synapses: solution.synapses.map((synapse) => {
      const own = synapses.get(synapse.id);
      if (!own || synapse.locked) return synapse;
      if (!isSpikeSynapse(synapse) || !isSpikeSynapse(own))
        return isSpikeSynapse(synapse) || isSpikeSynapse(own) || !kit.weights ? synapse : { ...synapse, gain: own.gain };
      return {
        ...synapse,
        weight: kit.weights ? own.weight : synapse.weight,
        delayMs: kit.delaysMs ? own.delayMs : synapse.delayMs,
      };
    }),
  });
}

/** Every cell has a name in a level: its id where nobody gave it one. */
function labelled<C extends Circuit>(circuit: C): C {
  return {
    ...circuit,
    cells: cellsOf(circuit).map((cell) => (cell.label ? cell : { ...cell, label: { en: cell.id, ja: cell.id } })),
  } as unknown as C;
}

function roundsKit({ kit, asked, solution }: RoundsDraft): Kit {
  const { claim: _, ...open } = kit;
  const inputs = Object.entries(kit.inputs ?? {}).filter(([id]) => solution.cells.some((cell) => cell.id === id && cell.kind === 'input'));
  const held = inputs.length > 0 ? { inputs: Object.fromEntries(inputs) } : {};
  if (asked.kind === 'predict') return held;
  return tidyKit({ ...open, inputs: held.inputs, claim: asked.kind === 'impossible' || kit.claim });
}

function spikingKit({ kit, asked }: TimeDraft): SpikingKit {
  const parameters = Object.entries(kit.parameters ?? {}).filter(([, ranges]) => Object.keys(ranges).length > 0);
  return tidyKit({
    ...kit,
    parameters: parameters.length > 0 ? Object.fromEntries(parameters) : undefined,
    claim: asked.kind === 'impossible' || (asked.kind === 'spikes' && kit.claim),
  });
}

function roundsGoal({ asked, solution }: RoundsDraft): Goal {
  const { kind, cases, questions, streak } = asked;
  const rounds = asked.rounds === depth(solution) ? {} : { rounds: asked.rounds };
  if (kind === 'predict')
    return { kind, ask: 'fires', cell: asked.cells[0] ?? '', streak, questions: questions.map((held) => ({ in: held })) };
  if (kind === 'impossible') return { kind, ...rounds, cases: cases.map(caseOf) };
  const hidden = cases.filter((one) => one.hidden).map(caseOf);
  return { kind, ...rounds, cases: cases.filter((one) => !one.hidden).map(caseOf), ...(hidden.length > 0 ? { hidden } : {}) };
}

function spikingGoal(draft: TimeDraft): SpikingGoal {
  const { kind, runs, jitter } = draft.asked;
  if (kind === 'live') return { kind, ms: runs[0]?.ms ?? draft.asked.ms, wants: runs[0]?.wants ?? [], jitter };
  if (kind === 'impossible') return { kind, cases: runs.map(runOf), jitter };
  const hidden = runs.filter((one) => one.hidden).map(runOf);
  return { kind, cases: runs.filter((one) => !one.hidden).map(runOf), ...(hidden.length > 0 ? { hidden } : {}), jitter };
}

function caseOf(drafted: DraftCase): Case {
  const { hidden: _, ...one } = drafted;
  return one;
}

function runOf(drafted: DraftRun): SpikesCase {
  const { hidden: _, ...one } = drafted;
  return one;
}

function isTouch({ solution }: TimeDraft, id: Id): boolean {
  return solution.cells.some((cell) => cell.id === id && cell.kind === 'touch');
}
