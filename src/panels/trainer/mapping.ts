// A map for any examples: points in the plane, or two columns of a table while the others stand at their mean.
import type { Examples } from '../../core/learning/examples.ts';
import { featuresOf } from '../../data/features.ts';
import { PLANAR_REACH } from '../../data/planar.ts';
import { isOfPoints } from '../../session/trainer/plan.ts';
import type { Entry } from '../../session/trainer/trainer.ts';
import { Mapper, type MapperOptions } from '../../views/learning/mapper.ts';
import type { MapPoints } from '../../views/learning/drawPoints.ts';

export interface Mapping {
  readonly mapper: Mapper;
  readonly points: MapPoints;
  /** What the network is given of a place. */
  readonly inputsAt: MapperOptions['featuresOf'];
  /** Features of the map; '' for a slice, which is no one else's. */
  readonly key: string;
}

/** Columns of the data, across and up. */
export type Axes = readonly [across: number, up: number];

const SIDE = 48;
/** Standardised columns: three deviations, and what lies further out stands at the edge. */
const SLICE_REACH = 3;
const EDGE = 2.94;

/** What is wrong is found from all columns of a row, not from its place on the map. */
class SliceMapper extends Mapper {
  constructor(
    options: MapperOptions,
    private readonly rows: Examples,
  ) {
    super(options);
  }

  override rowsOf(): Examples {
    return this.rows;
  }
}

/** `before`: a mapping whose map is kept where it is the same. */
export function mappingOf({ plan, material }: Entry, axes: Axes, before: Mapping | undefined): Mapping {
  const { places, labels, all, rows } = material;
  const isSeen = new Uint8Array(labels.length);
  for (const row of rows.seen) isSeen[row] = 1;
  if (isOfPoints(plan.data) && places) {
    const { features } = plan;
    const inputsAt: Mapping['inputsAt'] = (x, y, out, at) => featuresOf(x, y, features, out, at);
    const key = features.join();
    const mapper =
      before?.key === key ? before.mapper : new Mapper({ side: SIDE, reach: PLANAR_REACH, columns: features.length, featuresOf: inputsAt });
    return { mapper, points: { ...places, labels, isSeen }, inputsAt, key };
  }
  const own = material.inputs.length;
  const [across, up] = axes.map((axis) => Math.min(axis, own - 1)) as [number, number];
  const inputsAt: Mapping['inputsAt'] = (x, y, out, at) => {
    out.fill(0, at, at + own);
    out[at + up] = y;
    out[at + across] = x;
  };
  const mapper = new SliceMapper(
    { side: SIDE, reach: SLICE_REACH, columns: own, featuresOf: inputsAt },
    { rows: labels.length, columns: own, outputs: 0, inputs: all, targets: new Float64Array() },
  );
  const place = (axis: number): Float64Array =>
    Float64Array.from(labels, (_, row) => Math.max(-EDGE, Math.min(EDGE, all[row * own + axis]!)));
  return { mapper, points: { xs: place(across), ys: place(up), labels, isSeen }, inputsAt, key: '' };
}
