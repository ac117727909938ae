// The kinds by shape, colour and name; while a place is asked about, what the network says there. It keeps its size, so nothing jumps.
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Network } from '../../core/learning/network.ts';
import { chartWords } from '../../i18n/charts.ts';
import { show, showSigned } from '../../i18n/numbers.ts';
import { percent } from '../../i18n/shares.ts';
import { shapePath } from './glyphs.ts';
import type { Answer, Mapper, Place } from './mapper.ts';
import type { Version } from './painter.ts';
import { css, kindColour } from './palette.ts';
import { toneOfState } from './tone.ts';
import { useTold } from './told.ts';

interface MapLegendProps {
  readonly mapper: Mapper;
  readonly network: () => Network;
  readonly version: Version;
  readonly kinds: readonly string[];
}

export function MapLegend({ mapper, network, version, kinds }: MapLegendProps) {
  const w = chartWords();
  const heard = useMemo(() => signal(0), []);
  const told = useTold(() => heard.value++);
  const speech = useMemo(() => signal(''), []);
  const speak = useTold(() => {
    const place = mapper.probed.peek();
    const asked = network();
    const isHeard = place !== undefined && mapper.fits(asked);
    speech.value = isHeard
      ? w.spoken(w.place(coordinate(place.x), coordinate(place.y)), spoken(asked, mapper.probe(asked, place), kinds))
      : '';
  });
  useEffect(() => mapper.probed.subscribe(speak), [mapper]);
  useEffect(() => (typeof version === 'number' ? told() : version.subscribe(told)), [version]);
  void heard.value;
  const at = mapper.probed.value;
  const current = network();
  const isFitting = mapper.fits(current);
  const answer = at && isFitting ? mapper.probe(current, at) : undefined;
  const said = answer && isFitting ? answerOf(current, answer, kinds) : undefined;
  return (
    <div class="map-legend">
      <p class="map-place">{at ? placeText(at, answer) : w.ask}</p>
      <ul class="map-kinds">
        {kinds.map((name, kind) => (
          <li key={kind} class={said?.kind === kind ? 'on' : ''}>
            <KindShape kind={kind} />
            <span class="kind-name">{name}</span>
            <span class={`bar ${said ? '' : 'idle'}`} aria-hidden="true">
              {said && <i style={{ width: `${100 * said.bars[kind]!}%`, background: css(kindColour(kind).bright) }} />}
            </span>
            <output>{said?.numbers[kind] ?? ''}</output>
          </li>
        ))}
      </ul>
      <p class="visually-hidden" aria-live="polite">
        {speech.value}
      </p>
    </div>
  );
}

/** What the points look like. */
interface MapMarksProps {
  readonly hasUnseen: boolean;
  /** Several outputs that do not share: none or several may be above zero. */
  readonly canBeUndecided: boolean;
}

export function MapMarks({ hasUnseen, canBeUndecided }: MapMarksProps) {
  const { mark, undecided } = chartWords();
  return (
    <ul class="map-marks">
      <Mark name={mark.seen}>
        <circle r="5" class="filled" />
      </Mark>
      {hasUnseen && (
        <Mark name={mark.unseen}>
          <circle r="5" class="hollow" />
        </Mark>
      )}
      <Mark name={mark.wrong}>
        <path d="M-5-5 5 5M5-5-5 5" class="hollow" />
      </Mark>
      {canBeUndecided && (
        <Mark name={undecided}>
          <path d="M-7-1-1-7M-7 6 6-7M-1 7 7-1" class="hatch" />
        </Mark>
      )}
    </ul>
  );
}

function Mark({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <svg viewBox="-8 -8 16 16" aria-hidden="true">
        {children}
      </svg>
      {name}
    </li>
  );
}

export function KindShape({ kind }: { readonly kind: number }) {
  return (
    <svg class="kind-shape" viewBox="-10 -10 20 20" aria-hidden="true">
      <path d={shapePath(kind, 7)} fill={css(kindColour(kind).bright)} />
    </svg>
  );
}

interface Said {
  /** What the network takes the place for; −1 where it is undecided. */
  readonly kind: number;
  /** 0 … 1 and its number, for each kind. */
  readonly bars: readonly number[];
  readonly numbers: readonly string[];
}

function answerOf({ layers }: Network, { states, outputs }: Answer, kinds: readonly string[]): Said {
  const { temperature, activators } = layers[layers.length - 1]!;
  if (temperature !== undefined) {
    const shares = kinds.map((_, kind) => outputs[kind] ?? 0);
    return { kind: onlyGreatest(states), bars: shares, numbers: shares.map((share) => `${percent(share)} %`) };
  }
  if (states.length === 1) {
    const state = states[0]!;
    const kind = state > 0 ? 1 : 0;
    const strength = Math.abs(toneOfState(activators[0]!, state));
    return {
      kind,
      bars: kinds.map((_, own) => (own === kind ? strength : 0)),
      numbers: kinds.map(() => ''),
    };
  }
  const above = [...states.keys()].filter((kind) => states[kind]! > 0);
  return {
    kind: above.length === 1 ? above[0]! : -1,
    bars: kinds.map((_, kind) => Math.max(0, toneOfState(activators[kind] ?? 'identity', states[kind] ?? 0))),
    numbers: kinds.map((_, kind) => showSigned(rounded(states[kind] ?? 0))),
  };
}

function onlyGreatest(states: Float64Array): number {
  const most = states.indexOf(Math.max(...states));
  return states.every((state, kind) => kind === most || state < states[most]!) ? most : -1;
}

function spoken(network: Network, answer: Answer, kinds: readonly string[]): string {
  const w = chartWords();
  const { kind, numbers } = answerOf(network, answer, kinds);
  if (answer.states.length === 1)
    return w.spokenOne(kinds[kind] ?? '', showSigned(rounded(answer.states[0]!)), show(rounded(answer.outputs[0]!)));
  const isShared = network.layers[network.layers.length - 1]!.temperature !== undefined;
  const all = kinds.map((name, own) => (isShared ? w.spokenShare(name, numbers[own]!) : w.spokenState(name, numbers[own]!)));
  return w.spokenKinds(kinds[kind] ?? w.undecided, all);
}

/** Of one output, what it is too. */
function placeText({ x, y }: Place, answer: Answer | undefined): string {
  const w = chartWords();
  const place = w.place(coordinate(x), coordinate(y));
  if (answer?.states.length !== 1) return place;
  return w.answer(place, showSigned(rounded(answer.states[0]!)), show(rounded(answer.outputs[0]!)));
}

function coordinate(value: Place['x']): string {
  return show(Math.round(value * 10) / 10);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
