// Puts circuits on the desk, one after the other: each gets an engine of its own, beside the page where it is large.
import { useEffect, useState } from 'preact/hooks';
import { isSpiking } from '../../core/circuit.ts';
import type { Engine } from '../../session/playground/engine.ts';
import { createSpikingEngine } from '../../session/playground/spikingEngine.ts';
import { deskOf, runsElsewhere, voteDesk, type Desk } from './desk.ts';
import { takeForDesk } from './handOver.ts';
import type { Host, Opening } from './host.ts';
import { OpenText } from './OpenText.tsx';
import { PlaygroundScreen } from './PlaygroundScreen.tsx';

interface Props {
  readonly host: Host;
  readonly first: Opening;
  /** A desk that is laid already, such as one that a recording was replayed onto. */
  readonly desk?: Desk | undefined;
}

interface Open {
  readonly opening: Opening;
  readonly desk: Desk;
  readonly count: number;
}

export function Opener({ host, first, desk }: Props) {
  const [start] = useState(() => takeForDesk() ?? { opening: first, desk });
  const [open, setOpen] = useState<Open | undefined>(start.desk && { opening: start.opening, desk: start.desk, count: 0 });
  const [asked, ask] = useState<{ readonly opening: Opening; readonly count: number }>({ opening: start.opening, count: 0 });
  const [text, setText] = useState<{ readonly text: string; readonly name: string } | undefined>(undefined);
  useEffect(() => {
    if (open?.count === asked.count) return undefined;
    let isGone = false;
    void layDesk(host, asked.opening).then((laid) => {
      if (isGone) return laid.playground.engine.close();
      setOpen({ opening: asked.opening, desk: laid, count: asked.count });
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  useEffect(() => () => open?.desk.playground.engine.close(), [open]);
  if (!open) return <div class="loading" aria-busy="true" />;
  const onOpen = (opening: Opening, laid?: Desk): void => {
    const count = asked.count + 1;
    setText(undefined);
    ask({ opening, count });
    if (laid) setOpen({ opening, desk: laid, count });
  };
  return (
    <>
      <PlaygroundScreen
        key={open.count}
        desk={open.desk}
        host={host}
        opening={open.opening}
        onOpen={onOpen}
        onOpenText={(given, name) => setText({ text: given, name })}
      />
      {text && <OpenText {...text} host={host} playground={open.desk.playground} onOpen={onOpen} onClose={() => setText(undefined)} />}
    </>
  );
}

async function layDesk(host: Host, { circuit, speed }: Opening): Promise<Desk> {
  if (!isSpiking(circuit)) return voteDesk(circuit, undefined, speed);
  const elsewhere: Engine | undefined = runsElsewhere(circuit) ? await host.openElsewhere(circuit) : undefined;
  return deskOf(elsewhere ?? createSpikingEngine(circuit), speed);
}
