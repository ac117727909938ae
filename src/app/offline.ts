// The game without a network: registers the service worker, and offers a new version when one is ready. It never takes over by itself.
import { registerSW } from 'virtual:pwa-register';
import { offlineWords } from '../i18n/offline.ts';
import { dismiss, notify, offline } from './game.ts';

/** A page that stays open looks for a new version so often. */
const LOOK_MS = 60 * 60 * 1000;

/** What browsers that can install a page tell it. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

export function keepOffline(): void {
  let isAsked = false;
  let offered: number | undefined;
  if (!('serviceWorker' in navigator)) return;
  if (navigator.serviceWorker.controller) offline.value = { ...offline.value, state: 'ready' };
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offline.value = { ...offline.value, install: () => void (event as InstallEvent).prompt() };
  });
  addEventListener('appinstalled', () => (offline.value = { ...offline.value, install: undefined }));
  const update = registerSW({
    onOfflineReady: () => (offline.value = { ...offline.value, state: 'ready' }),
    onNeedRefresh: () => {
      const w = offlineWords();
      offered = notify(w.update, {
        label: w.reload,
        run: () => {
          isAsked = true;
          void update(true);
        },
      });
    },
    // The new version was asked for in this page, or in another one, whose reader must not interrupt this one.
    onNeedReload: () => {
      const w = offlineWords();
      if (isAsked) return location.reload();
      if (offered !== undefined) dismiss(offered);
      notify(w.elsewhere, { label: w.reload, run: () => location.reload() });
    },
    onRegisteredSW: (_address, registration) => {
      if (!registration) return;
      setInterval(() => {
        if (navigator.onLine) void registration.update().catch(() => undefined);
      }, LOOK_MS);
    },
    onRegisterError: () => (offline.value = { ...offline.value, state: 'closed' }),
  });
}
