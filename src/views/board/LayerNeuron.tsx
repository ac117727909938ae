// A neuron among others: its soma opens its votes, the tide can be set where there is room, the lamp says what comes out.
import { fires, outputOf } from '../../core/state.ts';
import type { NeuronCell } from '../../core/circuit.ts';
import { show } from '../../i18n/numbers.ts';
import { percent } from '../../i18n/shares.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { told, toldOf, words } from '../../i18n/words.ts';
import { ValueControl } from '../../input/ValueControl.tsx';
import { biasRange } from '../../session/kit.ts';
import { command, type Play } from '../../session/play.ts';
import { follow } from '../follow.ts';
import { Cover } from '../Cover.tsx';
import { isHovered, setHovered } from '../hover.ts';
import { nameOf } from '../names.ts';
import { isCovered } from '../presenting.ts';
import { isOpen, sumOf } from '../votes.ts';
import { Change } from './Change.tsx';
import { Grip } from './Grip.tsx';
import type { Layout } from './geometry.ts';
import { heightOf, stateAt } from './level.ts';
import { at, px } from './place.ts';
import { tidePlace, Wave } from './tide.tsx';

interface Props {
  readonly play: Play;
  readonly cell: NeuronCell;
  readonly layout: Layout;
  readonly unit: number;
  readonly isOpened: boolean;
  readonly onOpen: (() => void) | undefined;
  onBad(): void;
}

/** Radii, in pixels, below which there is no room for a number in the glass, and for a tide handle on it. */
const NUMBER_RADIUS = 19;
const TIDE_RADIUS = 27;
const NAME_RADIUS = 24;
const FIXED_RADIUS = 44;
/** In a smaller glass the tide follows the finger by steps: its own way would be too short to hit one. */
const FINGER_RADIUS = 62;

