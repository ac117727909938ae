// The map of a network on examples, whole and small.
import { useMemo } from 'preact/hooks';
import { networkOf } from '../../src/core/learning/network.ts';
import { planar, PLANAR_REACH } from '../../src/data/planar.ts';
import { DecisionMap } from '../../src/views/learning/DecisionMap.tsx';
import { createMapper } from '../../src/views/learning/mapper.ts';
import { SmallMap } from '../../src/views/learning/SmallMap.tsx';
import { circuit } from '../../tests/helpers/circuit.ts';

const network = networkOf(
  circuit('x y -> a(0.4 tanh) b(-0.3 tanh) out(-0.2 tanh); x>a 1.6; x>b -0.7; y>a 0.5; y>b 1.9; a>out 1.3; b>out 1.1'),
)!;

export function Pictures() {
  const { mapper, points } = useMemo(() => {
    const { xs, ys, labels } = planar('circle', { points: 60, noise: 0.1, seed: 'style' });
    const isSeen = Uint8Array.from(xs, (_, i) => (i % 3 === 0 ? 0 : 1));
    const featuresOf = (x: number, y: number, out: Float64Array, at: number): void => out.set([x, y], at);
    return { mapper: createMapper({ side: 61, reach: PLANAR_REACH, columns: 2, featuresOf }), points: { xs, ys, labels, isSeen } };
  }, []);
  return (
    <div class="style-two">
      <DecisionMap mapper={mapper} network={() => network} version={0} kinds={['blue', 'orange']} points={points} size={320} />
      <div class="style-row">
        {[0, 1].map((neuron) => (
          <SmallMap key={neuron} mapper={mapper} network={() => network} version={0} layer={0} neuron={neuron} size={88} />
        ))}
        <SmallMap mapper={mapper} network={() => network} version={0} layer={1} neuron={0} size={88} frame="squircle" />
      </div>
    </div>
  );
}
