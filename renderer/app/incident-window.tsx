import { useEffect, useMemo } from 'react';
import { Capture } from '../features/capture/capture.tsx';
import { useContent, useHost, useIncident, useUi } from '../store/host-context.ts';
import type { Action } from '../ui/action/action.ts';
import { useActions } from '../ui/action/actions.tsx';
import { given } from '../ui/given.ts';
import { PageLayout } from '../ui/page-layout/page-layout.tsx';
import { PrintedHead } from '../ui/virtual-grid/printed-grid.tsx';
import { IncidentBanners } from './incident-banners.tsx';
import { IncidentBar } from './incident-bar.tsx';
import { viewOf, type MainPlace, type PlaceDetail, type PlaceView } from './main-place.ts';
import { useWallboardAction } from './open-wallboard.ts';
import { PlaceViews } from './place-views.tsx';
import { mainPlaces } from './places.ts';
import { PrintedPageHead } from './printed-head.tsx';
import { IncidentResidents } from './residents.tsx';

/** The window while an incident is shown: the frame that never changes, with the place that is shown in it. */
export function IncidentWindow() {
  const placeKey = useUi(({ place }) => place);
  const viewKey = useUi(({ place, views }) => views[place]);
  const isExercise = useIncident(({ incident }) => incident.status === 'declared' && incident.exercise);
  const place = mainPlaces.find(({ key }) => key === placeKey) ?? mainPlaces[0];
  usePlaceActions(placeKey);
  useWallboardAction();
  useTitle();
  if (place === undefined) throw new Error('there is no place to show');
  const { Left, leftLabel } = place;
  const view = viewOf(place, viewKey);
  const Counts = view.Counts ?? place.Counts;
  const detail = useDetail(view.detail ?? place.detail);
  return (
    <PageLayout
      exercise={isExercise}
      bar={<IncidentBar place={place.key} />}
      banners={<IncidentBanners />}
      title={place.views.length > 1 ? `${place.label}: ${view.label}` : place.label}
      capture={<Capture />}
      {...(Counts === undefined ? {} : { counts: <Counts /> })}
      {...(Left === undefined ? {} : { left: <Left /> })}
      {...(leftLabel === undefined ? {} : { leftLabel })}
      {...(detail === null ? {} : { right: detail })}
    >
      <PlaceViews place={place} view={view} />
      <PrintedHead value={<PrintedPageHead />}>
        <view.Main />
      </PrintedHead>
      <IncidentResidents />
    </PageLayout>
  );
}

/** Among the windows of this machine, each says what it shows, and whether that is real. */
function useTitle(): void {
  const name = useIncident(({ incident }) => (incident.status === 'declared' ? incident.name : ''));
  const isExercise = useIncident(({ incident }) => incident.status === 'declared' && incident.exercise);
  useEffect(() => {
    document.title = `${isExercise ? 'EXERCISE ' : ''}${name} - Blackstart`;
    return () => {
      document.title = 'Blackstart';
    };
  }, [name, isExercise]);
}

function useDetail(detail: PlaceDetail | undefined) {
  const { ui } = useHost();
  const id = useUi(({ selected }) => (detail === undefined ? undefined : selected[detail.list]));
  if (detail === undefined || id === undefined) return null;
  const { Panel, list } = detail;
  return <Panel key={id} id={id} onClose={() => ui.select(list, null)} />;
}

/** The keys of views are those of the place that is shown: each place begins at Alt+1. */
function usePlaceActions(shown: string): void {
  const { ui } = useHost();
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const actions = useMemo(
    () =>
      mainPlaces.flatMap((place): Action[] => [
        goTo(place, () => ui.goTo(place.key)),
        ...place.views
          .filter(() => place.views.length > 1)
          .map((view) => ({
            ...goTo(place.key === shown ? view : withoutKey(view), () => ui.goTo(place.key, view.key)),
            id: `go.${place.key}.${view.key}`,
            label: `${place.label}: ${view.label}`,
          })),
      ]),
    // Another incident is another set of places to go to.
    [ui, incident, shown],
  );
  useActions(actions);
}

const withoutKey = ({ key, label, hint, icon }: PlaceView): Omit<PlaceView, 'shortcut' | 'Main'> => ({
  key,
  label,
  hint,
  icon,
});

const goTo = (
  {
    key,
    label,
    hint,
    icon,
    shortcut,
  }: Pick<MainPlace, 'key' | 'label' | 'hint' | 'icon'> & { shortcut?: string },
  run: () => void,
): Action => ({
  id: `go.${key}`,
  label,
  hint,
  icon,
  ...given({ shortcut }),
  group: 'Go to',
  effect: 'opens',
  run,
});
