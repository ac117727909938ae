// What is wrong with the player's own circuit, in a sentence.
import { show, showSigned } from '../i18n/numbers.ts';
import { plainText } from '../i18n/rich.ts';
import { words } from '../i18n/words.ts';
import { diagnose } from '../levels/diagnose.ts';
import type { RoundsLevel } from '../levels/level.ts';
import { caseAt, type Play } from '../session/play.ts';
import { nameOf } from '../views/names.ts';
import { expectedWord } from './CaseList.tsx';

export function diagnosisText(play: Play, level: RoundsLevel): string {
  const { diagnosis: w } = words();
  if (level.goal.kind === 'predict') return w.predict;
  const visible = play.verdict.cases.filter(({ hidden, index }) => !hidden || play.revealed.has(index));
  const found = diagnose(play.circuit, visible, ({ index, hidden }) => caseAt(play, index, hidden));
  if (!found) return w.allRight;
  const { caseNumber, hiddenCase } = words();
  const which = found.hidden ? hiddenCase : caseNumber(found.index + 1);
  const { want } = play.verdict.cases.find(({ index, hidden }) => index === found.index && hidden === found.hidden)!;
  const wanted = plainText(expectedWord(level, want[found.cell]!));
  const text = {
    exactlyZero: () => w.exactlyZero(which, wanted),
    firesMustNot: () => w.firesMustNot(which, wanted, showSigned(found.state)),
    silentMust: () => w.silentMust(which, wanted, show(found.state)),
  }[found.fault]();
  if (!found.tippedBy) return text;
  const { from, vote } = found.tippedBy;
  return `${text} ${from === found.cell ? w.tideTips(showSigned(vote)) : w.tips(nameOf(play.circuit, from), showSigned(vote))}`;
}
