// View 2: the numbers. As a sum of votes or as row × column; every weight and bias that may change is an editable number.
// This view and the case list carry the whole game for the keyboard and for screen readers.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isNeuron, outputCells, type NeuronCell, type Synapse } from '../../core/circuit.ts';
import { show, showFactor } from '../../i18n/numbers.ts';
import { words } from '../../i18n/words.ts';
import { NumberField } from '../../input/NumberField.tsx';
import { biasRange, weightRange } from '../../session/kit.ts';
import { command, type Play } from '../../session/play.ts';
import { hovered, setHovered } from '../hover.ts';
import { nameOf, weightLabel } from '../names.ts';
import { carried, isOpen, sumOf, synapsesOf } from '../votes.ts';
import { follow } from '../follow.ts';

interface Props {
  readonly play: Play;
  onBadNumber(): void;
}

export function Formula({ play, onBadNumber }: Props) {
  follow(play);
  const [isMatrix, setMatrix] = useState(false);
  const neurons = play.circuit.cells.filter(isNeuron);
  return (
    <section class="formula" aria-label={words().formula}>
      <div class="formula-mode" role="group" aria-label={words().formula}>
        <Symbols />
        {[false, true].map((matrix) => (
          <button key={String(matrix)} type="button" class="mode" aria-pressed={isMatrix === matrix} onClick={() => setMatrix(matrix)}>
            {matrix ? words().asMatrix : words().asSum}
          </button>
        ))}
      </div>
      {neurons.map((cell) => {
        const terms = synapsesOf(play, cell);
        const View = isMatrix ? MatrixForm : SumForm;
        return (
          <div key={cell.id} class="formula-row">
            <View play={play} cell={cell} terms={terms} onBadNumber={onBadNumber} />
          </div>
        );
      })}
    </section>
  );
}

/** The same as a sentence, one for each neuron that nothing follows. */
export function Sentence({ play }: { readonly play: Play }) {
  follow(play);
  return (
    <div class="say">
      {outputCells(play.circuit).map((cell) => (
        // While the sum is open the words keep their room: a board that changes its size is built anew.
        <p key={cell.id} style={{ visibility: isOpen(play) ? 'hidden' : 'visible' }}>
          {sentenceOf(play, cell)}
        </p>
      ))}
    </div>
  );
}

interface FormProps extends Props {
  readonly cell: NeuronCell;
  readonly terms: readonly Synapse[];
}

/** X·W + b > 0, as mathematics. */
function Symbols() {
  return (
    <math class="symbols" aria-label="X · W + b &gt; 0">
      <mi>X</mi>
      <mo>·</mo>
      <mi>W</mi>
      <mo>+</mo>
      <mi>b</mi>
      <mo>&gt;</mo>
      <mn>0</mn>
    </math>
  );
}

function SumForm({ play, cell, terms, onBadNumber }: FormProps) {
  follow(play);
  return (
    <div class="sum">
      {terms.map((synapse, i) => {
        const x = carried(play, synapse);
        return (
          <span key={synapse.id} class={`term ${voteClass(x * synapse.weight)} ${isLit(synapse) ? 'lit' : ''}`} {...hoverOf(synapse.id)}>
            {i > 0 && <span class="op">+</span>}
            {showFactor(x)}
            <span class="op tight">·</span>
            <Bracketed value={synapse.weight}>
              <WeightField play={play} synapse={synapse} onBadNumber={onBadNumber} />
            </Bracketed>
          </span>
        );
      })}
      <span class={`term bias ${hovered.value === cell.id ? 'lit' : ''}`} {...hoverOf(cell.id)}>
        {terms.length > 0 && <span class="op">+</span>}
        <Bracketed value={cell.bias}>
          <BiasField play={play} cell={cell} onBadNumber={onBadNumber} />
        </Bracketed>
      </span>
      <Result play={play} cell={cell} />
    </div>
  );
}

