// Real controls over the picture in time: touches, weights, delays and parameters can be pressed, focused, spoken and typed.
import { isLiving, isSpikeSynapse, type SpikingCell, type SpikingSynapse } from '../../../core/spiking/circuit.ts';
import { parameterOf, type ParameterName } from '../../../core/spiking/parameters.ts';
import { isRefractory, weightOf } from '../../../core/spiking/state.ts';
import { show, showSigned } from '../../../i18n/numbers.ts';
import { RichText } from '../../../i18n/RichText.tsx';
import { told, words } from '../../../i18n/words.ts';
import { ValueControl } from '../../../input/ValueControl.tsx';
import type { Range } from '../../../levels/level.ts';
import { delayRange, openParameters, parameterRange, spikingWeightRange } from '../../../session/spiking/kit.ts';
import { commandLiving, type LivingPlay } from '../../../session/spiking/play.ts';
import { follow } from '../../follow.ts';
import { Grip } from '../Grip.tsx';
import { at, px } from '../place.ts';
import { Cover } from '../../Cover.tsx';
import { isCovered } from '../../presenting.ts';
import { hovered, setHovered } from '../../hover.ts';
import { nameOf } from '../../names.ts';
import type { CellPlace, Point } from '../geometry.ts';
import type { LivingLayout } from './layout.ts';

interface Props {
  readonly play: LivingPlay;
  readonly layout: LivingLayout;
  readonly tip?: string | undefined;
  onBad(): void;
}

export function LivingControls({ play, layout, tip, onBad }: Props) {
  follow(play);
  const { circuit } = play;
  const firstTouch = circuit.cells.find(({ kind }) => kind === 'touch');
  const tipPlace = firstTouch && layout.cells.get(firstTouch.id);
  return (
    <>
      {circuit.synapses.map((synapse) => (
        <SynapseControl key={synapse.id} play={play} synapse={synapse} at={layout.synapses.get(synapse.id)!.chip} onBad={onBad} />
      ))}
      {circuit.cells.map((cell) => (
        <CellControl key={cell.id} play={play} cell={cell} layout={layout} onBad={onBad} />
      ))}
      {tip && tipPlace && (
        <p class="tip" style={at({ x: tipPlace.x, y: tipPlace.y - tipPlace.radius - 8 })}>
          {tip}
        </p>
      )}
    </>
  );
}

interface SynapseProps {
  readonly play: LivingPlay;
  readonly synapse: SpikingSynapse;
  readonly at: Point;
  onBad(): void;
}

/** Its weight over its delay. */
function SynapseControl({ play, synapse, at: place, onBad }: SynapseProps) {
  // Only a plastic weight moves with time.
  follow(isSpikeSynapse(synapse) && synapse.plasticity ? play.time : play);
  const w = words().living;
  const { level } = play.session;
  const isPredict = level?.goal.kind === 'predict';
  const { id, from, to } = synapse;
  const isSpike = isSpikeSynapse(synapse);
  const weight = isSpike ? weightNow(play, id, synapse.weight) : synapse.gain;
  const delay = isSpike ? synapse.delayMs : 0;
  const name = w.synapse(nameOf(play.circuit, from), nameOf(play.circuit, to));
  const sign = weight > 0 ? 'for' : weight < 0 ? 'against' : 'none';
  const lit = hovered.value === id || hovered.value === from ? 'lit' : '';
  const weights = isPredict ? undefined : spikingWeightRange(level, synapse);
  const delays = isPredict ? undefined : delayRange(level, synapse, play.circuit);
  // What is fixed is said only where there is room, and a short delay or a gain of 1 says nothing.
  const isRoomy = play.circuit.synapses.length <= 4;
  const saysWeight = weights !== undefined || (isSpike ? isRoomy || synapse.plasticity !== undefined : synapse.gain !== 1);
  const saysDelay = delays !== undefined || (isRoomy && delay >= 3);
  return (
    <div class={`chips ${lit}`} style={at(place)}>
      {(saysWeight || isSpike) && isCovered('weight', id) ? (
        <Cover kind="weight" id={id} what={w.weightOf(name)} class="chip" />
      ) : (
        saysWeight && (
          <Value
            class={`chip ${sign}`}
            value={isSpike && weights ? synapse.weight : weight}
            range={weights}
            text={isSpike ? showSigned(round(weight)) : `× ${show(weight)}`}
            label={w.weightOf(name)}
            testId={`weight-${id}`}
            onBad={onBad}
            onHover={(on) => setHovered(id, on)}
            onChange={(next, gesture) => commandLiving(play, { type: 'setWeight', synapse: id, weight: next }, gesture)}
          />
        )
      )}
      {saysDelay && (
        <Value
          class="chip delay"
          value={delay}
          range={delays}
          text={w.ms(show(delay))}
          label={w.delayOf(name)}
          testId={`delay-${id}`}
          onBad={onBad}
          onHover={(on) => setHovered(id, on)}
          onChange={(next, gesture) => commandLiving(play, { type: 'setDelay', synapse: id, delayMs: next }, gesture)}
        />
      )}
    </div>
  );
}

