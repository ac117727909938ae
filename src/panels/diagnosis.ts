// What is wrong with the player's own circuit, in a sentence.
import { show, showSigned } from '../i18n/numbers.ts';
import { plainText } from '../i18n/rich.ts';
import { words } from '../i18n/words.ts';
import { diagnose } from '../levels/diagnose.ts';
import { sheetOf } from '../levels/goals/assemble.ts';
import type { AssembleGoal, DrawGoal, RoundsLevel } from '../levels/level.ts';
import type { CaseVerdict } from '../levels/verdict.ts';
import { type Play } from '../session/play.ts';
import { caseAt } from '../session/playback.ts';
import { nameOf } from '../views/names.ts';
import { expectedWord, gotWord } from './expected.ts';

export function diagnosisText(play: Play, level: RoundsLevel): string {
  const { diagnosis: w, layers } = words();
  const { goal } = level;
  if (goal.kind === 'predict') return goal.ask === 'state' || goal.ask === 'fires' ? w.predict : '';
  if (goal.kind === 'assemble') return sheetText(play, goal);
  if (goal.kind === 'draw') return drawText(play, level, goal);
  // What is taught says so itself, in the panel that teaches.
  if (goal.kind === 'teach') return '';
  if (goal.kind === 'labels' && play.verdict.solved) return layers.diagnosis.enough;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const wrong = visible.find(({ pass }) => !pass);
  if (!wrong) return w.allRight;
  return numberText(level, wrong) ?? voteText(play, level, visible);
}

function whichCase({ hidden, index }: { readonly hidden: boolean; readonly index: number }): string {
  const { hiddenCase, caseNumber } = words();
  return hidden ? hiddenCase : caseNumber(index + 1);
}

/** Where an answer is not only firing or silence; undefined otherwise. */
function numberText(level: RoundsLevel, wrong: CaseVerdict): string | undefined {
  const { diagnosis: w } = words().layers;
  const which = whichCase(wrong);
  for (const [cell, expected] of Object.entries(wrong.want)) {
    const wanted = plainText(expectedWord(level, cell, expected));
    if (expected === 'most') {
      const most = Object.entries(wrong.got).sort((a, b) => b[1] - a[1]);
      const [first, second] = most;
      if (!first) return undefined;
      return second && first[1] === second[1] ? w.tie(which, wanted) : w.most(which, wanted, nameOf(level.circuit, first[0]));
    }
    const output = wrong.got[cell]!;
    const got = gotWord(level, cell, expected, output, wrong.states[cell]!);
    if (typeof expected === 'object' && (output < expected.min || output > expected.max))
      return w.between(which, nameOf(level.circuit, cell), got, wanted);
    if (typeof expected === 'number' && output !== expected && wanted === show(expected))
      return w.exact(which, nameOf(level.circuit, cell), got, wanted);
  }
  return undefined;
}

function voteText(play: Play, level: RoundsLevel, visible: readonly CaseVerdict[]): string {
  const { diagnosis: w } = words();
  const found = diagnose(play.circuit, visible, ({ index, hidden }) => caseAt(play, index, hidden));
  if (!found) return w.allRight;
  const { want } = play.verdict.cases.find(({ index, hidden }) => index === found.index && hidden === found.hidden)!;
  const isOne = Object.keys(want).length === 1;
  const which = isOne ? whichCase(found) : `${whichCase(found)} (${nameOf(level.circuit, found.cell)})`;
  const wanted = plainText(expectedWord(level, found.cell, want[found.cell]!));
  const text = {
    exactlyZero: () => w.exactlyZero(which, wanted),
    firesMustNot: () => w.firesMustNot(which, wanted, showSigned(found.state)),
    silentMust: () => w.silentMust(which, wanted, show(found.state)),
  }[found.fault]();
  if (!found.tippedBy) return text;
  const { from, vote } = found.tippedBy;
  return `${text} ${from === found.cell ? w.tideTips(showSigned(vote)) : w.tips(nameOf(play.circuit, from), showSigned(vote))}`;
}

function sheetText({ verdict, session }: Play, goal: AssembleGoal): string {
  const { diagnosis: w } = words().layers;
  const left = goal.slots.length - sheetOf(session.placements).size;
  if (left > 0) return w.empty(left);
  const wrong = verdict.cases.filter(({ pass }) => !pass).length;
  return wrong === 0 ? w.drawn : w.wrongSlots(wrong);
}

function drawText({ verdict }: Play, level: RoundsLevel, { ink, changes }: DrawGoal): string {
  const { diagnosis: w } = words().layers;
  const { measures, cases } = verdict;
  if (ink && measures.ink! > ink.max) return w.tooMuchInk(show(measures.ink!), show(ink.max));
  if (ink && measures.ink! < ink.min) return w.tooLittleInk(show(measures.ink!), show(ink.min));
  if (changes !== undefined && measures.changes! > changes) return w.tooManyChanges(measures.changes!, changes);
  const [shown] = cases;
  for (const [cell, expected] of Object.entries(shown?.want ?? {})) {
    const got = shown!.got[cell]!;
    if (typeof expected === 'object' && (got < expected.min || got > expected.max))
      return `${nameOf(level.circuit, cell)}: ${gotWord(level, cell, expected, got, 0)} → ${expectedWord(level, cell, expected)}`;
  }
  return w.drawn;
}
