// Layers without activators, multiplied into one: W₁ · W₂ = W.
import type { RoundsCircuit } from '../core/circuit.ts';
import { flatten, stackOf } from '../core/layers.ts';
import { show } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';

export function Product({ circuit }: { readonly circuit: RoundsCircuit }) {
  const stack = stackOf(circuit);
  const flat = stack && stack.blocks.length > 1 ? flatten(stack) : undefined;
  if (!stack || !flat) return null;
  const factors = stack.blocks.map(({ synapses }) => synapses.map((row) => row.map((synapse) => synapse?.weight ?? 0)));
  return (
    <section class="flat" data-testid="product">
      <p>{words().layers.product}</p>
      <div class="flat-line">
        {factors.map((weights, i) => (
          <Factor key={i} name={`W${i + 1}`} weights={weights} sign={i > 0 ? '·' : ''} />
        ))}
        <Factor name="W" weights={flat.weights} sign="=" />
      </div>
    </section>
  );
}

function Factor({
  name,
  weights,
  sign,
}: {
  readonly name: string;
  readonly weights: readonly (readonly number[])[];
  readonly sign: string;
}) {
  const w = words().layers;
  const columns = weights[0]?.length ?? 0;
  return (
    <>
      {sign && <span class="op">{sign}</span>}
      <span class="sheet-matrix">
        <table class="matrix" aria-label={w.matrix(name, weights.length, columns)}>
          <tbody>
            {weights.map((row, i) => (
              <tr key={i}>
                {row.map((weight, j) => (
                  <td key={j}>{show(weight)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <span class="shape" aria-hidden="true">
          <b>{name}</b> {w.shape(weights.length, columns)}
        </span>
      </span>
    </>
  );
}
