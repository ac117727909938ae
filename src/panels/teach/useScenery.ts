// Pictures of a circuit that changes by lessons or by hand, not by a course.
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { networkOf } from '../../core/learning/network.ts';
import type { Play } from '../../session/play.ts';
import { sceneryOf } from './scenery.ts';

export function useScenery(play: Play): void {
  const { circuit, verdict } = play;
  const network = useMemo(() => networkOf(circuit)!, [circuit]);
  const version = useMemo(() => signal(0), []);
  const { accuracy = 0, hiddenAccuracy } = verdict.measures;
  useEffect(() => {
    version.value++;
    const scenery = sceneryOf(play);
    scenery.value = { network: () => network, version, accuracy: () => ({ seen: accuracy, unseen: hiddenAccuracy }) };
  }, [play, network, version, accuracy, hiddenAccuracy]);
  useEffect(
    () => () => {
      sceneryOf(play).value = undefined;
    },
    [play],
  );
}
