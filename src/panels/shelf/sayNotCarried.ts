// What an import could not carry over, in the language on screen: the same sentence is said once, with all its places.
import { showExactly } from '../../i18n/numbers.ts';
import type { NotCarriedWords } from '../../i18n/notCarried.en.ts';
import type { NotCarried, NotCarriedCode } from '../../import/report.ts';

/** A number's name and unit, as the playground shows them. */
export type NumberNames = Readonly<Record<string, { readonly name: string; readonly unit: string }>>;

/** What is not there any more, or what is another now. */
export type Fate = 'leftOut' | 'changed';

export interface Said {
  readonly fate: Fate;
  readonly sentence: string;
  /** Paths in the other file, or keys of the link, in their order. */
  readonly places: readonly string[];
}

const changed: ReadonlySet<NotCarriedCode> = new Set<NotCarriedCode>([
  'limited',
  'noVersion',
  'adaptation',
  'lowestVoltage',
  'highestVoltage',
  'phase',
  'largeCurrent',
  'rounded',
  'alpha',
  'restarts',
  'conductance',
  'regression',
  'otherPoints',
  'paintedPoints',
  'kindsSwapped',
  'noise',
  'random',
  'featureScale',
  'noFeatures',
  'tooManyLayers',
  'unknownValue',
]);

/** In the order of the list; what is left out first. */
export function sayAll(list: readonly NotCarried[], w: NotCarriedWords, numbers: NumberNames): readonly Said[] {
  const said = new Map<string, { fate: Fate; sentence: string; places: string[] }>();
  for (const one of list) {
    const sentence = sayOne(one, w, numbers);
    const known = said.get(sentence);
    if (known) known.places.push(one.where);
    else said.set(sentence, { fate: changed.has(one.code) ? 'changed' : 'leftOut', sentence, places: [one.where] });
  }
  return [...said.values()];
}

/** One sentence, without its place. */
export function sayOne(one: NotCarried, w: NotCarriedWords, numbers: NumberNames): string {
  switch (one.code) {
    case 'limited': {
      const { key, from, to } = one.detail;
      return w.limited(nameOf(key, w, numbers), amount(from, key, numbers), amount(to, key, numbers));
    }
    case 'rounded': {
      const { key, fromMs, toMs } = one.detail;
      return w.rounded(nameOf(key, w, numbers), amount(fromMs, key, numbers), amount(toMs, key, numbers));
    }
    case 'unknownItem':
    case 'meter':
    case 'unknownConnection':
      return w[one.code](one.detail.file);
    case 'adaptation':
      return w.adaptation(n(one.detail.nanosiemens), n(one.detail.tauMs), n(one.detail.weightMv));
    case 'lowestVoltage':
    case 'highestVoltage':
      return w[one.code](n(one.detail.mv));
    case 'phase':
      return w.phase(n(one.detail.turns));
    case 'largeCurrent':
      return w.largeCurrent(n(one.detail.na), n(one.detail.amplitudeNa), n(one.detail.gain));
    case 'longText':
      return w.longText(n(one.detail.letters), n(one.detail.kept));
    case 'missingEnd':
    case 'endLeftOut':
    case 'intoSource':
      return w[one.code](`nodes[${one.detail.item}]`);
    case 'alpha':
      return w.alpha(n(one.detail.tauMs));
    case 'restarts':
    case 'conductance':
      return w[one.code](n(one.detail.count));
    case 'regression':
    case 'otherPoints':
      return w[one.code](one.detail.from, one.detail.to);
    case 'paintedPoints':
      return w.paintedPoints(one.detail.from, n(one.detail.count));
    case 'noise':
      return w.noise(n(one.detail.percent), n(one.detail.to));
    case 'l1':
      return w.l1(n(one.detail.rate));
    case 'tooManyLayers':
      return w.tooManyLayers(n(one.detail.layers), n(one.detail.kept));
    case 'tutorial':
      return w.tutorial(one.detail.name);
    case 'unknownValue':
      return w.unknownValue(one.detail.value, one.detail.used);
    case 'view':
    case 'noVersion':
    case 'camera':
    case 'compartment':
    case 'speaker':
    case 'nextFile':
    case 'burst':
    case 'richText':
    case 'toItself':
    case 'secondConnection':
    case 'withoutEffect':
    case 'immediateInhibition':
    case 'underWay':
    case 'kindsSwapped':
    case 'random':
    case 'cosine':
    case 'featureScale':
    case 'noFeatures':
    case 'unknownKey':
      return w[one.code];
  }
}

function nameOf(key: string, { names }: NotCarriedWords, numbers: NumberNames): string {
  if (Object.hasOwn(numbers, key)) return numbers[key]!.name;
  return Object.hasOwn(names, key) ? names[key as keyof typeof names] : key;
}

function amount(value: number, key: string, numbers: NumberNames): string {
  const unit = Object.hasOwn(numbers, key) ? numbers[key]!.unit : '';
  return unit === '' ? n(value) : `${n(value)} ${unit}`;
}

function n(value: number): string {
  return showExactly(value);
}
