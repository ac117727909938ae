// The gallery: circuits that are ready to play with, by what they show. Each is loaded when its card comes into sight.
import './gallery.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Circuit } from '../../core/circuit.ts';
import { galleryWords } from '../../i18n/gallery.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { told } from '../../i18n/words.ts';
import { Thumbnail } from '../../views/thumbnail/Thumbnail.tsx';
import { useGame } from '../context.ts';
import { Header } from '../Header.tsx';
import { galleryGroups, type Gallery, type GalleryEntry, type GalleryGroup } from './entry.ts';
import { sentencesOf } from './sentences.ts';

export function GalleryScreen({ gallery }: { readonly gallery: Gallery }) {
  const w = galleryWords();
  const headings = useRef(new Map<GalleryGroup, HTMLHeadingElement>());
  return (
    <div class="page gallery-page">
      <Header title={w.title} chapter={w.subtitle} />
      <main id="main">
        <nav class="gallery-jump" aria-label={w.jump}>
          {galleryGroups.map((group) => (
            <button key={group} type="button" class="btn" data-testid={`group-${group}`} onClick={() => goTo(headings.current.get(group))}>
              {w.groups[group]}
            </button>
          ))}
        </nav>
        {galleryGroups.map((group) => (
          <section key={group} class="gallery-group" aria-labelledby={`gallery-${group}`}>
            <h2
              id={`gallery-${group}`}
              tabIndex={-1}
              ref={(heading) => {
                if (heading) headings.current.set(group, heading);
              }}
            >
              {w.groups[group]} <small>{w.groupsAbout[group]}</small>
            </h2>
            <ul>
              {gallery.entries
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <li key={entry.id}>
                    <Card entry={entry} load={gallery.load} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
}

/** Moves there with the focus, so that the next Tab goes on from that group. */
function goTo(heading: HTMLHeadingElement | undefined): void {
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function Card({ entry, load }: { readonly entry: GalleryEntry; readonly load: Gallery['load'] }) {
  const game = useGame();
  const w = galleryWords();
  const button = useRef<HTMLButtonElement>(null);
  const circuit = useInSight(button, entry.id, load);
  const { id, title, story } = entry;
  return (
    <button
      ref={button}
      type="button"
      class="gallery-card"
      data-testid={`gallery-${id}`}
      onClick={() => game.go({ screen: 'gallery', id })}
    >
      <span class="gallery-picture">{circuit && <Thumbnail circuit={circuit} />}</span>
      <span class="gallery-title">{told(title)}</span>
      <span class="gallery-story">
        <RichText text={sentencesOf(told(story))[0] ?? ''} />
      </span>
      <span class="gallery-size">{circuit ? `${w.cells(circuit.cells.length)} · ${w.clock[circuit.clock]}` : '\u00a0'}</span>
    </button>
  );
}

/** The circuit, once its card has come near the window; it stays. */
function useInSight(card: { readonly current: Element | null }, id: string, load: Gallery['load']): Circuit | undefined {
  const [circuit, setCircuit] = useState<Circuit | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    const show = (): void =>
      void load(id).then((loaded) => {
        if (!isGone) setCircuit(loaded);
      });
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        show();
      },
      { rootMargin: '200px' },
    );
    if (card.current) watch.observe(card.current);
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [id]);
  return circuit;
}
