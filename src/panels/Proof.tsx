// The certificate of an impossible level in words: cases that must fire and cases that must not share the very same votes.
import { isInput, type RoundsCircuit } from '../core/circuit.ts';
import { show } from '../i18n/numbers.ts';
import { RichText } from '../i18n/RichText.tsx';
import { words } from '../i18n/words.ts';
import type { Case, ImpossibleGoal, RoundsLevel } from '../levels/level.ts';
import { Product } from './Product.tsx';
import { nameOf } from '../views/names.ts';

interface Props {
  readonly level: RoundsLevel;
  readonly goal: ImpossibleGoal;
  /** The one that the claim was made with. */
  readonly circuit: RoundsCircuit;
}

export function Proof({ level, goal, circuit }: Props) {
  const w = words();
  const certificate = level.par?.certificate ?? [];
  const parts = certificate.map(({ case: index, times }) => ({ index, times, given: goal.cases[index]! }));
  const isFiring = ({ given }: { given: Case }): boolean => Object.values(given.out).some((out) => out === 'fires' || out === 1);
  const firing = parts.filter(isFiring);
  const silent = parts.filter((part) => !isFiring(part));
  if (parts.length === 0) return null;
  return (
    <section class="proof" data-testid="proof">
      <h3>{w.proofTitle}</h3>
      <Product circuit={circuit} />
      <p>{w.proofFires}</p>
      <Side level={level} parts={firing} sign="> 0" />
      <p>{w.proofSilent}</p>
      <Side level={level} parts={silent} sign="≤ 0" />
      <p>
        <b>
          <RichText text={w.proofEnd} />
        </b>
      </p>
    </section>
  );
}

interface SideProps {
  readonly level: RoundsLevel;
  readonly parts: readonly { readonly index: number; readonly times: number; readonly given: Case }[];
  readonly sign: string;
}

/** "case 2 + case 3 = 1·W(A) + 1·W(B) + 2·b > 0" */
function Side({ level, parts, sign }: SideProps) {
  const w = words();
  const inputs = level.circuit.cells.filter(isInput);
  const sums = inputs.map(({ id, value }) => parts.reduce((sum, { times, given }) => sum + times * (given.in[id] ?? value), 0));
  const count = parts.reduce((sum, { times }) => sum + times, 0);
  const terms = inputs.flatMap(({ id }, i) => (sums[i] === 0 ? [] : [`${show(sums[i]!)} × ${w.proofWeight(nameOf(level.circuit, id))}`]));
  return (
    <p class="votes">
      {parts.map(({ index, times }) => w.proofTimes(times, index + 1)).join(' + ')}
      <br />= {[...terms, `${show(count)} × ${w.proofBias}`].join(' + ')} <b>{sign}</b>
    </p>
  );
}
