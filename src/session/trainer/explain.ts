// Why nothing is learned, or what is wrong, or that all is well: as data, with one thing to try. The page puts it into words.
import type { ActivatorName } from '../../core/circuit.ts';
import type { FeatureName, TrainingPlan } from '../../core/learning/plan.ts';
import type { Divergence } from '../../core/learning/training.ts';
import { countKinds } from './material.ts';
import { layersOf, rateChoices, decayChoices } from './plan.ts';
import { lookThrough } from './insight.ts';
import { courseAt, isTapeAtEnd, settingsAt, stoppedAt, type Tape } from './tape.ts';
import { networkNow, type Entry } from './trainer.ts';
import { trendOf, type Sample } from './watch.ts';

/** What may help, as one press. */
export type Remedy =
  | { readonly kind: 'slower' | 'faster'; readonly rate: number; readonly isFromStart: boolean }
  | { readonly kind: 'addLayer' | 'anotherStart' | 'moreNeurons' | 'fitting' }
  /** To add. */
  | { readonly kind: 'features'; readonly features: readonly FeatureName[] }
  | { readonly kind: 'activator'; readonly activator: ActivatorName }
  | { readonly kind: 'decay'; readonly decay: number };

export type Tone = 'stop' | 'warn' | 'good' | 'info';

export type Advice = { readonly tone: Tone; readonly remedy?: Remedy | undefined } & (
  | { readonly code: 'noExamples' | 'oneKind' | 'otherInputs' | 'otherOutputs' | 'stepHasNoSlope' | 'ready' | 'learning' | 'paused' }
  | { readonly code: 'allRight' | 'limit' | 'sameAnswer' | 'linearLayers' | 'noHidden' | 'plateau' }
  | { readonly code: 'jumping'; readonly rate: number }
  | { readonly code: 'tooFew'; readonly rows: number }
  | { readonly code: 'diverged'; readonly where: Divergence; readonly rate: number }
  | { readonly code: 'deadNeurons'; readonly layer: number; readonly neurons: readonly number[]; readonly isAll: boolean }
  | { readonly code: 'overfit'; readonly seen: number; readonly unseen: number }
);

/** Fewer seen examples say little. */
const FEW = 8;
/** Of the unseen ones, so that a difference means something. */
const ENOUGH_UNSEEN = 8;
/** Updates before anything is said of how it goes. */
const PATIENCE = 150;
const GOOD = 0.97;

/** The most urgent first; at least one. `samples`: see watch.ts. `isAway`: it is trained elsewhere. */
export function explain(entry: Entry, samples: readonly Sample[], isAway = false): Advice[] {
  const { tape, hindrance, material } = entry;
  if (hindrance === 'noExamples') return [{ code: 'noExamples', tone: 'stop' }];
  if (hindrance === 'stepHasNoSlope') return [{ code: 'stepHasNoSlope', tone: 'stop', remedy: { kind: 'activator', activator: 'tanh' } }];
  if (hindrance || !tape)
    return [{ code: hindrance === 'otherOutputs' ? 'otherOutputs' : 'otherInputs', tone: 'stop', remedy: { kind: 'fitting' } }];
  const found: Advice[] = [];
  if (countKinds(material).filter((count) => count > 0).length < 2) found.push({ code: 'oneKind', tone: 'stop' });
  else if (material.seen.rows < FEW) found.push({ code: 'tooFew', tone: 'warn', rows: material.seen.rows });
  const where = stoppedAt(tape);
  const { rate } = settingsAt(tape);
  if (where) return [...found, { code: 'diverged', tone: 'stop', where, rate, remedy: slower(rate, true, 10) }];
  if (tape.at === 0) return [...found, { code: 'ready', tone: 'info' }];
  return [...found, ...troubles(entry, tape, samples), ...stateOf(tape, isAway)];
}