/** A plastic weight moves by itself. */
function weightNow(play: LivingPlay, id: string, written: number): number {
  return play.run.state.compiled.synapseIndexOf.has(id) ? weightOf(play.run.state, id) : written;
}

interface CellProps {
  readonly play: LivingPlay;
  readonly cell: SpikingCell;
  readonly layout: LivingLayout;
  onBad(): void;
}

/** Half the width of a parameter's chip: a row of them must not be cut by the board's edge. */
const HALF_CHIP = 42;

function CellControl({ play, cell, layout, onBad }: CellProps) {
  follow(play);
  const w = words().living;
  const place = layout.cells.get(cell.id)!;
  const { x, y, radius } = place;
  const { level } = play.session;
  // A free circuit shows the first number of each source; there is no room for all.
  const open = level?.goal.kind === 'predict' ? [] : openParameters(level, cell).slice(0, level ? undefined : isLiving(cell) ? 0 : 1);
  const name = nameOf(play.circuit, cell.id);
  const isBeside = layout.areNamesBeside && !isLiving(cell);
  // In a column of three each number needs a line of its own.
  const sources = play.circuit.cells.filter((other) => !isLiving(other)).length;
  const isRoomy = sources <= 2 || (sources === 3 && !layout.isTall && layout.height > 380);
  const reach = open.length * HALF_CHIP;
  const underX = Math.max(reach, Math.min(layout.width - reach, x));
  return (
    <>
      {cell.kind === 'touch' ? (
        <button
          type="button"
          class="cell source touch"
          style={{ ...at({ x, y }), width: px(radius * 2), height: px(radius * 2) }}
          aria-label={w.touch(name)}
          data-testid={`touch-${cell.id}`}
          disabled={level !== undefined && level.goal.kind !== 'live'}
          onClick={() => commandLiving(play, { type: 'touch', cell: cell.id })}
        >
          <Finger />
        </button>
      ) : (
        !isLiving(cell) && (
          <div class="cell source" style={{ ...at({ x, y }), width: px(radius * 2), height: px(radius * 2) }} aria-hidden="true">
            <SourceMark kind={cell.kind} />
          </div>
        )
      )}
      {isLiving(cell) && <Membrane play={play} cell={cell} place={place} />}
      <div class={`under ${isBeside ? 'beside' : ''}`} style={at(isBeside ? { x: x - radius - 6, y } : { x: underX, y: y + radius + 4 })}>
        {cell.label && (
          <span class="name">
            <RichText text={told(cell.label)} />
          </span>
        )}
        {open.map((parameter) => (
          <ParameterControl key={parameter} play={play} cell={cell} parameter={parameter} name={name} onBad={onBad} />
        ))}
        {open.length === 0 && isRoomy && <FixedNumber cell={cell} />}
      </div>
    </>
  );
}

