// A level's settings tried on one running State: the dials are turned in the compiled arrays, and the judge's own runs are read.
import { depth } from '../../core/circuit.ts';
import { createState, type State } from '../../core/state.ts';
import { asCases } from '../goals/distribution.ts';
import { isAccurate, runExamples, shareRight } from '../goals/labels.ts';
import { runCasesOn } from '../goals/run.ts';
import type { Case, RoundsLevel } from '../level.ts';
import type { CaseVerdict } from '../verdict.ts';
import { dialsOf, turnTo, type Dial } from './dials.ts';
import { lockedStrength, Unprovable } from './model.ts';

export interface Outcome {
  readonly right: number;
  /** All shown cases are met, whatever becomes of the hidden ones. */
  readonly meetsShown: boolean;
  /** What the goal asks for; for `impossible` it is never met, and `right` counts. */
  readonly meetsAll: boolean;
  readonly margin: number;
  readonly strength: number;
  readonly changes: number;
}

export class Tryout {
  readonly dials: readonly Dial[];
  readonly count: number;
  private readonly state: State;
  private readonly rounds: number;
  private readonly fixed: number;
  private readonly level: RoundsLevel;

  /** Throws Unprovable when nothing can be set, or when the goal has no cases. */
  constructor(level: RoundsLevel) {
    const { goal, circuit } = level;
    this.level = level;
    this.dials = dialsOf(level);
    if (this.dials.length === 0) throw new Unprovable('the kit lets nothing be changed');
    this.count = this.dials.reduce((product, { top }) => product * (top + 1), 1);
    this.state = createState(circuit);
    this.rounds = ('rounds' in goal ? goal.rounds : undefined) ?? depth(circuit);
    this.fixed = lockedStrength(level);
  }

  measure(ks: Int32Array): Outcome {
    let strength = this.fixed;
    let changes = 0;
    for (let i = 0; i < ks.length; i++) {
      const dial = this.dials[i]!;
      const value = dial.valueAt(ks[i]!);
      turnTo(this.state.compiled, dial, value);
      if (dial.kind === 'weight' || dial.kind === 'bias') strength += Math.abs(value);
      if (ks[i] !== dial.start) changes++;
    }
    const { shown, hidden } = this.run();
    const all = [...shown, ...hidden];
    const right = all.filter(({ pass }) => pass).length;
    const { goal } = this.level;
    const isLabels = goal.kind === 'labels';
    let margin = Infinity;
    for (const one of all) if (one.pass) margin = Math.min(margin, one.margin);
    return {
      right,
      meetsShown: isLabels ? isAccurate(goal, shown) : shown.every(({ pass }) => pass),
      meetsAll: isLabels ? isAccurate(goal, all) : right === all.length,
      margin: isLabels ? shareRight(all) : margin === Infinity ? 0 : margin,
      strength,
      changes,
    };
  }

  private run(): { shown: CaseVerdict[]; hidden: CaseVerdict[] } {
    const { goal, circuit } = this.level;
    const run = (cases: readonly Case[], hidden: boolean): CaseVerdict[] => runCasesOn(this.state, cases, this.rounds, hidden);
    switch (goal.kind) {
      case 'labels': {
        const { cells } = circuit.layers.find(({ id }) => id === goal.layer)!;
        const examples = (list: typeof goal.examples, hidden: boolean): CaseVerdict[] =>
          runExamples(this.state, cells, list, this.rounds, hidden);
        return { shown: examples(goal.examples, false), hidden: examples(goal.hidden ?? [], true) };
      }
      case 'distribution': {
        const cases = asCases(goal);
        return { shown: run(cases.cases, false), hidden: run(cases.hidden ?? [], true) };
      }
      case 'cases':
        return { shown: run(goal.cases, false), hidden: run(goal.hidden ?? [], true) };
      case 'impossible':
        return { shown: run(goal.cases, false), hidden: [] };
      case 'predict':
      case 'draw':
      case 'assemble':
      case 'teach':
        throw new Unprovable(`a goal of the kind ${goal.kind} has no settings`);
    }
  }
}
