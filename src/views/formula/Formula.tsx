// View 2: the numbers. As a sum of votes, as X·W + b layer by layer, or turned; every weight and bias that may change is an editable number.
// This view and the case list carry the whole game for the keyboard and for screen readers.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { isNeuron, outputCells, type NeuronCell, type RoundsCircuit, type Synapse } from '../../core/circuit.ts';
import { outputOf } from '../../core/state.ts';
import { stackOf } from '../../core/layers.ts';
import { show, showFactor, showSigned } from '../../i18n/numbers.ts';
import { percent } from '../../i18n/shares.ts';
import { words } from '../../i18n/words.ts';
import type { Play } from '../../session/play.ts';
import { isHovered, setHovered } from '../hover.ts';
import { nameOf } from '../names.ts';
import { carried, isOpen, sumOf, synapsesOf } from '../votes.ts';
import { Cover } from '../Cover.tsx';
import { follow } from '../follow.ts';
import { hasSecrets, isCovered } from '../presenting.ts';
import { BiasField, WeightField } from './fields.tsx';
import { Lazy } from '../Lazy.tsx';

interface Props {
  readonly play: Play;
  onBadNumber(): void;
}

/** More synapses than can be read as sums. */
const MOST_TERMS = 40;

type Mode = 'sum' | 'rows' | 'columns';

/** The first levels are one neuron, which is read as a sum. */
const loadLayers = () => import('./LayerForm.tsx').then(({ LayerForm }) => LayerForm);

export function Formula({ play, isStill, onBadNumber }: FormulaProps) {
  follow(play);
  const { circuit } = play;
  const neurons = circuit.cells.filter(isNeuron);
  const stack = useMemo(() => stackOf(circuit), [circuit]);
  const modes: readonly Mode[] = !stack ? ['sum'] : circuit.synapses.length > MOST_TERMS ? ['rows', 'columns'] : ['sum', 'rows', 'columns'];
  const [chosen, choose] = useState<Mode>(neurons.length > 1 ? 'rows' : 'sum');
  const mode = modes.includes(chosen) ? chosen : modes[0]!;
  return (
    <section class="formula" aria-label={words().formula}>
      <div class="formula-mode" role="group" aria-label={words().formula}>
        <Symbols isStep={neurons.every(isDecider(circuit))} isColumns={mode === 'columns'} />
        {modes.length > 1 &&
          modes.map((name) => (
            <button
              key={name}
              type="button"
              class="mode"
              aria-pressed={mode === name}
              data-testid={`formula-${name}`}
              onClick={() => choose(name)}
            >
              {modeWord(name)}
            </button>
          ))}
      </div>
      <div class="formula-body">
        {stack && mode !== 'sum' ? (
          <Lazy load={loadLayers} play={play} stack={stack} isColumns={mode === 'columns'} isStill={isStill} onBadNumber={onBadNumber} />
        ) : (
          neurons.map((cell) => (
            <div key={cell.id} class="formula-row">
              {neurons.length > 1 && <span class="whose">{nameOf(circuit, cell.id)}</span>}
              <SumForm play={play} cell={cell} terms={synapsesOf(play, cell)} onBadNumber={onBadNumber} />
            </div>
          ))
        )}
      </div>
    </section>
  );
}

/** A step neuron whose output is not a share. */
function isDecider({ layers }: RoundsCircuit): (cell: NeuronCell) => boolean {
  return ({ id, activator }) => activator === 'step' && !layers.some(({ softmax, cells }) => softmax && cells.includes(id));
}

function modeWord(mode: Mode): string {
  const w = words();
  return { sum: w.asSum, rows: w.asMatrix, columns: w.layers.asColumns }[mode];
}

/** The same as a sentence, one for each neuron that nothing follows. */
export function Sentence({ play }: { readonly play: Play }) {
  follow(play);
  const outputs = outputCells(play.circuit);
  if (hasSecrets()) return <div class="say" />;
  if (outputs.length > 1)
    return (
      <div class="say">
        <p style={{ visibility: isOpen(play) ? 'hidden' : 'visible' }}>{words().layers.outcomes(outcomesOf(play, outputs))}</p>
      </div>
    );
  return (
    <div class="say">
      {outputs.map((cell) => (
        // While the sum is open the words keep their room: a board that changes its size is built anew.
        <p key={cell.id} style={{ visibility: isOpen(play) ? 'hidden' : 'visible' }}>
          {sentenceOf(play, cell)}
        </p>
      ))}
    </div>
  );
}

interface FormulaProps extends Props {
  readonly isStill: ReadonlySignal<boolean>;
}

interface FormProps extends Props {
  readonly cell: NeuronCell;
  readonly terms: readonly Synapse[];
}

/** X·W + b > 0 where neurons fire or do not, φ(X·W + b) where more comes out; or turned, as mathematics. */
function Symbols({ isStep, isColumns }: { readonly isStep: boolean; readonly isColumns: boolean }) {
  const t = isColumns ? ' transposed' : '';
  const product = isColumns ? `W · X${t} + b${t}` : 'X · W + b';
  return (
    <math class="symbols" aria-label={isStep ? `${product} > 0` : `φ(${product})`}>
      {!isStep && (
        <>
          <mi>φ</mi>
          <mo>(</mo>
        </>
      )}
      {isColumns ? <mi>W</mi> : <mi>X</mi>}
      <mo>·</mo>
      {isColumns ? <Turned name="X" /> : <mi>W</mi>}
      <mo>+</mo>
      {isColumns ? <Turned name="b" /> : <mi>b</mi>}
      {isStep ? (
        <>
          <mo>&gt;</mo>
          <mn>0</mn>
        </>
      ) : (
        <mo>)</mo>
      )}
    </math>
  );
}

