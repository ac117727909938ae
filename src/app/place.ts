// The place on show, followed from the first moment on: who leaves before the first picture is through must not be lost.
import { computed, signal } from '@preact/signals';
import { readRoute } from './router.ts';

const hash = signal(location.hash);

addEventListener('hashchange', () => {
  hash.value = location.hash;
  scrollTo(0, 0);
});

/** undefined when the hash names no place of ours. */
export const route = computed(() => readRoute(hash.value));