function ParameterControl({
  play,
  cell,
  parameter,
  name,
  onBad,
}: Omit<CellProps, 'layout'> & { readonly parameter: ParameterName; readonly name: string }) {
  const w = words().living;
  const value = parameterOf(cell, parameter) ?? 0;
  const range = parameterRange(play.session.level, cell, parameter);
  return (
    <Value
      class="chip parameter"
      value={value}
      range={range}
      text={w.shown[parameter](show(value))}
      label={`${name}, ${w.parameter[parameter]}`}
      testId={`parameter-${cell.id}-${parameter}`}
      onBad={onBad}
      onHover={(on) => setHovered(cell.id, on)}
      onChange={(next, gesture) => commandLiving(play, { type: 'setParameter', cell: cell.id, parameter, value: next }, gesture)}
    />
  );
}

/** What a source gives, where it cannot be changed. */
function FixedNumber({ cell }: { readonly cell: SpikingCell }) {
  const w = words().living;
  if (cell.kind === 'current') return <span class="given">{w.shown.amplitudeNa(show(cell.amplitudeNa))}</span>;
  if (cell.kind === 'regular' || cell.kind === 'poisson') return <span class="given">{w.shown.rateHz(show(cell.rateHz))}</span>;
  return null;
}

/** The membrane potential as a number, and a word while the cell rests. */
function Membrane({
  play,
  cell,
  place: { x, y, radius },
}: {
  readonly play: LivingPlay;
  readonly cell: SpikingCell;
  readonly place: CellPlace;
}) {
  follow(play.time);
  const w = words().living;
  const { state } = play.run;
  const index = state.compiled.indexOf.get(cell.id);
  if (index === undefined || radius < 20) return null;
  const name = nameOf(play.circuit, cell.id);
  if (isCovered('state', cell.id))
    return <Cover kind="state" id={cell.id} what={words().presenter.stateOf(name)} class="over-soma" style={at({ x, y })} />;
  if (isCovered('answer')) return <Cover kind="answer" what={words().presenter.answer} class="over-soma" style={at({ x, y })} />;
  const isResting = isRefractory(state, index);
  return (
    <div class={`membrane ${isResting ? 'resting' : ''}`} style={at({ x, y: y + radius * 0.62 })} aria-hidden="true">
      {play.isAsking ? '?' : isResting ? w.resting : `${show(Math.round(state.v[index]!))} mV`}
    </div>
  );
}

interface ValueProps {
  readonly class: string;
  readonly value: number;
  readonly range: Range | undefined;
  readonly text: string;
  readonly label: string;
  readonly testId: string;
  onBad(): void;
  onHover(on: boolean): void;
  onChange(value: number, gesture: string): void;
}

/** A number that can be set, or one that is only said. */
function Value({ range, text, ...rest }: ValueProps) {
  if (!range)
    return (
      <div class={`${rest.class} fixed`} title={words().fixed}>
        {text}
      </div>
    );
  return (
    <ValueControl {...rest} range={range} style={{}}>
      {text}
      <Grip />
    </ValueControl>
  );
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function SourceMark({ kind }: { readonly kind: SpikingCell['kind'] }) {
  const path = {
    current: 'M4 14h16M4 18h16M8 6l4-3 4 3',
    regular: 'M4 18V6M9.300 18V6M14.600 18V6M20 18V6',
    poisson: 'M4 18V6M7 18V6M14 18V6M16 18V6M20 18V6',
    pattern: 'M4 18V6M11 18V6M20 18V6',
  }[kind as string];
  return (
    <svg viewBox="0 0 24 24" class="source-mark" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
    </svg>
  );
}

function Finger() {
  return (
    <svg viewBox="0 0 24 24" class="source-mark" aria-hidden="true">
      <path
        d="M9 11V5.500a1.700 1.700 0 0 1 3.400 0V11l4.600 1.200c1.300.4 2 1.400 1.800 2.700l-.8 4.600H10l-4-5c-.9-1.300.7-2.600 1.800-1.600L9 14z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.700"
        stroke-linejoin="round"
      />
    </svg>
  );
}
