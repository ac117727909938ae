// Real controls over the picture: every input, weight and tide can be touched, focused, spoken and typed.
import { isInput, isNeuron, type Cell, type Id, type NeuronCell, type RoundsCircuit, type Synapse } from '../../core/circuit.ts';
import { fires, outputOf } from '../../core/state.ts';
import { show } from '../../i18n/numbers.ts';
import { addsUp } from '../../i18n/shares.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { told, words } from '../../i18n/words.ts';
import { ValueControl } from '../../input/ValueControl.tsx';
import { biasRange, inputRange, toggle, weightRange } from '../../session/kit.ts';
import { command, inputValue, type Play } from '../../session/play.ts';
import { isCrowded } from './layout.ts';
import { isEye } from './eye.ts';
import { Change } from './Change.tsx';
import { Grip } from './Grip.tsx';
import { PixelPad } from './PixelPad.tsx';
import { placeChips, type ChipWish } from './chips.ts';
import { LayerNeuron } from './LayerNeuron.tsx';
import { tidePlace, Wave } from './tide.tsx';
import { at, px } from './place.ts';
import { isHovered, setHovered } from '../hover.ts';
import { Cover } from '../Cover.tsx';
import { isCovered } from '../presenting.ts';
import { nameOf, weightLabel } from '../names.ts';
import { carried, isOpen, sumOf, synapsesOf } from '../votes.ts';
import type { Layout, Point } from './geometry.ts';
import { heightOf, stateAt } from './level.ts';
import { follow } from '../follow.ts';

interface Props {
  readonly play: Play;
  readonly layout: Layout;
  readonly unit: number;
  readonly tip?: string | undefined;
  onBad(): void;
}

export function Controls({ play, layout, unit, tip, opened, onOpen, onBad }: BoardProps) {
  follow(play);
  const { circuit } = play;
  const isMany = circuit.cells.filter(isNeuron).length > 1;
  const shown = shownChips(circuit, layout, opened);
  const chips = isMany
    ? placeChips(layout, chipsOf(circuit, shown, weightRange(play.session.level) !== undefined), tidesOf(play, layout, opened))
    : undefined;
  const first = weightRange(play.session.level) && circuit.synapses.find(({ id, locked }) => !locked && shown.has(id));
  const neuron = biasRange(play.session.level) && circuit.cells.find((cell) => isNeuron(cell) && !cell.locked);
  const tipPlace = first
    ? (chips?.get(first.id) ?? layout.synapses.get(first.id)!.chip)
    : neuron && tidePlace(layout, neuron as NeuronCell, unit);
  return (
    <>
      {play.session.level?.kit.drawing ? (
        <PixelPad play={play} layout={layout} opened={opened} />
      ) : (
        circuit.cells.filter(isInput).map((cell) => <InputControl key={cell.id} play={play} cell={cell} layout={layout} />)
      )}
      {circuit.synapses
        .filter(({ id }) => shown.has(id) && (!chips || chips.has(id)))
        .map((synapse) => (
          <WeightControl
            key={synapse.id}
            play={play}
            synapse={synapse}
            at={chips?.get(synapse.id) ?? layout.synapses.get(synapse.id)!.chip}
            onBad={onBad}
          />
        ))}
      {circuit.cells
        .filter(isNeuron)
        .map((cell) =>
          isMany ? (
            <LayerNeuron
              key={cell.id}
              play={play}
              cell={cell}
              layout={layout}
              unit={unit}
              isOpened={opened.includes(cell.id)}
              onOpen={layout.opensOneByOne ? () => onOpen(cell.id) : undefined}
              onBad={onBad}
            />
          ) : (
            <NeuronControl key={cell.id} play={play} cell={cell} layout={layout} unit={unit} onBad={onBad} />
          ),
        )}
      {isMany && <RoundedNotes play={play} layout={layout} />}
      {tip && tipPlace && (
        <p class="tip" style={at({ x: tipPlace.x, y: tipPlace.y - 30 })}>
          {tip}
        </p>
      )}
    </>
  );
}