export function LayerNeuron({ play, cell, layout, unit, isOpened, onOpen, onBad }: Props) {
  follow(play);
  const w = words();
  const { x, y, radius } = layout.cells.get(cell.id)!;
  const lamp = layout.lamps.get(cell.id);
  const range = biasRange(play.session.level);
  const isFixed = !range || cell.locked || play.session.level?.goal.kind === 'predict';
  const name = nameOf(play.circuit, cell.id);
  // Text grows on a projector, and needs larger cells then.
  const room = radius / Math.max(1, layout.rem / 16);
  const isShown = onOpen ? isOpened || (radius >= TIDE_RADIUS && !layout.isTall) : radius >= TIDE_RADIUS || !isFixed;
  const isSoftmax = play.circuit.layers.some(({ softmax, cells }) => softmax && cells.includes(cell.id));
  const isStateCovered = isCovered('state', cell.id);
  const sum = isOpen(play) || isStateCovered ? undefined : sumOf(play, cell);
  return (
    <>
      {onOpen && (
        <button
          type="button"
          class={`soma ${isOpened ? 'opened' : ''}`}
          style={{ ...at({ x, y }), width: px(Math.max(radius * 2, 30)), height: px(Math.max(radius * 2, 30)) }}
          aria-pressed={isOpened}
          aria-label={w.layers.openVotes(name)}
          data-testid={`open-${cell.id}`}
          onClick={onOpen}
          onPointerEnter={() => setHovered(cell.id, true)}
          onPointerLeave={() => setHovered(cell.id, false)}
        />
      )}
      {isStateCovered && <Cover kind="state" id={cell.id} what={w.presenter.stateOf(name)} class="over-soma" style={at({ x, y })} />}
      {lamp && isCovered('answer') && <Cover kind="answer" what={w.presenter.answer} class="over-lamp" style={at(lamp)} />}
      {room >= NUMBER_RADIUS && !isStateCovered && (
        <div
          class={`count ${sum !== undefined && sum > 0 && !(lamp && isCovered('answer')) ? 'on' : ''}`}
          style={at({ x, y: y + radius * 0.42 })}
          aria-hidden="true"
        >
          {sum === undefined ? '…' : show(sum)}
        </div>
      )}
      {!lamp && cell.label && room >= NAME_RADIUS && (
        <div
          class={`soma-name ${layout.isTall ? 'left' : 'inside'}`}
          style={layout.isTall ? at({ x: x - radius - 5, y }) : at({ x, y: y - radius * 0.52 })}
          aria-hidden="true"
        >
          <RichText text={told(cell.label)} />
        </div>
      )}
      {isShown &&
        (isCovered('bias', cell.id) ? (
          <Cover kind="bias" id={cell.id} what={w.biasOf(name)} class="tide" style={at({ x: x + radius * 0.75, y: y + radius })} />
        ) : isFixed ? (
          <>
            {cell.bias !== 0 && radius > FIXED_RADIUS && <FixedTide cell={cell} layout={layout} unit={unit} />}
            <Change play={play} id={cell.id} place={{ x, y: y + radius + 10 }} />
          </>
        ) : (
          <ValueControl
            class={`tide ${isHovered(cell.id) ? 'lit' : ''}`}
            style={at(tidePlace(layout, cell, unit))}
            value={cell.bias}
            range={range}
            label={w.biasOf(name)}
            testId={`bias-${cell.id}`}
            {...(radius > FINGER_RADIUS
              ? { dragTo: (start: number, up: number) => stateAt(heightOf(start, unit) + up / radius, unit) }
              : {})}
            onBad={onBad}
            onHover={(on) => setHovered(cell.id, on)}
            onChange={(next, gesture) => command(play, { type: 'setBias', cell: cell.id, bias: next }, gesture)}
          >
            {radius > 57 && <Wave />} {show(cell.bias)} {radius > 40 && <Grip />}
          </ValueControl>
        ))}
      {lamp && !layout.isShaped && (
        <div
          class={`lamp ${layout.isTall ? 'under' : 'beside'} ${isLit(play, cell) ? 'lit' : ''} ${radius < 18 ? 'tiny' : ''}`}
          style={
            layout.isTall
              ? at({ x: lamp.x, y: lamp.y + lamp.radius + (isSoftmax ? 11 : 4) })
              : at({ x: lamp.x + lamp.radius + (isSoftmax ? 18 : 10), y: lamp.y })
          }
        >
          <RichText text={toldOf(cell.label) ?? cell.id} />
          <Output play={play} cell={cell} isSoftmax={isSoftmax} isTall={layout.isTall} isTiny={layout.isTall && radius < NUMBER_RADIUS} />
        </div>
      )}
    </>
  );
}

function FixedTide({ cell, layout, unit }: Pick<Props, 'cell' | 'layout' | 'unit'>) {
  return (
    <div class="tide fixed" style={at(tidePlace(layout, cell, unit))} title={words().fixed}>
      <Wave /> {show(cell.bias)}
    </div>
  );
}

/** A share in percent, a number of a graded activator; a step's lamp says enough. */
function Output({
  play,
  cell,
  isSoftmax,
  isTall,
  isTiny,
}: {
  readonly play: Play;
  readonly cell: NeuronCell;
  readonly isSoftmax: boolean;
  readonly isTall: boolean;
  readonly isTiny: boolean;
}) {
  if (isOpen(play) || isOutcomeCovered(cell) || (cell.activator === 'step' && !isSoftmax)) return null;
  const output = outputOf(play.run.state, cell.id);
  return (
    <span class="output" data-testid={`output-${cell.id}`}>
      {isTall && <br />} {isSoftmax ? `${isTiny ? Math.round(output * 100) : percent(output)} %` : show(output)}
    </span>
  );
}

function isLit(play: Play, cell: NeuronCell): boolean {
  return !isOpen(play) && !isOutcomeCovered(cell) && fires(play.run.state, cell.id);
}

function isOutcomeCovered({ id }: NeuronCell): boolean {
  return isCovered('answer') || isCovered('state', id);
}
