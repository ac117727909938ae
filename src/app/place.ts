// The place on show, followed from the first moment on: who leaves before the first picture is through must not be lost.
import { computed, signal } from '@preact/signals';
import { readRoute } from './router.ts';
import { isPresenting } from '../views/presenting.ts';

const hash = signal(take(location.hash));

addEventListener('hashchange', () => {
  hash.value = take(location.hash);
  scrollTo(0, 0);
});

/** An address that ends in `?present` opens in presenter mode. */
function take(address: string): string {
  const place = address.replace(/\?present$/, '');
  if (place !== address) isPresenting.value = true;
  return place;
}

/** undefined when the hash names no place of ours. */
export const route = computed(() => readRoute(hash.value));
