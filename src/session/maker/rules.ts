// The rules of a good level that matter for a level of one's own: a few are bars, the others are advice.
import { breachesOf } from '../../levels/rules.ts';
import type { Level } from '../../levels/level.ts';
import type { Proven } from './draft.ts';

const musts = ['notSolvedAtStart', 'solutionSolves', 'impossible'] as const;
const advice = [
  'shownAndHiddenConsistent', 'hiddenBites', 'dyadic', 'far', 'rare', 'words', 'markup', 'bilingual', 'hints',
] as const; // prettier-ignore
export type MakerRule = (typeof musts)[number] | (typeof advice)[number];

export interface RuleVerdict {
  readonly rule: MakerRule;
  /** Without it the level is none. */
  readonly isMust: boolean;
  readonly isKept: boolean;
  /** Exactly what is wrong, as the command line says it; '' where nothing is. */
  readonly what: string;
}

/** Rules that this level can keep or break, bars first. */
export function rulesFor(level: Level, proof: Proven['proof']): RuleVerdict[] {
  const breaches = new Map<string, string>(breachesOf({ ...proof, level }, undefined).map(({ rule, what }) => [rule, what]));
  const isPossible = level.goal.kind === 'impossible' && proof.par.best >= level.goal.cases.length;
  if (isPossible) breaches.set('impossible', `${proof.par.best} cases can be right at once`);
  const verdict = (rule: MakerRule, isMust: boolean): RuleVerdict => {
    const what = breaches.get(rule);
    return { rule, isMust, isKept: what === undefined, what: what ?? '' };
  };
  return [
    ...musts.filter((rule) => concerns(rule, level)).map((rule) => verdict(rule, true)),
    ...advice.filter((rule) => concerns(rule, level)).map((rule) => verdict(rule, false)),
  ];
}

/** All bars are passed. */
export function isSound(verdicts: readonly RuleVerdict[]): boolean {
  return verdicts.every(({ isMust, isKept }) => !isMust || isKept);
}

function concerns(rule: MakerRule, { goal }: Level): boolean {
  if (rule === 'impossible') return goal.kind === 'impossible';
  if (rule === 'hiddenBites') return 'hidden' in goal && (goal.hidden?.length ?? 0) > 0;
  if (rule === 'far') return goal.kind !== 'predict' && goal.kind !== 'live';
  return true;
}
