// View 4: the same circuit as a program. Its weights and biases are linked to the other views, and may be changed in the text.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Circuit, Id } from '../../core/circuit.ts';
import type { Inputs } from '../../export/stack.ts';
import { exportCircuit, exportName, targetsOf, type ExportTarget } from '../../export/exportCircuit.ts';
import { language, words } from '../../i18n/words.ts';
import { beginningOf, piecesOf } from './pieces.ts';
import { knownNumbers, MarkedNumber, type Changes } from './MarkedNumber.tsx';

interface Props extends Changes {
  readonly circuit: Circuit;
  /** Values that are set on the board; the circuit's own otherwise. */
  readonly inputs?: Inputs | undefined;
  readonly rounds?: number | undefined;
  readonly ms?: number | undefined;
  onCopy?(text: string): void;
  onSave?(name: string, text: string): void;
}

const productNames: Readonly<Record<Exclude<ExportTarget, 'csv'>, string>> = {
  numpy: 'NumPy',
  keras: 'Keras',
  pytorch: 'PyTorch',
  brian2: 'Brian2',
};

/** Characters that are shown; more would slow the page, and nobody reads so far. */
const MOST_SHOWN = 40_000;

export function CodeView({ circuit, inputs, rounds, ms, onCopy, onSave, ...changes }: Props) {
  const w = words().views.code;
  const targets = targetsOf(circuit);
  const [wanted, setWanted] = useState<ExportTarget>(targets[0]!);
  const target = targets.includes(wanted) ? wanted : targets[0]!;
  const code = useMemo(() => exportCircuit(circuit, target, { inputs, rounds, ms })!, [circuit, target, inputs, rounds, ms]);
  const shown = beginningOf(code, MOST_SHOWN);
  const pieces = useMemo(() => piecesOf(shown, target !== 'csv'), [shown.text, target]);
  const known = useMemo(() => knownNumbers(circuit), [circuit, language.value]);
  const [first] = shown.spans;
  const [reached, setReached] = useState<string | undefined>(undefined);
  const isThere = shown.spans.some((span) => keyOf(span) === reached);
  const pre = useRef<HTMLPreElement>(null);
  return (
    <section class="code-view" aria-label={w.title}>
      <div class="code-bar">
        <div class="code-languages" role="group" aria-label={w.language}>
          {targets.map((one) => (
            <button
              key={one}
              type="button"
              class="mode"
              aria-pressed={one === target}
              data-testid={`code-${one}`}
              onClick={() => setWanted(one)}
            >
              {one === 'csv' ? w.table : productNames[one]}
            </button>
          ))}
        </div>
        <span class="code-actions">
          {onCopy && <CopyButton key={target} text={code.text} onCopy={onCopy} />}
          {onSave && (
            <button type="button" class="btn" onClick={() => onSave(exportName(target), code.text)}>
              {w.save}
            </button>
          )}
        </span>
      </div>
      <pre ref={pre} class="code-text" role="region" aria-label={w.text} tabIndex={0} translate={false} data-testid="code-text">
        <code>
          {pieces.map((piece, i) =>
            piece.span ? (
              <MarkedNumber
                key={keyOf(piece.span)}
                known={known.get(keyOf(piece.span))}
                span={piece.span}
                text={piece.text}
                isReached={isThere ? keyOf(piece.span) === reached : piece.span === first}
                onReach={() => setReached(keyOf(piece.span!))}
                onLeave={(by) => reachNext(pre.current, keyOf(piece.span!), by)}
                {...changes}
              />
            ) : piece.tint === 'plain' ? (
              piece.text
            ) : (
              <span key={i} class={`tint-${piece.tint}`}>
                {piece.text}
              </span>
            ),
          )}
        </code>
      </pre>
      {shown.text.length < code.text.length && <p class="code-cut">{w.cut}</p>}
    </section>
  );
}

function keyOf({ of, id }: { readonly of: string; readonly id: Id }): string {
  return `${of} ${id}`;
}

/** Arrow keys go from number to number; only one of them is a stop of the tab key. */
function reachNext(pre: HTMLPreElement | null, key: string, by: 1 | -1): void {
  const numbers = [...(pre?.querySelectorAll<HTMLElement>('[data-number]') ?? [])];
  const at = numbers.findIndex((number) => number.dataset['number'] === key);
  numbers[Math.max(0, Math.min(numbers.length - 1, at + by))]?.focus();
}

const COPIED_MS = 2000;

function CopyButton({ text, onCopy }: { readonly text: string; readonly onCopy: (text: string) => void }) {
  const w = words().views.code;
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <button
      type="button"
      class="btn"
      aria-live="polite"
      onClick={() => {
        onCopy(text);
        setCopied(true);
      }}
    >
      {isCopied ? w.copied : w.copy}
    </button>
  );
}
