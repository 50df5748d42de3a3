import { useContent } from '../store/host-context.ts';
import type { MainPlace, PlaceView } from './main-place.ts';
import { hashOf } from './window-address.ts';
import './place-views.css';

export interface PlaceViewsProps {
  readonly place: MainPlace;
  readonly view: PlaceView;
}

/** The views of a place as links; nothing where there is but one. */
export function PlaceViews({ place, view }: PlaceViewsProps) {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  if (place.views.length < 2) return null;
  return (
    <nav className="place-views" aria-label={`Views of ${place.label}`}>
      {place.views.map(({ key, label, hint }) => (
        <a
          key={key}
          className="place-view"
          href={hashOf(incident, place.key, key)}
          title={hint}
          aria-current={key === view.key ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