function troubles(entry: Entry, tape: Tape, samples: readonly Sample[]): Advice[] {
  const { plan, material } = entry;
  const { onSeen, onUnseen, rate } = measuresOf(tape);
  const found: Advice[] = [];
  const isGood = onSeen.accuracy >= GOOD;
  if (!isGood && tape.at >= PATIENCE / 3) {
    const insight = lookThrough(networkNow(entry), material.seen);
    const dead = insight.dead[0];
    if (dead) found.push({ code: 'deadNeurons', tone: 'warn', ...dead, remedy: { kind: 'activator', activator: 'leakyRelu' } });
    if (insight.isOneAnswer)
      found.push({ code: 'sameAnswer', tone: 'warn', remedy: rate > 0.1 ? slower(rate, true) : { kind: 'anotherStart' } });
  }
  const trend = trendOf(samples, Math.max(PATIENCE, Math.min(1_000, tape.at / 4)));
  if (!isGood && trend && trend.fall < 0.02) {
    const layers = layersOf(plan);
    if (trend.jump > 0.25 && rate >= 0.1) found.push({ code: 'jumping', tone: 'warn', rate, remedy: slower(rate, false) });
    else if (layers.length === 0) found.push({ code: 'noHidden', tone: 'warn', remedy: missing(plan) });
    else if (layers.every(({ activator }) => activator === 'identity'))
      found.push({ code: 'linearLayers', tone: 'warn', remedy: { kind: 'activator', activator: 'tanh' } });
    else if (Math.abs(trend.fall) < 0.02)
      found.push({ code: 'plateau', tone: 'warn', remedy: rate < 0.1 ? faster(rate) : { kind: 'anotherStart' } });
  }
  const isTested = material.unseen.rows >= ENOUGH_UNSEEN;
  if (isTested && onSeen.accuracy >= 0.9 && onSeen.accuracy - onUnseen.accuracy >= 0.12)
    found.push({
      code: 'overfit',
      tone: 'warn',
      seen: onSeen.accuracy,
      unseen: onUnseen.accuracy,
      remedy: moreDecay(settingsAt(tape).decay),
    });
  return found;
}

function stateOf(tape: Tape, isAway: boolean): Advice[] {
  const { onSeen, onUnseen, hasUnseen } = measuresOf(tape);
  if (onSeen.accuracy >= 1 && (!hasUnseen || onUnseen.accuracy >= 1)) return [{ code: 'allRight', tone: 'good' }];
  if (isTapeAtEnd(tape)) return [{ code: 'limit', tone: 'info' }];
  return [{ code: tape.isRunning || isAway ? 'learning' : 'paused', tone: 'info' }];
}

/** As they were last examined. */
function measuresOf(tape: Tape) {
  const { onSeen, onUnseen, unseen, training } = courseAt(tape);
  return { onSeen, onUnseen, hasUnseen: unseen.rows > 0, rate: training.settings.rate };
}

function slower(rate: number, isFromStart: boolean, by = 3): Remedy {
  const next = rateChoices.filter((choice) => choice <= rate / by).at(-1) ?? rate / by;
  return { kind: 'slower', rate: next, isFromStart };
}

function faster(rate: number): Remedy {
  return { kind: 'faster', rate: rateChoices.find((choice) => choice >= rate * 3) ?? rate * 3, isFromStart: false };
}

function moreDecay(decay: number): Remedy | undefined {
  const next = decayChoices.find((choice) => choice > decay && choice >= 0.001);
  return next === undefined ? undefined : { kind: 'decay', decay: next };
}

/** What tells these points apart without a hidden layer; a hidden layer otherwise. */
function missing({ data, features }: TrainingPlan): Remedy {
  const wanted: readonly FeatureName[] =
    data.kind !== 'planar' ? [] : data.name === 'xor' ? ['xy'] : data.name === 'circle' ? ['xx', 'yy'] : [];
  const others = wanted.filter((name) => !features.includes(name));
  return others.length > 0 ? { kind: 'features', features: others } : { kind: 'addLayer' };
}