function MatrixForm({ play, cell, terms, onBadNumber }: FormProps) {
  follow(play);
  const w = words();
  return (
    <div class="product">
      <table class="matrix as-row" aria-label={w.inputsRow}>
        <tbody>
          <tr>
            {terms.map((synapse) => (
              <td key={synapse.id} class={isLit(synapse) ? 'lit' : ''} {...hoverOf(synapse.id)}>
                {show(carried(play, synapse))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <span class="op">·</span>
      <table class="matrix as-column" aria-label={w.weightsColumn}>
        <tbody>
          {terms.map((synapse) => (
            <tr key={synapse.id}>
              <td class={`${voteClass(synapse.weight)} ${isLit(synapse) ? 'lit' : ''}`} {...hoverOf(synapse.id)}>
                <WeightField play={play} synapse={synapse} onBadNumber={onBadNumber} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <span class="op">+</span>
      <span class="term bias">
        <Bracketed value={cell.bias}>
          <BiasField play={play} cell={cell} onBadNumber={onBadNumber} />
        </Bracketed>
      </span>
      <Result play={play} cell={cell} />
    </div>
  );
}

/** In a sum or product a negative number stands in brackets. */
function Bracketed({ value, children }: { readonly value: number; readonly children: ComponentChildren }) {
  return value < 0 ? <>({children})</> : <>{children}</>;
}

function WeightField({ play, synapse, onBadNumber }: Props & { readonly synapse: Synapse }) {
  follow(play);
  const { level } = play.session;
  const range = weightRange(level);
  if (!range || synapse.locked || level?.goal.kind === 'predict') return <span title={words().fixed}>{show(synapse.weight)}</span>;
  return (
    <NumberField
      value={synapse.weight}
      range={range}
      label={weightLabel(play.circuit, synapse.id)}
      onBad={onBadNumber}
      onChange={(weight, gesture) => command(play, { type: 'setWeight', synapse: synapse.id, weight }, gesture)}
      onFocus={() => setHovered(synapse.id, true)}
      onBlur={() => setHovered(synapse.id, false)}
    />
  );
}

function BiasField({ play, cell, onBadNumber }: Props & { readonly cell: NeuronCell }) {
  follow(play);
  const { level } = play.session;
  const range = biasRange(level);
  if (!range || cell.locked || level?.goal.kind === 'predict') return <span title={words().fixed}>{show(cell.bias)}</span>;
  return (
    <NumberField
      value={cell.bias}
      range={range}
      label={words().biasOf(nameOf(play.circuit, cell.id))}
      onBad={onBadNumber}
      onChange={(bias, gesture) => command(play, { type: 'setBias', cell: cell.id, bias }, gesture)}
      onFocus={() => setHovered(cell.id, true)}
      onBlur={() => setHovered(cell.id, false)}
    />
  );
}

function Result({ play, cell }: { readonly play: Play; readonly cell: NeuronCell }) {
  follow(play);
  if (isOpen(play)) {
    return (
      <span class="term total">
        <span class="op">=</span>
        {play.isAsking ? '?' : '…'}
      </span>
    );
  }
  const sum = sumOf(play, cell);
  return (
    <span class={`term total ${sum > 0 ? 'on' : ''}`} data-testid={`sum-${cell.id}`}>
      <span class="op">=</span>
      {show(sum)}
      <span class="op">{sum > 0 ? '> 0' : sum === 0 ? `(${words().notAbove})` : '< 0'}</span>
    </span>
  );
}

/** The vote in words, as it would be now with the inputs that are set. */
export function spokenVote(play: Play, cell: NeuronCell): string {
  const terms = synapsesOf(play, cell);
  const sum = sumOf(play, cell);
  return words().spoken(votesOf(play, terms), cell.bias, sum, sum > 0);
}

function sentenceOf(play: Play, cell: NeuronCell): string {
  if (play.isAsking) return '';
  const terms = synapsesOf(play, cell);
  const sum = sumOf(play, cell);
  const votes = votesOf(play, terms);
  // With many inputs only those that say something are named.
  return words().sentence(votes.length > 4 ? votes.filter(({ amount }) => amount !== 0) : votes, cell.bias, sum, sum > 0);
}

function votesOf(play: Play, terms: readonly Synapse[]): { name: string; amount: number }[] {
  return terms.map((synapse) => ({ name: nameOf(play.circuit, synapse.from), amount: carried(play, synapse) * synapse.weight }));
}

function isLit(synapse: Synapse): boolean {
  return hovered.value === synapse.id || hovered.value === synapse.from;
}

function voteClass(amount: number): string {
  return amount > 0 ? 'for' : amount < 0 ? 'against' : 'nothing';
}

function hoverOf(id: string): { onPointerEnter: () => void; onPointerLeave: () => void } {
  return { onPointerEnter: () => setHovered(id, true), onPointerLeave: () => setHovered(id, false) };
}
