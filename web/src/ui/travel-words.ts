/** Words of the travel model shared by its table, rules and versions. */
import type { App } from '../app';
import type { Season } from '../data/reach-types';
import type { ModelRules, Outside } from '../data/travel-types';
import { KINDS } from '../logic/post-choice';
import { monthName } from '../logic/period';
import type { CellWords, Column } from '../logic/travel-model';
import type { RuleValue } from '../logic/travel-merge';
import type { TextKey } from '../text';
import { travelId } from '../text/travel-id';
import { kindWord } from './post-words';
import { ruleChoices } from './rule-choice';
import { decimalOf } from './rules-fields';

export function cellWords(app: App): CellWords {
  return { barrier: app.t('travel.barrier'), beneath: app.t('travel.beneath') };
}

/** "lokal · tanah" */
export function kindWords(app: App, kind: string): string {
  const [name, surface] = kind.split('/');
  const named = wordOf(app, `travel.kind.${name}`, name);
  return surface ? `${named} · ${wordOf(app, `travel.surface.${surface}`, surface)}` : named;
}

export function layerWord(app: App, layer: string): string {
  return wordOf(app, `travel.layer.${layer}`, layer);
}

export function columnWord(app: App, column: Column): string {
  return column === 'all' ? app.t('travel.season.all') : app.t(`reach.season.${column}`);
}

/** What a rule is called: "Perahu sejauh berapa km dari pantai · Hujan". */
export function ruleName(app: App, place: string, { posts }: ModelRules): string {
  const [name, part] = place.split('.');
  if (name === 'boatKm') return `${app.t('travel.boatKm')} · ${seasonWord(app, part)}`;
  if (name === 'month') {
    const month = monthName(`2000-${part.padStart(2, '0')}`, app.language());
    return `${app.t('travel.months')} · ${month}`;
  }
  if (name === 'posts' && posts) {
    const choice = ruleChoices(app, posts).find((one) => one.part === part);
    return choice?.label ?? app.t('travel.posts');
  }
  return name === 'nearRoadsAndCoast' ? app.t('travel.near') : wordOf(app, `travel.${name}`, name);
}

/** What it says; empty where it says nothing. */
export function ruleText(
  app: App,
  place: string,
  value: RuleValue | undefined,
  { posts }: ModelRules,
): string {
  if (value === undefined) return '';
  const [name, part] = place.split('.');
  if (typeof value === 'boolean') return app.t(value ? 'travel.yes' : 'travel.no');
  if (Array.isArray(value)) {
    return KINDS.filter((kind) => value.includes(kind))
      .map((kind) => kindWord(app, kind))
      .join(', ');
  }
  if (name === 'month') return seasonWord(app, String(value));
  if (name === 'outside') return app.t(`travel.outside.${value as Outside}`);
  if (name === 'posts' && posts) {
    const choice = ruleChoices(app, posts).find((one) => one.part === part);
    return choice?.options.find(([id]) => id === String(value))?.[1] ?? String(value);
  }
  return String(value).replace('.', decimalOf(app));
}

function seasonWord(app: App, season: string): string {
  return app.t(`reach.season.${season as Season}`);
}

/** The server may know classes that the page has no word for: their own name tells enough. */
function wordOf(app: App, key: string, otherwise: string): string {
  return key in travelId ? app.t(key as TextKey) : otherwise;
}
