// Examples of a plan: points in the plane, data sets, tables. Data sets are loaded first (see `loadFor`).
import type { Label } from '../../core/circuit.ts';
import type { DataPlan, FeatureName, PaintedPlan, TablePlan, TrainingPlan } from '../../core/learning/plan.ts';
import { loadData, type DataSet } from '../../data/data.ts';
import { PLANAR_REACH, planar, type PlanarPoints } from '../../data/planar.ts';
import { labelledPoints, prepare, standardise, type Labelled } from '../../data/prepare.ts';
import { trainerNames } from '../../i18n/trainer.ts';
import { hasOneAnswer, lowTarget } from '../../session/trainer/fit.ts';
import type { InputSpec, Material } from '../../session/trainer/material.ts';

const loaded = new Map<'iris' | 'digits', DataSet>();

/** Before `materialOf`: what is in the page already takes no time. */
export async function loadFor({ kind }: DataPlan): Promise<void> {
  if (kind === 'iris' || kind === 'digits') loaded.set(kind, await loadData(kind));
}

export function isLoaded({ kind }: DataPlan): boolean {
  return (kind !== 'iris' && kind !== 'digits') || loaded.has(kind);
}

export function materialOf(plan: TrainingPlan): Material {
  const { data, share } = plan;
  const source = sourceOf(plan);
  const { labelled } = source;
  const isOne = hasOneAnswer(plan, labelled.classes);
  const { seen, unseen, rows, scaling } = prepare(labelled, {
    share,
    seed: data.seed,
    outputs: isOne ? 'single' : 'oneHot',
    low: lowTarget(plan, labelled.classes),
    isStandardised: source.isStandardised,
  });
  return {
    inputs: source.inputs,
    kinds: source.kinds,
    seen,
    unseen,
    rows,
    labels: labelled.labels,
    all: scaling ? standardise(labelled.inputs, scaling) : labelled.inputs,
    places: source.places,
  };
}

interface Source {
  readonly labelled: Labelled;
  readonly inputs: readonly InputSpec[];
  readonly kinds: readonly Label[];
  readonly isStandardised: boolean;
  readonly places: Material['places'];
}

function sourceOf({ data, features }: TrainingPlan): Source {
  switch (data.kind) {
    case 'planar':
      return pointSource(planar(data.name, data), features);
    case 'points':
      return pointSource(paintedPoints(data), features);
    case 'table':
      return tableSource(data);
    case 'iris':
      return {
        labelled: needed('iris'),
        inputs: column(trainerNames.iris, 3),
        kinds: trainerNames.irisKinds,
        isStandardised: true,
        places: undefined,
      };
    case 'digits':
      return { labelled: needed('digits'), inputs: pixels(), kinds: digits, isStandardised: false, places: undefined };
  }
}

function needed(name: 'iris' | 'digits'): DataSet {
  const data = loaded.get(name);
  if (!data) throw new Error(`the data set ${name} was asked for before it was loaded`);
  return data;
}

function pointSource(points: PlanarPoints, features: readonly FeatureName[]): Source {
  const inputs = features.map((name, index) => ({
    id: `x${String(index + 1).padStart(2, '0')}`,
    label: trainerNames.features[name],
    x: 0,
    y: index * 90,
    reach: reachOf(name),
    isFixed: true,
  }));
  return {
    labelled: labelledPoints(points, features),
    inputs,
    kinds: trainerNames.colours.slice(0, points.classes),
    isStandardised: false,
    places: points,
  };
}

/** Coordinates are given as quarters. */
function reachOf(name: FeatureName): number {
  if (name === 'sinX' || name === 'sinY') return 1;
  return name === 'x' || name === 'y' ? PLANAR_REACH / 4 : (PLANAR_REACH * PLANAR_REACH) / 16;
}

export function paintedPoints({ kinds, points }: PaintedPlan): PlanarPoints {
  return {
    classes: kinds,
    xs: Float64Array.from(points, ([x]) => x),
    ys: Float64Array.from(points, ([, y]) => y),
    labels: Uint8Array.from(points, ([, , kind]) => kind),
  };
}

function tableSource({ names, kinds, rows }: TablePlan): Source {
  const columns = names.length;
  return {
    labelled: {
      classes: kinds.length,
      rows: rows.length,
      columns,
      inputs: Float64Array.from(rows.flatMap((row) => row.slice(0, columns))),
      labels: Uint8Array.from(rows, (row) => row[columns]!),
    },
    inputs: column(names.map(both), 3),
    kinds: kinds.map(both),
    isStandardised: true,
    places: undefined,
  };
}

function column(labels: readonly Label[], reach: number): InputSpec[] {
  return labels.map((label, index) => ({
    id: `x${String(index + 1).padStart(2, '0')}`,
    label,
    x: 0,
    y: index * 90,
    reach,
    isFixed: false,
  }));
}

function pixels(): InputSpec[] {
  return Array.from({ length: 64 }, (_, at) => {
    const [row, place] = [Math.floor(at / 8), at % 8];
    return {
      id: `p${row}${place}`,
      label: both(`${row + 1}·${place + 1}`),
      x: place * 60 - 420,
      y: row * 60 - 210,
      reach: 1,
      isFixed: false,
    };
  });
}

const digits = Array.from('0123456789', both);

function both(text: string): Label {
  return { en: text, ja: text };
}