interface BoardProps extends Props {
  /** Neurons whose chips are shown, where not all are. */
  readonly opened: readonly Id[];
  onOpen(cell: Id): void;
}

/** Below a pool whose shares, as they are shown, do not add up to 100. */
function RoundedNotes({ play, layout }: { readonly play: Play; readonly layout: Layout }) {
  follow(play);
  if (isOpen(play)) return null;
  return (
    <>
      {play.circuit.layers
        .filter(({ softmax, cells }) => softmax && !addsUp(cells.map((id) => outputOf(play.run.state, id))))
        .map(({ id, cells }) => {
          const lamps = cells.flatMap((cell) => layout.lamps.get(cell) ?? []);
          const lowest = lamps.reduce((low, lamp) => (lamp.y > low.y ? lamp : low), lamps[0]!);
          return (
            <span
              key={id}
              class="rounded-note"
              style={at({ x: lowest.x, y: Math.min(layout.height - 6, lowest.y + lowest.radius + (layout.isTall ? 58 : 18)) })}
            >
              ({words().layers.rounded})
            </span>
          );
        })}
    </>
  );
}

/** As in the picture: a weaker input's light is out. */
const FAINTEST_INPUT = 0.12;
/** Inputs so small stand so close that there is no room for names between them. */
const LOW_RADIUS = 25;

/** Inputs that have room for a chip each. */
const MOST_CHIPPED = 16;

/** All chips, or those of the opened neurons and of blocks with few; a picture's pixels have none. */
function shownChips(circuit: RoundsCircuit, layout: Layout, opened: readonly Id[]): Set<Id> {
  if (circuit.cells.filter(isInput).length > MOST_CHIPPED) return new Set();
  if (!layout.hidesChips) return new Set(circuit.synapses.map(({ id }) => id));
  return new Set(circuit.synapses.filter(({ to }) => opened.includes(to)).map(({ id }) => id));
}

/** Those that can be set come first; where some can, a fixed one gives way. */
function chipsOf({ synapses }: RoundsCircuit, shown: ReadonlySet<Id>, canSet: boolean): readonly ChipWish[] {
  const wishes = synapses.filter(({ id }) => shown.has(id)).map(({ id, locked }) => ({ id, yields: canSet && locked === true }));
  return wishes.toSorted((a, b) => Number(a.yields) - Number(b.yields));
}

/** Neurons whose tide handle stands on the board. */
function tidesOf(play: Play, layout: Layout, opened: readonly Id[]): Id[] {
  const isFree = biasRange(play.session.level) !== undefined && play.session.level?.goal.kind !== 'predict';
  return play.circuit.cells
    .filter(isNeuron)
    .filter(
      ({ id, locked, bias }) =>
        (layout.opensOneByOne ? opened.includes(id) : true) && ((isFree && !locked) || (bias !== 0 && layout.cells.get(id)!.radius > 44)),
    )
    .map(({ id }) => id);
}

