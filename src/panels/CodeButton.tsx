// Opens the program of a circuit in time. The view is loaded when it is first wanted.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import type { LivingPlay } from '../session/spiking/play.ts';
import { Dialog } from './Dialog.tsx';
import { Round } from './Transport.tsx';

export function CodeButton({ play }: { readonly play: LivingPlay }) {
  const [View, setView] = useState<ComponentType<{ play: LivingPlay }> | undefined>(undefined);
  const title = words().layers.code;
  return (
    <>
      <Round
        icon="code"
        label={title}
        testId="code"
        onClick={() => void import('./LivingCode.tsx').then(({ LivingCode }) => setView(() => LivingCode))}
      />
      {View && (
        <Dialog title={title} class="wide" onClose={() => setView(undefined)}>
          <View play={play} />
        </Dialog>
      )}
    </>
  );
}
