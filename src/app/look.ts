// The page's look: theme, contrast, size of letters and motion, as classes of the root that style sheets follow, and for the pictures as a signal.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { FullSettings } from '../panels/context.ts';
import { theme } from '../views/theme.ts';

const wishesDay = systemWish('(prefers-color-scheme: light)');
const wishesContrast = systemWish('(prefers-contrast: more)');
/** The upper end of the water, which a browser may go on with in its own bars. */
const barColours = { night: '#0a1136', day: '#e4f5f9' } as const;

/** What the system asks for, as it changes. */
export function systemWish(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const wish = signal(list.matches);
  list.addEventListener('change', ({ matches }) => (wish.value = matches));
  return wish;
}

/** To be called in an effect: it is applied again when the system's wishes change. */
export function applyLook(settings: Pick<FullSettings, 'textSize' | 'theme' | 'contrast'>, isStill: boolean): void {
  const root = document.documentElement;
  const isDay = settings.theme === 'auto' ? wishesDay.value : settings.theme === 'day';
  const isHigh = settings.contrast === 'auto' ? wishesContrast.value : settings.contrast === 'high';
  root.style.setProperty('--text-scale', String(settings.textSize));
  root.classList.toggle('day', isDay);
  root.classList.toggle('high-contrast', isHigh);
  root.classList.toggle('still', isStill);
  theme.value = isDay ? 'day' : 'night';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', barColours[theme.value]);
}
