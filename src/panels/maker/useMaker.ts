// The draft on the bench: changed, kept as it changes, checked beside the page.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Circuit } from '../../core/circuit.ts';
import { makerWords, otherwise } from '../../i18n/maker.ts';
import type { Level } from '../../levels/level.ts';
import { buildLevel, proofKey, standingOf, type Built, type Standing } from '../../session/maker/build.ts';
import type { Judged } from '../../session/maker/check.ts';
import { beginDraft, followLooks, type Draft } from '../../session/maker/draft.ts';
import { circuitOf, type Playground } from '../../session/playground/playground.ts';
import type { Host } from '../playground/host.ts';
import { startCheck } from './checker.ts';
import { draftFor, keepDraft } from './drafts.ts';
import { openChecker } from './openChecker.ts';
import { titleOf } from './say.ts';

/** Rest after a change before it is kept; leaving the page keeps it at once. */
const REST_MS = 300;

/** Of the level with this key; undefined `outcome` while it goes on. */
export interface Check {
  readonly key: string;
  readonly judged: Judged | undefined;
  readonly outcome: 'running' | 'proven' | 'cancelled' | 'broken' | { readonly unprovable: string };
  readonly since: number;
}

export interface Maker {
  readonly playground: Playground;
  readonly host: Host;
  readonly draft: Draft;
  readonly standing: Standing;
  /** As it is now. */
  readonly canvas: Circuit;
  readonly check: Check | undefined;
  readonly isKept: boolean;
  change(next: Draft | ((now: Draft) => Draft)): void;
  /** To whoever cannot see it, and in a line below. */
  say(text: string): void;
  readonly said: string;
  build(): Built;
  startCheck(level: Level): void;
  cancelCheck(): void;
}

export function useMaker(playground: Playground, host: Host): Maker {
  const canvas = circuitOf(playground);
  const [draft, setDraft] = useState<Draft>(() => draftFor(canvas) ?? beginDraft(canvas, freshLevelId(host)));
  const [said, say] = useState('');
  const [check, setCheck] = useState<Check | undefined>(undefined);
  const stop = useRef<() => void>(() => undefined);
  const isKept = useKeeping(draft);
  const standing = useMemo(() => standingOf(draft), [draft]);
  useEffect(() => {
    const found = draftFor(canvas);
    if (found?.id === draft.id) say(makerWords().goesOn(titleOf(draft)));
    return () => stop.current();
  }, []);
  useEffect(() => setDraft((now) => followLooks(now, canvas)), [canvas]);
  const build = (): Built => buildLevel(draft, otherwise);
  const cancelCheck = (): void => {
    stop.current();
    setCheck((now) => now && { ...now, outcome: 'cancelled' });
  };
  const begin = (level: Level): void => {
    stop.current();
    const key = proofKey(level);
    setCheck({ key, judged: undefined, outcome: 'running', since: host.now() });
    stop.current = startCheck(openChecker, level, (news) => {
      switch (news.type) {
        case 'judged':
          setCheck((now) => now && { ...now, judged: news.judged });
          break;
        case 'proven':
          setCheck((now) => now && { ...now, outcome: 'proven' });
          setDraft((now) => ({ ...now, proven: { key, proof: news.proof } }));
          say(makerWords().check.done);
          break;
        case 'unprovable':
          setCheck((now) => now && { ...now, outcome: { unprovable: news.why } });
          say(makerWords().check.notYet);
          break;
        case 'broken':
          setCheck((now) => now && { ...now, outcome: 'broken' });
          say(makerWords().check.broken);
      }
    });
  };
  return { playground, host, draft, standing, canvas, check, isKept, change: setDraft, say, said, build, startCheck: begin, cancelCheck };
}

/** No level of the campaign begins like this. */
export function freshLevelId(host: Host): string {
  return `made-${Math.floor(host.now()).toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
}

/** A draft that nobody has touched is not kept. False where nothing can be kept. */
function useKeeping(draft: Draft): boolean {
  const [isKept, setKept] = useState(true);
  const latest = useRef({ draft, kept: draft });
  latest.current.draft = draft;
  useEffect(() => {
    const { current } = latest;
    const keep = (): void => {
      if (current.draft === current.kept) return;
      current.kept = current.draft;
      setKept(keepDraft(current.draft));
    };
    const timer = setTimeout(keep, REST_MS);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [draft]);
  // What was changed last is kept when the maker is closed.
  useEffect(
    () => () => {
      const { current } = latest;
      if (current.draft !== current.kept) keepDraft(current.draft);
    },
    [],
  );
  return isKept;
}
