// What is chosen, with all its numbers; nothing chosen shows the circuit and the list of its parts.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chipsOf } from '../../core/chips.ts';
import { cellsOf, isSpiking, synapsesOf, type AnyCell, type AnySynapse, type Note } from '../../core/circuit.ts';
import { DEFAULT_DT_MS } from '../../core/spiking/circuit.ts';
import { canvasWords } from '../../i18n/canvas.ts';
import { playgroundWords } from '../../i18n/playground.ts';
import { layerOf, makeLayer, setSoftmax } from '../../session/playground/layers.ts';
import { change, circuitOf, restart, type Playground } from '../../session/playground/playground.ts';
import { sharedProperties } from '../../session/playground/properties.ts';
import { fields, wireField, type Retina } from '../../session/playground/retina.ts';
import { follow } from '../../views/follow.ts';
import { nameOf } from '../../views/names.ts';
import { Small } from './Small.tsx';
import { CellHead } from './CellHead.tsx';
import { ChipInspector } from './ChipInspector.tsx';
import { PartList } from './PartList.tsx';
import { PropertyRows } from './PropertyRows.tsx';
import { TextField } from './TextField.tsx';
import { hasNoise } from './TimeBar.tsx';
import { Wires } from './Wires.tsx';

interface Props {
  readonly playground: Playground;
  /** Of the circuit. */
  readonly name: string;
  /** Above what is chosen. */
  readonly children: ComponentChildren;
  onName(name: string): void;
  onClose(): void;
  /** Keeps the chosen chip. */
  onKeep(): void;
}

export function Inspector({ playground, name, children, onName, onClose, onKeep }: Props) {
  follow(playground);
  const w = playgroundWords().inspector;
  const panel = useRef<HTMLElement>(null);
  const [first] = playground.selection;
  useEffect(() => {
    panel.current!.scrollTop = 0;
  }, [first]);
  return (
    <aside class="inspector" ref={panel} aria-label={w.title} data-testid="inspector">
      <div class="inspector-head">
        <TextField label={playgroundWords().file.name} value={name} longest={80} isBare testId="circuit-name" onChange={onName} />
        <Small sign="close" label={w.close} testId="close-inspector" onClick={onClose} />
      </div>
      {children}
      <Chosen playground={playground} onKeep={onKeep} />
    </aside>
  );
}

function Chosen({ playground, onKeep }: Pick<Props, 'playground' | 'onKeep'>) {
  follow(playground);
  const w = playgroundWords();
  const circuit = circuitOf(playground);
  const chosen = new Set(playground.selection);
  const cells = cellsOf(circuit).filter(({ id }) => chosen.has(id));
  const synapses = synapsesOf(circuit).filter(({ id }) => chosen.has(id));
  const note = circuit.notes.find(({ id }) => chosen.has(id));
  const chip = chipsOf(circuit).find(({ id }) => chosen.has(id));
  if (chosen.size === 1 && chip) return <ChipInspector playground={playground} chip={chip} onKeep={onKeep} />;
  if (chosen.size === 1 && note) return <NoteInspector playground={playground} note={note} />;
  if (cells.length + synapses.length === 0) return <CircuitInspector playground={playground} />;
  const [cell] = cells;
  const [synapse] = synapses;
  const parts: readonly (AnyCell | AnySynapse)[] = [...cells, ...synapses];
  return (
    <>
      {parts.length > 1 && <p class="chosen-count">{w.inspector.many(parts.length)}</p>}
      {parts.length === 1 && cell && <CellHead playground={playground} cell={cell} />}
      {parts.length === 1 && synapse && (
        <p class="part-kind">
          {nameOf(circuit, synapse.from)} → {nameOf(circuit, synapse.to)}
        </p>
      )}
      {sharedProperties(circuit, parts).length > 0 ? (
        <PropertyRows playground={playground} parts={parts} />
      ) : (
        parts.length > 1 && <p class="chosen-count">{w.inspector.nothingShared}</p>
      )}
      {synapses.length === 0 && <Layers playground={playground} cells={cells} />}
      <Fields playground={playground} cells={cells} />
      {parts.length === 1 && cell && <Wires playground={playground} cell={cell} />}
    </>
  );
}

function NoteInspector({ playground, note }: { readonly playground: Playground; readonly note: Note }) {
  const w = playgroundWords();
  return (
    <TextField
      key={note.id}
      label={w.inspector.text}
      value={note.text}
      longest={2_000}
      isLong
      isFresh={note.text === canvasWords().newNote}
      testId="note-text"
      onChange={(text) => change(playground, { notes: [{ ...note, text }] })}
    />
  );
}

/** Neurons of the vote as one layer, with softmax where it is wanted. */
function Layers({ playground, cells }: { readonly playground: Playground; readonly cells: readonly AnyCell[] }) {
  follow(playground);
  const w = playgroundWords().layer;
  const circuit = circuitOf(playground);
  if (isSpiking(circuit) || cells.length < 2 || cells.some(({ kind }) => kind !== 'neuron')) return null;
  const ids = cells.map(({ id }) => id);
  const layer = layerOf(circuit, ids);
  if (!layer)
    return (
      <button type="button" class="btn" data-testid="make-layer" onClick={() => change(playground, makeLayer(circuit, ids))}>
        {w.make}
      </button>
    );
  return (
    <button
      type="button"
      class="btn"
      aria-pressed={layer.softmax !== undefined}
      data-testid="softmax"
      onClick={() => change(playground, setSoftmax(layer, layer.softmax ? undefined : 1))}
    >
      {layer.softmax ? w.noSoftmax : w.softmax}
    </button>
  );
}

/** A cell that may look through a retina. */
function Fields({ playground, cells }: { readonly playground: Playground; readonly cells: readonly AnyCell[] }) {
  follow(playground);
  const w = playgroundWords().retina;
  const circuit = circuitOf(playground);
  const retina = circuit.instruments?.find((one): one is Retina => one.kind === 'retina');
  const [cell] = cells;
  const canLook = cell && cells.length === 1 && (cell.kind === 'neuron' || cell.kind === 'lif' || cell.kind === 'izhikevich');
  if (!retina || !canLook) return null;
  return (
    <fieldset class="fields">
      <legend>{w.field}</legend>
      {fields.map((field) => (
        <button
          key={field}
          type="button"
          class="btn"
          data-testid={`field-${field}`}
          onClick={() => change(playground, wireField(circuit, retina, cell.id, field))}
        >
          {w[field]}
        </button>
      ))}
    </fieldset>
  );
}

function CircuitInspector({ playground }: { readonly playground: Playground }) {
  follow(playground);
  const w = playgroundWords();
  const circuit = circuitOf(playground);
  return (
    <>
      <p class="chosen-count">{w.inspector.circuit(circuit.cells.length, circuit.synapses.length)}</p>
      {circuit.cells.length === 0 && <p>{w.subtitle}</p>}
      <dl class="properties">
        <div class="property">
          <dt>{w.clock.title}</dt>
          <dd>{w.clock[circuit.clock]}</dd>
        </div>
        {isSpiking(circuit) && (
          <div class="property">
            <dt>{w.inspector.dt}</dt>
            <dd>{w.time.ms(String(circuit.dtMs ?? DEFAULT_DT_MS))}</dd>
          </div>
        )}
      </dl>
      {hasNoise(playground) && (
        <TextField
          label={w.inspector.seed}
          value={circuit.seed}
          longest={200}
          testId="seed"
          onChange={(seed) => void restart(playground, seed)}
        />
      )}
      <PartList playground={playground} />
    </>
  );
}
