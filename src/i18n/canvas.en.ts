// English for the canvas of the playground: mostly what is said to who cannot see it.
import type { Wide } from './wide.ts';

export const canvasEn = {
  label: 'Canvas of the circuit',
  role: 'circuit canvas',
  help:
    'Arrow keys go to the nearest part, Page Down and Page Up to the next and the one before. Enter opens its numbers, Space plays a source or chooses the part. ' +
    'C starts a synapse: go to the cell that shall hear, then Enter. Control with arrow keys moves what is chosen, Delete removes it. Plus, minus and 0 zoom.',
  newNote: 'Write here',
  map: { title: 'Map of the circuit', in: 'Closer', out: 'Further away', fit: 'Show all' },
  /** On the pointer's bubble. */
  willConnect: (name: string) => `to ${name}`,
  pickTarget: 'Tap the cell that shall hear',
  /** Beside a knob, until the first synapse is made. */
  tip: { pull: 'Pull the arrow to another cell', key: 'C starts a synapse here' },
  say: {
    empty: 'The canvas is empty. Choose a part to place.',
    noneThere: 'There is nothing in that direction.',
    part: (name: string, kind: string) => `${name}, ${kind}.`,
    note: (text: string) => `Note: ${text}`,
    neuron: (state: string, bias: string) => `State ${state}, bias ${bias}.`,
    fires: 'It fires.',
    silent: 'It is silent.',
    membrane: (mv: string, threshold: string) => `Membrane at ${mv} millivolts, threshold ${threshold}.`,
    membraneOnly: (mv: string) => `Membrane at ${mv} millivolts.`,
    rests: 'It rests after a spike.',
    value: (value: string) => `Its value is ${value}.`,
    current: (nanoamperes: string) => `It gives ${nanoamperes} nanoamperes.`,
    rate: (hertz: string) => `It spikes ${hertz} times a second.`,
    times: (count: number) => (count === 1 ? 'It spikes once.' : `It spikes ${count} times.`),
    wires: (hears: number, speaks: number) =>
      `${hears === 0 ? 'It hears nobody' : `It hears ${hears}`}${speaks === 0 ? ' and speaks to nobody.' : ` and speaks to ${speaks}.`}`,
    chosen: 'Chosen.',
    locked: 'Locked.',
    folded: (cells: number) => `Folded, with ${cells === 1 ? 'one cell' : `${cells} cells`} inside.`,
    opened: (cells: number) => `Open, with ${cells === 1 ? 'one cell' : `${cells} cells`} inside.`,
    pins: (names: string) => `Pins: ${names}.`,
    synapse: (from: string, to: string, weight: string) => `Synapse from ${from} to ${to}, weight ${weight}.`,
    placed: (name: string, kind: string) => `Placed: ${name}, ${kind}.`,
    connected: (from: string, to: string) => `Connected: ${from} to ${to}.`,
    removed: (count: number) => (count === 1 ? 'One part removed.' : `${count} parts removed.`),
    moved: (count: number, x: string, y: string) => `${count === 1 ? 'Moved' : `${count} parts moved`}, now at ${x}, ${y}.`,
    chosenCount: (count: number) =>
      count === 0 ? 'Nothing is chosen.' : count === 1 ? 'One part is chosen.' : `${count} parts are chosen.`,
    unchosen: (name: string) => `${name} is no longer chosen.`,
    played: (name: string) => `${name} was touched.`,
    set: (name: string, value: string) => `${name} is now ${value}.`,
    wiring: (name: string) => `A synapse from ${name}. Go to the cell that shall hear and press Enter; Escape stops.`,
    noTarget: 'There is no cell that could hear it.',
    notWired: 'No synapse was made.',
    chipOpened: (name: string) => `Chip ${name} is open.`,
    chipFolded: (name: string) => `Chip ${name} is folded.`,
    zoom: (percent: string) => `Zoom ${percent} percent.`,
    all: 'All is in sight.',
  },
} as const;

export type CanvasWords = Wide<typeof canvasEn>;