function InputControl({ play, cell, layout }: { readonly play: Play; readonly cell: Cell; readonly layout: Layout }) {
  follow(play);
  const { x, y, radius } = layout.cells.get(cell.id)!;
  const range = inputRange(play.session.level, cell);
  const value = inputValue(play, cell.id);
  const isFixed = cell.locked || play.session.level?.goal.kind === 'predict';
  const name = nameOf(play.circuit, cell.id);
  const style = { ...at({ x, y }), width: px(radius * 2), height: px(radius * 2), fontSize: px(Math.max(15, radius * 0.62)) };
  const set = (next: number): void => void command(play, { type: 'setInput', cell: cell.id, value: next });
  const label = cell.label && !isEye(play.circuit) && (
    <span
      class={`name ${layout.isTall ? 'above' : isCrowded(play.circuit) || (layout.isLayered && radius < LOW_RADIUS) ? 'before' : ''}`}
      style={{ fontSize: px(Math.max(13, Math.min(1.375 * layout.rem, radius * 0.45))) }}
    >
      <RichText text={told(cell.label)} />
    </span>
  );
  // Dark figures need a light behind them.
  const lit = value > 0 && value >= FAINTEST_INPUT * range.max ? 'lit' : '';
  if (isFixed)
    return (
      <div class={`cell input fixed ${lit}`} style={style}>
        <span class="amount">{show(value)}</span>
        {label}
      </div>
    );
  if (range.min === toggle.min && range.max === toggle.max && range.step === toggle.step)
    return (
      <button
        type="button"
        class={`cell input ${lit}`}
        style={style}
        aria-pressed={value > 0}
        aria-label={`${name}, ${words().input}`}
        data-testid={`input-${cell.id}`}
        onClick={() => set(value > 0 ? 0 : 1)}
        onPointerEnter={() => setHovered(cell.id, true)}
        onPointerLeave={() => setHovered(cell.id, false)}
      >
        <span class="amount">{show(value)}</span>
        {label}
      </button>
    );
  return (
    <ValueControl
      class={`cell input graded ${lit}`}
      style={style}
      value={value}
      range={range}
      label={`${name}, ${words().input}`}
      testId={`input-${cell.id}`}
      onChange={set}
    >
      <span class="amount">{show(value)}</span>
      <Grip />
      {label}
    </ValueControl>
  );
}

function WeightControl({
  play,
  synapse,
  at: place,
  onBad,
}: {
  readonly play: Play;
  readonly synapse: Synapse;
  readonly at: Point;
  onBad(): void;
}) {
  follow(play);
  const { id, weight } = synapse;
  const range = weightRange(play.session.level);
  const sign = weight > 0 ? 'for' : weight < 0 ? 'against' : 'none';
  const text = `× ${show(weight)}`;
  const lit = isHovered(id) || isHovered(synapse.from) ? 'lit' : '';
  if (isCovered('weight', id)) return <Cover kind="weight" id={id} what={weightLabel(play.circuit, id)} class="chip" style={at(place)} />;
  if (!range || synapse.locked || play.session.level?.goal.kind === 'predict')
    return (
      <>
        <div class={`chip fixed ${sign} ${lit}`} style={at(place)} title={words().fixed}>
          {text}
        </div>
        <Change play={play} id={id} place={{ x: place.x, y: place.y - 26 }} />
      </>
    );
  return (
    <ValueControl
      class={`chip ${sign} ${lit}`}
      style={at(place)}
      value={weight}
      range={range}
      label={weightLabel(play.circuit, id)}
      testId={`weight-${id}`}
      onBad={onBad}
      onHover={(on) => setHovered(id, on)}
      onChange={(next, gesture) => command(play, { type: 'setWeight', synapse: id, weight: next }, gesture)}
    >
      {text}
      {!isCrowded(play.circuit) && <Grip />}
    </ValueControl>
  );
}

interface NeuronProps extends Props {
  readonly cell: NeuronCell;
}

