// The loss over two weights of one's choice, with the way that they have gone; the ball can be put somewhere else, as a new start.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { pickRows } from '../../core/learning/examples.ts';
import type { Network } from '../../core/learning/network.ts';
import { stackOf } from '../../core/layers.ts';
import { trainerWords } from '../../i18n/trainer.ts';
import { entryOf, type Entry } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import { Landscape } from '../../views/learning/Landscape.tsx';
import { dialValue, type Dial, type LossWindow } from '../../views/learning/lossGrid.ts';
import { clearPath } from '../../views/learning/path.ts';
import { cellName } from './adviceText.ts';
import type { Bench } from './bench.ts';

/** Examples and places that the landscape is computed from: enough for its shape. */
const MOST_ROWS = 100;
const SIDE = 32;
const NARROWEST = 4;
/** Of a large network only the last layer can be chosen from. */
const MOST_DIALS = 400;

interface Choice {
  readonly dial: Dial;
  readonly key: string;
  readonly name: string;
}

export function LandscapeAnswer({ bench }: { readonly bench: Bench }) {
  follow(bench.trainer);
  const w = trainerWords().landscape;
  const entry = entryOf(bench.trainer);
  const { seen } = entry.material;
  const choices = choicesOf(entry, w.bias, w.weight);
  const chosen = bench.dials ?? [choices[0]!.dial, (choices[1] ?? choices[0]!).dial];
  const [a, b] = chosen.map((dial) => choices.find(({ key }) => key === keyOf(dial)) ?? choices[0]!) as [Choice, Choice];
  const examples = useMemo(
    () =>
      pickRows(
        seen,
        Array.from({ length: Math.min(MOST_ROWS, seen.rows) }, (_, row) => Math.floor((row * seen.rows) / Math.min(MOST_ROWS, seen.rows))),
      ),
    [seen],
  );
  const window = useRef<LossWindow & { of: string }>({ a: 0, b: 0, reach: NARROWEST, of: '' });
  window.current = windowFor(window.current, bench.network, a, b);
  useEffect(() => {
    bench.dials = [a.dial, b.dial];
    clearPath(bench.book.path);
    return () => (bench.dials = undefined);
  }, [a.key, b.key, bench]);
  if (seen.rows === 0 || entry.hindrance) return <p class="say">{w.wait}</p>;
  const pick = (which: 0 | 1, key: string): void => {
    const dial = choices.find((choice) => choice.key === key)!.dial;
    bench.setDials(which === 0 ? [dial, b.dial] : [a.dial, dial]);
  };
  return (
    <>
      <div class="axes">
        {([a, b] as const).map((choice, which) => (
          <label key={which} class="choice">
            <span>{which === 0 ? w.dialA : w.dialB}</span>
            <select value={choice.key} data-testid={`dial-${which}`} onChange={(event) => pick(which as 0 | 1, event.currentTarget.value)}>
              {choices.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <Landscape
        network={() => bench.network}
        examples={examples}
        version={bench.sight.version}
        dialA={a.dial}
        dialB={b.dial}
        window={window.current}
        nameA={a.name}
        nameB={b.name}
        path={bench.book.path}
        side={SIDE}
        step={0.125}
        onPick={(x, y) => bench.turnDials(x, y)}
      />
    </>
  );
}

function keyOf({ layer, row, column }: Dial): string {
  return `${layer} ${row ?? 'b'} ${column}`;
}

function choicesOf(
  { circuit, start }: Entry,
  biasName: (name: string) => string,
  weightName: (from: string, to: string) => string,
): Choice[] {
  const { blocks } = stackOf(circuit)!;
  const count = start.layers.reduce((sum, { rows, columns }) => sum + (rows + 1) * columns, 0);
  const first = count > MOST_DIALS ? blocks.length - 1 : 0;
  return blocks.flatMap(({ from, cells }, layer) => {
    if (layer < first) return [];
    return cells.flatMap(({ id }, column) => {
      const to = cellName(circuit, id);
      const own = from.map((before, row): Choice => {
        const dial = { layer, row, column };
        return { dial, key: keyOf(dial), name: weightName(cellName(circuit, before), to) };
      });
      const bias = { layer, row: undefined, column };
      return [...own, { dial: bias, key: keyOf(bias), name: biasName(to) }];
    });
  });
}

/** Around the ball when the dials are new; wider when it comes near the edge. */
function windowFor(now: LossWindow & { of: string }, network: Network, a: Choice, b: Choice): LossWindow & { of: string } {
  const [x, y] = [dialValue(network, a.dial), dialValue(network, b.dial)];
  const of = `${a.key},${b.key}`;
  if (now.of !== of) return { a: Math.round(x), b: Math.round(y), reach: NARROWEST, of };
  const away = Math.max(Math.abs(x - now.a), Math.abs(y - now.b));
  let { reach } = now;
  while (away > reach * 0.92) reach *= 2;
  return reach === now.reach ? now : { ...now, reach };
}
