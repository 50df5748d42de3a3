import { serviceNumbers, type SitrepFigures } from './figures.ts';

/** At most so many names with commas between, and how many more there are. */
export const listed = (names: readonly string[], most: number): string => {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${String(names.length - most)} more` : shown;
};

/** How many services run how, each figure with its word. */
export const servicesWords = (figures: Pick<SitrepFigures, 'services'>): string => {
  const { stopped, onPaper, reduced, normal, notStated } = serviceNumbers(figures);
  return `Services: stopped ${String(stopped)}, on paper ${String(onPaper)}, reduced ${String(reduced)}, normal ${String(normal)}, not stated ${String(notStated)}`;
};