function Turned({ name }: { readonly name: string }) {
  return (
    <msup>
      <mi>{name}</mi>
      <mi>T</mi>
    </msup>
  );
}

function SumForm({ play, cell, terms, onBadNumber }: FormProps) {
  follow(play);
  return (
    <div class="sum">
      {terms.map((synapse, i) => {
        const x = carried(play, synapse);
        // Its colour and its brackets would say the sign.
        const weight = isCovered('weight', synapse.id) ? 0 : synapse.weight;
        return (
          <span key={synapse.id} class={`term ${voteClass(x * weight)} ${isLit(synapse) ? 'lit' : ''}`} {...hoverOf(synapse.id)}>
            {i > 0 && <span class="op">+</span>}
            {showFactor(x)}
            <span class="op tight">·</span>
            <Bracketed value={weight}>
              <WeightField play={play} synapse={synapse} onBadNumber={onBadNumber} />
            </Bracketed>
          </span>
        );
      })}
      <span class={`term bias ${isHovered(cell.id) ? 'lit' : ''}`} {...hoverOf(cell.id)}>
        {terms.length > 0 && <span class="op">+</span>}
        <Bracketed value={isCovered('bias', cell.id) ? 0 : cell.bias}>
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
  if (isCovered('state', cell.id))
    return (
      <span class="term total">
        <span class="op">=</span>
        <Cover kind="state" id={cell.id} what={words().presenter.stateOf(nameOf(play.circuit, cell.id))} class="inline" />
      </span>
    );
  const sum = sumOf(play, cell);
  if (isCovered('answer'))
    return (
      <span class="term total" data-testid={`sum-${cell.id}`}>
        <span class="op">=</span>
        {show(sum)}
      </span>
    );
  return (
    <span class={`term total ${sum > 0 ? 'on' : ''}`} data-testid={`sum-${cell.id}`}>
      <span class="op">=</span>
      {show(sum)}
      {isDecider(play.circuit)(cell) ? (
        <span class="op">{sum > 0 ? '> 0' : sum === 0 ? `(${words().notAbove})` : '< 0'}</span>
      ) : (
        <GradedOutput play={play} cell={cell} />
      )}
    </span>
  );
}

/** What the activator makes of the sum. */
function GradedOutput({ play, cell }: { readonly play: Play; readonly cell: NeuronCell }) {
  const w = words().layers;
  const isShare = play.circuit.layers.some(({ softmax, cells }) => softmax && cells.includes(cell.id));
  const output = outputOf(play.run.state, cell.id);
  if (cell.activator === 'identity' && !isShare) return null;
  return (
    <>
      <span class="op phi">→ {isShare ? w.softmax : w.activators[cell.activator]} →</span>
      {isShare ? w.percent(percent(output)) : show(output)}
    </>
  );
}

/** The vote in words, as it would be now with the inputs that are set. */
export function spokenVote(play: Play, cell: NeuronCell): string {
  const terms = synapsesOf(play, cell);
  const sum = sumOf(play, cell);
  return words().spoken(votesOf(play, terms), cell.bias, sum, sum > 0);
}

/** Outputs that are told one by one. */
const MOST_TOLD = 4;

/** Shares, the largest first; otherwise sums in their order. */
function outcomesOf(play: Play, outputs: readonly NeuronCell[]): readonly string[] {
  const w = words().layers;
  const shares = play.circuit.layers.filter(({ softmax }) => softmax).flatMap(({ cells }) => cells);
  if (outputs.some(({ id }) => shares.includes(id)) && !isOpen(play))
    return outputs
      .map(({ id }) => ({ id, share: outputOf(play.run.state, id) }))
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_TOLD - 1)
      .map(({ id, share }) => `${nameOf(play.circuit, id)}: ${w.percent(percent(share))}`);
  return outputs.slice(0, MOST_TOLD).map((cell) => {
    const sum = sumOf(play, cell);
    if (cell.activator !== 'step' && !isOpen(play)) return `${nameOf(play.circuit, cell.id)} = ${show(outputOf(play.run.state, cell.id))}`;
    return w.outcome(nameOf(play.circuit, cell.id), showSigned(sum), sum > 0);
  });
}

function sentenceOf(play: Play, cell: NeuronCell): string {
  if (play.isAsking) return '';
  const terms = synapsesOf(play, cell);
  const sum = sumOf(play, cell);
  const votes = votesOf(play, terms);
  if (!isDecider(play.circuit)(cell)) {
    const told = [...votes.map(({ name, amount }) => `${name} ${showSigned(amount)}`), `${words().biasName} ${showSigned(cell.bias)}`];
    return words().layers.gradedSentence(told.join(', '), showSigned(sum), show(outputOf(play.run.state, cell.id)));
  }
  // With many inputs only those that say something are named.
  return words().sentence(votes.length > 4 ? votes.filter(({ amount }) => amount !== 0) : votes, cell.bias, sum, sum > 0);
}

function votesOf(play: Play, terms: readonly Synapse[]): { name: string; amount: number }[] {
  return terms.map((synapse) => ({ name: nameOf(play.circuit, synapse.from), amount: carried(play, synapse) * synapse.weight }));
}

function isLit(synapse: Synapse): boolean {
  return isHovered(synapse.id) || isHovered(synapse.from);
}

function voteClass(amount: number): string {
  return amount > 0 ? 'for' : amount < 0 ? 'against' : 'nothing';
}

function hoverOf(id: string): { onPointerEnter: () => void; onPointerLeave: () => void } {
  return { onPointerEnter: () => setHovered(id, true), onPointerLeave: () => setHovered(id, false) };
}
