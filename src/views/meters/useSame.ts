// A list that is made anew at every drawing stays the same one while its members are the same, so that nothing hangs on it twice.
import { useRef } from 'preact/hooks';

export function useSame<Member>(list: readonly Member[]): readonly Member[] {
  const kept = useRef(list);
  if (kept.current.length !== list.length || kept.current.some((one, i) => one !== list[i])) kept.current = list;
  return kept.current;
}
