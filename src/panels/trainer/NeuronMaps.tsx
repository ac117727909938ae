// Over the board: what each neuron says to every place, or, where the inputs are pixels, what the neurons of the first layer look for.
import { stackOf } from '../../core/layers.ts';
import type { Network } from '../../core/learning/network.ts';
import { entryOf } from '../../session/trainer/trainer.ts';
import { follow } from '../../views/follow.ts';
import type { Layout } from '../../views/board/geometry.ts';
import { usePainted, type Sheet, type Version } from '../../views/learning/painter.ts';
import { css, waters } from '../../views/learning/palette.ts';
import { SmallMap } from '../../views/learning/SmallMap.tsx';
import type { Bench } from './bench.ts';

interface Props {
  readonly bench: Bench;
  readonly layout: Layout;
}

/** In a smaller soma, in pixels, nothing could be seen. */
const SMALLEST_RADIUS = 9;
const RIM = 4;

export function NeuronMaps({ bench, layout }: Props) {
  follow(bench.trainer);
  const { mapping } = bench.sight;
  const { circuit, plan } = entryOf(bench.trainer);
  const blocks = stackOf(circuit)?.blocks ?? [];
  const isPicture = plan.data.kind === 'digits';
  return (
    <div class="neuron-maps" aria-hidden="true">
      {blocks.map(({ cells }, layer) =>
        cells.map(({ id }, neuron) => {
          const place = layout.cells.get(id);
          if (!place || place.radius < SMALLEST_RADIUS) return null;
          const size = Math.round(2 * (place.radius - RIM));
          const style = { left: `${place.x - size / 2}px`, top: `${place.y - size / 2}px`, width: `${size}px`, height: `${size}px` };
          if (isPicture)
            return layer === 0 ? (
              <div key={id} style={style}>
                <WeightPicture network={() => bench.network} version={bench.sight.slowVersion} neuron={neuron} size={size} />
              </div>
            ) : null;
          if (!mapping) return null;
          return (
            <div key={id} style={style}>
              <SmallMap
                mapper={mapping.mapper}
                network={() => bench.network}
                version={bench.sight.slowVersion}
                layer={layer}
                neuron={neuron}
                size={size}
              />
            </div>
          );
        }),
      )}
    </div>
  );
}

interface PictureProps {
  readonly network: () => Network;
  readonly version: Version;
  readonly neuron: number;
  readonly size: number;
}

const PIXELS = 8;

/** Weights of one neuron where their pixels are: amber for, blue against. */
function WeightPicture({ network, version, neuron, size }: PictureProps) {
  const { canvas } = usePainted(({ context, width }: Sheet) => {
    const [layer] = network().layers;
    if (!layer || layer.rows !== PIXELS * PIXELS || neuron >= layer.columns) return;
    let most = 0;
    for (let r = 0; r < layer.rows; r++) most = Math.max(most, Math.abs(layer.weights[r * layer.width + neuron]!));
    const { ground, kinds } = waters();
    context.fillStyle = css(ground);
    context.fillRect(0, 0, width, width);
    const side = width / PIXELS;
    for (let r = 0; r < layer.rows; r++) {
      const share = most === 0 ? 0 : layer.weights[r * layer.width + neuron]! / most;
      context.fillStyle = css(share > 0 ? kinds[1]!.bright : kinds[0]!.bright, Math.abs(share));
      context.fillRect((r % PIXELS) * side, Math.floor(r / PIXELS) * side, side + 0.5, side + 0.5);
    }
  }, version);
  return <canvas ref={canvas} class="small-map squircle" style={{ width: `${size}px`, height: `${size}px` }} />;
}
