// At each hidden neuron what it alone says to every place, beside its glass.
import { stackOf } from '../../core/layers.ts';
import type { Layout } from '../../views/board/geometry.ts';
import { follow } from '../../views/follow.ts';
import { SmallMap } from '../../views/learning/SmallMap.tsx';
import { mapperOf, sceneryOf } from './scenery.ts';
import type { TeachProps } from './TeachPanel.tsx';

/** Largest and smallest, in CSS pixels; where there is less room there is none. */
const LARGEST = 46;
const SMALLEST = 22;

export function SmallMaps({ play, level, goal, layout }: TeachProps & { readonly layout: Layout }) {
  follow(play);
  const scenery = sceneryOf(play).value;
  const blocks = stackOf(play.circuit)?.blocks.slice(0, -1) ?? [];
  if (!scenery || blocks.length === 0) return null;
  return (
    <>
      {blocks.flatMap(({ cells }, layer) =>
        cells.map(({ id }, neuron) => {
          const place = layout.cells.get(id);
          const size = Math.min(LARGEST, (place?.radius ?? 0) * 1.25);
          if (!place || size < SMALLEST) return null;
          return (
            <div
              key={id}
              class="neuron-map"
              style={{ left: `${place.x + place.radius * 0.82}px`, top: `${place.y - place.radius * 0.82}px` }}
            >
              <SmallMap
                mapper={mapperOf(level, goal)}
                network={scenery.network}
                version={scenery.version}
                layer={layer}
                neuron={neuron}
                size={size}
              />
            </div>
          );
        }),
      )}
    </>
  );
}
