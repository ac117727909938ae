// Synapses in Brian2: those of one kind between two groups together, each with its weight, its delay and what it needs to learn.
import { byId } from '../core/circuit.ts';
import { dtOf, isSpikeSynapse, type Hebbian, type SpikeSynapse, type SpikingCircuit, type Stdp } from '../core/spiking/circuit.ts';
import type { Line } from './code.ts';
import { placesOf, type Group, type LivingGroup, type Place } from './brian2Groups.ts';
import { commentText, pythonNumber } from './python.ts';
import { weightMark } from './stack.ts';

interface Wired {
  readonly synapse: SpikeSynapse;
  readonly from: Place;
  readonly to: Place;
}

export function synapseLines(circuit: SpikingCircuit, groups: readonly Group[]): Line[] {
  const places = placesOf(groups);
  const bundles = new Map<string, Wired[]>();
  for (const synapse of circuit.synapses.filter(isSpikeSynapse).sort(byId)) {
    const from = places.get(synapse.from);
    const to = places.get(synapse.to);
    if (!from || !to) continue;
    const { plasticity } = synapse;
    const learns = plasticity?.kind === 'stdp' ? plasticity.pairing : plasticity?.kind;
    const key = [from.group.name, to.group.name, synapse.kind === 'exponential' ? synapse.tauMs : 'delta', learns].join(' ');
    const bundle = bundles.get(key);
    if (bundle) bundle.push({ synapse, from, to });
    else bundles.set(key, [{ synapse, from, to }]);
  }
  return [...bundles.values()].flatMap((bundle, index) => bundleLines(bundle, `synapses${index + 1}`, dtOf(circuit)));
}

function bundleLines(bundle: readonly Wired[], name: string, dtMs: number): Line[] {
  const [{ synapse, from, to }] = bundle as readonly [Wired, ...Wired[]];
  const { equations, onPre, onPost, values } = learning(bundle, dtMs);
  const arrival = arrivalOf(synapse, to.group as LivingGroup);
  const own = (of: (wired: Wired) => number): string => `[${bundle.map((wired) => String(of(wired))).join(', ')}]`;
  return [
    '',
    `# Synapses from ${from.group.name} to ${to.group.name}`,
    ...(equations.length === 0
      ? [`${name} = Synapses(${from.group.name}, ${to.group.name}, "w : 1", on_pre="${arrival}")`]
      : [
          `${name} = Synapses(${from.group.name}, ${to.group.name}, """`,
          '    w : 1',
          ...equations.map((line) => `    ${line}`),
          `""", on_pre="${[arrival, ...onPre].join('; ')}", on_post="${onPost.join('; ')}")`,
        ]),
    `${name}.connect(i=${own((wired) => wired.from.index)}, j=${own((wired) => wired.to.index)})`,
    `${name}.w = [`,
    ...bundle.map((wired): Line => ['    ', weightMark(wired.synapse), `,  # ${commentText(wired.synapse.id)}`]),
    ']',
    `${name}.delay = np.array(${own((wired) => Math.max(1, Math.round(wired.synapse.delayMs / dtMs)))})*defaultclock.dt`,
    ...values.map(([variable, numbers, unit]) => `${name}.${variable} = [${numbers.map(pythonNumber).join(', ')}]${unit}`),
  ];
}

/** What arrives at the potential of a resting cell is lost. */
function arrivalOf(synapse: SpikeSynapse, group: LivingGroup): string {
  const amount = group.kind === 'lif' ? 'w*mV' : 'w';
  if (synapse.kind === 'exponential') return `g${group.currents.indexOf(synapse.tauMs) + 1}_post += ${amount}`;
  return `v_post += ${amount}${group.kind === 'lif' ? '*int(not_refractory_post)' : ''}`;
}

interface Learning {
  readonly equations: readonly string[];
  readonly onPre: readonly string[];
  readonly onPost: readonly string[];
  readonly values: readonly (readonly [variable: string, numbers: readonly number[], unit: string])[];
}

/** Inhibitory synapses are strengthened downwards, so that amounts take the sign of the bounds. */
function learning(bundle: readonly Wired[], dtMs: number): Learning {
  const rules = bundle.map(({ synapse }) => synapse.plasticity);
  const stdp = rules.filter((rule): rule is Stdp => rule?.kind === 'stdp');
  const hebbian = rules.filter((rule): rule is Hebbian => rule?.kind === 'hebbian');
  const bounds = [
    ['low', [...stdp, ...hebbian].map(({ min }) => min), ''],
    ['high', [...stdp, ...hebbian].map(({ max }) => max), ''],
  ] as const;
  const sign = ({ min }: Stdp | Hebbian): number => (min < 0 ? -1 : 1);
  if (stdp.length > 0) {
    // Nearest pairs only: a trace starts anew with each spike instead of adding up.
    const adds = stdp[0]!.pairing === 'all' ? '+=' : '=';
    return {
      equations: [
        'dbefore/dt = -before / tau_plus : 1 (event-driven)',
        'dafter/dt = -after / tau_minus : 1 (event-driven)',
        ...['plus', 'minus', 'low', 'high'].map((name) => `${name} : 1 (constant)`),
        ...['tau_plus', 'tau_minus'].map((name) => `${name} : second (constant)`),
      ],
      onPre: [`before ${adds} plus`, 'w = clip(w + after, low, high)'],
      onPost: [`after ${adds} minus`, 'w = clip(w + before, low, high)'],
      values: [
        ['plus', stdp.map((rule) => sign(rule) * rule.aPlus), ''],
        ['minus', stdp.map((rule) => sign(rule) * -rule.aMinus), ''],
        ['tau_plus', stdp.map(({ tauPlusMs }) => tauPlusMs), '*ms'],
        ['tau_minus', stdp.map(({ tauMinusMs }) => tauMinusMs), '*ms'],
        ...bounds,
      ],
    };
  }
  if (hebbian.length > 0)
    return {
      equations: ['arrived : second', ...['rate', 'low', 'high'].map((name) => `${name} : 1 (constant)`), 'window : second (constant)'],
      onPre: ['arrived = t'],
      onPost: ['w = clip(w + rate*int(t - arrived <= window + 0.5*dt), low, high)'],
      values: [
        ['arrived', hebbian.map(() => -1e9), '*second'],
        ['rate', hebbian.map((rule) => sign(rule) * rule.rate), ''],
        ['window', hebbian.map(({ windowMs }) => Math.round(windowMs / dtMs) * dtMs), '*ms'],
        ...bounds,
      ],
    };
  return { equations: [], onPre: [], onPost: [], values: [] };
}
