// What a level shows beside its board: the answers everywhere, for two inputs, and the loss over two weights.
import { useMemo } from 'preact/hooks';
import { isInput, isNeuron, type RoundsCircuit } from '../../core/circuit.ts';
import { stackOf } from '../../core/layers.ts';
import { learningWords } from '../../i18n/learning.ts';
import { told, words } from '../../i18n/words.ts';
import { plainText } from '../../i18n/rich.ts';
import type { RoundsLevel, TeachGoal } from '../../levels/level.ts';
import { taughtBy } from '../../levels/teach/examples.ts';
import { type Play } from '../../session/play.ts';
import { caseAt, loadCase } from '../../session/playback.ts';
import { DecisionMap } from '../../views/learning/DecisionMap.tsx';
import type { MapPoints } from '../../views/learning/drawPoints.ts';
import { Landscape } from '../../views/learning/Landscape.tsx';
import { dialValue, type Dial } from '../../views/learning/lossGrid.ts';
import { nameOf } from '../../views/names.ts';
import { hasRoom, mapperOf, sceneryOf, type Scenery } from './scenery.ts';

interface Props {
  readonly play: Play;
  readonly level: RoundsLevel;
  readonly goal: TeachGoal;
}

/** Beside the board there is room for one picture, the landscape if there is one; the panel shows those that are left. */
export function TaughtPictures({ play, level, goal, isBeside = false }: Props & { readonly isBeside?: boolean }) {
  const scenery = sceneryOf(play).value;
  if (!scenery) return null;
  const hasMap = goal.watch.includes('map') && level.circuit.cells.filter(isInput).length === 2;
  const isLeft = !isBeside && hasRoom();
  const isMap = hasMap && (isBeside ? !scenery.way : !isLeft || scenery.way !== undefined);
  return (
    <>
      {scenery.way && !isLeft && <TaughtLandscape circuit={play.circuit} level={level} goal={goal} scenery={scenery} way={scenery.way} />}
      {isMap && <TaughtMap play={play} level={level} goal={goal} scenery={scenery} />}
    </>
  );
}

/** Greatest width of a picture, in CSS pixels. */
const SIZE = 560;

function TaughtMap({ play, level, goal, scenery }: Props & { readonly scenery: Scenery }) {
  const points = useMemo(() => pointsOf(level, goal), [level, goal]);
  const seen = goal.examples.length;
  return (
    <figure class="taught-map">
      <figcaption>{learningWords().map}</figcaption>
      <DecisionMap
        mapper={mapperOf(level, goal)}
        network={scenery.network}
        version={scenery.version}
        kinds={kindsOf(level)}
        points={points}
        accuracy={scenery.accuracy}
        size={SIZE}
        onPoint={(index) => loadCase(play, caseAt(play, index < seen ? index : index - seen, index >= seen))}
      />
    </figure>
  );
}

function pointsOf(level: RoundsLevel, goal: TeachGoal): MapPoints {
  const { seen, unseen } = taughtBy(level, goal);
  const all = [seen, unseen];
  const labels = all.flatMap(({ rows, outputs, targets }) => Array.from({ length: rows }, (_, row) => kindOf(targets, row, outputs)));
  return {
    xs: Float64Array.from(all.flatMap(({ rows, inputs }) => Array.from({ length: rows }, (_, row) => inputs[2 * row]!))),
    ys: Float64Array.from(all.flatMap(({ rows, inputs }) => Array.from({ length: rows }, (_, row) => inputs[2 * row + 1]!))),
    labels: Uint8Array.from(labels),
    isSeen: Uint8Array.from(all.flatMap(({ rows }, index) => Array.from({ length: rows }, () => (index === 0 ? 1 : 0)))),
  };
}

function kindOf(targets: Float64Array, row: number, outputs: number): number {
  if (outputs === 1) return targets[row]! > 0 ? 1 : 0;
  let most = 0;
  for (let c = 1; c < outputs; c++) if (targets[row * outputs + c]! > targets[row * outputs + most]!) most = c;
  return most;
}

/** One output says no or yes, in the words of the story; of several each has its name. */
function kindsOf({ circuit, text }: RoundsLevel): string[] {
  const { blocks } = stackOf(circuit)!;
  const last = blocks[blocks.length - 1]!.cells;
  if (last.length > 1) return last.map(({ id }) => nameOf(circuit, id));
  const own = told(text);
  return [plainText(own.silent ?? words().silent), plainText(own.fires ?? words().fires)];
}

interface LandscapeProps {
  readonly circuit: RoundsCircuit;
  readonly level: RoundsLevel;
  readonly goal: TeachGoal;
  readonly scenery: Scenery;
  readonly way: NonNullable<Scenery['way']>;
}

function TaughtLandscape({ circuit, level, goal, scenery, way }: LandscapeProps) {
  const [a, b] = way.dials;
  const window = useMemo(() => {
    const network = scenery.network();
    const far = Math.max(Math.abs(dialValue(network, a)), Math.abs(dialValue(network, b)));
    return { a: 0, b: 0, reach: Math.max(3, far * 1.25) };
  }, [a, b]);
  return (
    <figure class="taught-map">
      <figcaption>{learningWords().landscape}</figcaption>
      <Landscape
        network={scenery.network}
        examples={taughtBy(level, goal).seen}
        version={scenery.version}
        dialA={a}
        dialB={b}
        window={window}
        nameA={dialName(circuit, a)}
        nameB={dialName(circuit, b)}
        path={way.path}
        size={SIZE}
      />
    </figure>
  );
}

/** The first two weights or biases that may change. */
export function firstDials(circuit: RoundsCircuit): readonly [Dial, Dial] | undefined {
  const dials = (stackOf(circuit)?.blocks ?? []).flatMap(({ cells, synapses }, layer): Dial[] =>
    cells.flatMap((cell, column) => [
      ...synapses.flatMap((row, index) => (row[column] && !row[column].locked ? [{ layer, row: index, column }] : [])),
      ...(cell.locked ? [] : [{ layer, row: undefined, column }]),
    ]),
  );
  return dials[0] && dials[1] ? [dials[0], dials[1]] : undefined;
}

function dialName(circuit: RoundsCircuit, { layer, row, column }: Dial): string {
  const { from, cells } = stackOf(circuit)!.blocks[layer]!;
  const isOne = circuit.cells.filter(isNeuron).length === 1;
  const to = nameOf(circuit, cells[column]!.id);
  if (row === undefined) return isOne ? learningWords().bias : `${learningWords().bias} ${to}`;
  const sender = nameOf(circuit, from[row]!);
  return isOne ? sender : `${sender} → ${to}`;
}
