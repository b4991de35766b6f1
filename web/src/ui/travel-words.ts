/** Words of the travel model shared by its table, rules and versions. */
import type { App } from '../app';
import type { CellWords, Column } from '../logic/travel-model';
import type { TextKey } from '../text';
import { travelId } from '../text/travel-id';

export function cellWords(app: App): CellWords {
  return { barrier: app.t('travel.barrier'), beneath: app.t('travel.beneath') };
}

/** "lokal · tanah" */
export function kindWords(app: App, kind: string): string {
  const [name, surface] = kind.split('/');
  const named = wordOf(app, `travel.kind.${name}`, name);
  return surface ? `${named} · ${wordOf(app, `travel.surface.${surface}`, surface)}` : named;
}

export function columnWord(app: App, column: Column): string {
  return column === 'all' ? app.t('travel.season.all') : app.t(`reach.season.${column}`);
}

/** The server may know classes that the page has no word for: their own name tells enough. */
function wordOf(app: App, key: string, otherwise: string): string {
  return key in travelId ? app.t(key as TextKey) : otherwise;
}
