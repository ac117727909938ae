// Dialogs and notices, opened when asked for.
import { useState } from 'preact/hooks';
import { words } from '../../src/i18n/words.ts';
import { useGame } from '../../src/panels/context.ts';
import { Dialog } from '../../src/panels/Dialog.tsx';

export function Messages() {
  const game = useGame();
  const w = words();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="style-row">
      <button type="button" class="btn" data-testid="style-dialog" onClick={() => setOpen(true)}>
        {w.jump}
      </button>
      <button type="button" class="btn" data-testid="style-notice" onClick={() => game.notify(w.shareDone)}>
        {w.share}
      </button>
      {isOpen && (
        <Dialog title={w.jump} onClose={() => setOpen(false)}>
          <p>{w.linkNotice}</p>
          <div class="buttons">
            <button type="button" class="btn" onClick={() => setOpen(false)}>
              {w.stay}
            </button>
            <button type="button" class="btn danger" onClick={() => setOpen(false)}>
              {w.setting.resetYes}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