function NeuronControl({ play, cell, layout, unit, onBad }: NeuronProps) {
  follow(play);
  const { x, y, radius } = layout.cells.get(cell.id)!;
  const lamp = layout.lamps.get(cell.id);
  const range = biasRange(play.session.level);
  const isFixed = !range || cell.locked || play.session.level?.goal.kind === 'predict';
  const zeroY = y - heightOf(0, unit) * radius;
  const isBiasCovered = isCovered('bias', cell.id);
  const tide = tidePlace(layout, cell, unit);
  // Where it stands would say what it is.
  const place = isBiasCovered ? { x: tide.x, y: zeroY + radius * 0.5 } : tide;
  const name = nameOf(play.circuit, cell.id);
  const text = (
    <>
      <Wave /> {show(cell.bias)}
    </>
  );
  const { isTall } = layout;
  // The tide's handle may hide zero's name: then it stands above the handle.
  const lift = 15 * Math.max(1, layout.rem / 16);
  const isHidden = Math.abs(place.y - (zeroY - lift)) < 2 * lift;
  const zeroPlace = isTall ? { x: x - radius - 12, y: zeroY } : { x: x + radius * 1.18 + 14, y: isHidden ? place.y : zeroY - lift };
  return (
    <>
      <div class={`zero ${isTall ? 'left' : isHidden ? 'up' : ''}`} style={at(zeroPlace)} aria-hidden="true">
        {isTall || cell.activator !== 'step' ? '0' : words().zeroLine}
      </div>
      {!isTall && <Tally play={play} cell={cell} x={x} y={y - radius * 1.36} />}
      {isCovered('state', cell.id) && (
        <Cover kind="state" id={cell.id} what={words().presenter.stateOf(name)} class="over-soma" style={at({ x, y })} />
      )}
      {lamp && isCovered('answer') && <Cover kind="answer" what={words().presenter.answer} class="over-lamp" style={at(lamp)} />}
      {isBiasCovered ? (
        <Cover kind="bias" id={cell.id} what={words().biasOf(name)} class="tide" style={at(place)} />
      ) : isFixed ? (
        <>
          <div class="tide fixed" style={at(place)} title={words().fixed}>
            {text}
          </div>
          <Change play={play} id={cell.id} place={{ x: place.x, y: place.y - 26 }} />
        </>
      ) : (
        <ValueControl
          class={`tide ${isHovered(cell.id) ? 'lit' : ''}`}
          style={at(place)}
          value={cell.bias}
          range={range}
          label={words().biasOf(name)}
          testId={`bias-${cell.id}`}
          dragTo={(start, up) => stateAt(heightOf(start, unit) + up / radius, unit)}
          onBad={onBad}
          onHover={(on) => setHovered(cell.id, on)}
          onChange={(next, gesture) => command(play, { type: 'setBias', cell: cell.id, bias: next }, gesture)}
        >
          {text} <Grip />
        </ValueControl>
      )}
      {lamp && cell.label && (
        <div
          class={`lamp ${isTall ? 'beside' : ''} ${isLampLit(play, cell) ? 'lit' : ''}`}
          style={isTall ? at({ x: lamp.x + lamp.radius + 14, y: lamp.y }) : at({ x: lamp.x, y: lamp.y + lamp.radius + 18 })}
        >
          <RichText text={told(cell.label)} />
          {cell.activator !== 'step' && !isOpen(play) && !isOutcomeCovered(cell) && (
            <span class="output">{show(outputOf(play.run.state, cell.id))}</span>
          )}
        </div>
      )}
    </>
  );
}

function isLampLit(play: Play, cell: NeuronCell): boolean {
  return !isOpen(play) && !isOutcomeCovered(cell) && fires(play.run.state, cell.id);
}

/** What comes out would give the state away, and the other way round. */
function isOutcomeCovered({ id }: NeuronCell): boolean {
  return isCovered('answer') || isCovered('state', id);
}

/** The sum as it is counted: for, against, bias. */
function Tally({ play, cell, x, y }: { readonly play: Play; readonly cell: NeuronCell; readonly x: number; readonly y: number }) {
  follow(play);
  let pro = 0;
  let con = 0;
  for (const synapse of synapsesOf(play, cell)) {
    const vote = carried(play, synapse) * synapse.weight;
    if (vote > 0) pro += vote;
    else con += vote;
  }
  const areVotesCovered = synapsesOf(play, cell).some(({ id }) => isCovered('weight', id));
  const isSumCovered = isCovered('state', cell.id);
  const sum = isOpen(play) || isSumCovered ? undefined : sumOf(play, cell);
  return (
    <div class="tally" style={at({ x, y })} aria-hidden="true">
      <i class="drop" /> {areVotesCovered ? '?' : show(pro)}
      <i class="diamond" /> {areVotesCovered ? '?' : show(con)}
      <Wave /> {isCovered('bias', cell.id) ? '?' : show(cell.bias)}
      <b class={sum !== undefined && sum > 0 && !isCovered('answer') ? 'on' : ''}>
        = {isSumCovered ? '?' : sum === undefined ? '…' : show(sum)}
      </b>
    </div>
  );
}
