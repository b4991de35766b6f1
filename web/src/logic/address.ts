/** The whole view stands in the page's address, so that it can be shared and gone back to. */
import { isPeriod } from './period';
import type { Sort } from './ranking';
import type { Language } from '../text';

export type Place = 'situasi' | 'data';
export type Grouping = 'cluster' | 'stage';

export interface View {
  place: Place;
  district: string | null;
  indicator: string | null;
  period: string | null;
  village: string | null;
  sort: Sort;
  grouping: Grouping;
  language: Language;
  /** Null: the whole district. */
  map: MapPosition | null;
}

export interface MapPosition {
  zoom: number;
  lat: number;
  lng: number;
}

export const FIRST_VIEW: View = {
  place: 'situasi',
  district: null,
  indicator: null,
  period: null,
  village: null,
  sort: 'people',
  grouping: 'cluster',
  language: 'id',
  map: null,
};

/** Reads `?area=81.02&indicator=linfas&…`; what is missing or makes no sense keeps its default. */
export function parseAddress(search: string, fallback: View = FIRST_VIEW): View {
  const query = new URLSearchParams(search);
  const period = query.get('period');
  return {
    place: query.get('view') === 'data' ? 'data' : 'situasi',
    district: query.get('area'),
    indicator: query.get('indicator'),
    period: isPeriod(period) ? period : null,
    village: query.get('village'),
    sort: query.get('sort') === 'points' ? 'points' : 'people',
    grouping: query.get('group') === 'stage' ? 'stage' : 'cluster',
    language: languageOf(query.get('lang')) ?? fallback.language,
    map: positionOf(query.get('map')),
  };
}

/** The shortest address of a view: defaults are left out. */
export function formatAddress(view: View): string {
  const parts: [string, string | null][] = [
    ['view', view.place === 'situasi' ? null : view.place],
    ['area', view.district],
    ['indicator', view.indicator],
    ['period', view.period],
    ['village', view.village],
    ['sort', view.sort === 'people' ? null : view.sort],
    ['group', view.grouping === 'cluster' ? null : view.grouping],
    ['lang', view.language],
    ['map', view.map && `${view.map.zoom}/${view.map.lat.toFixed(4)}/${view.map.lng.toFixed(4)}`],
  ];
  const kept = parts.filter((part): part is [string, string] => Boolean(part[1]));
  return `?${kept.map(([name, value]) => `${name}=${readable(value)}`).join('&')}`;
}

/** Slashes and colons may stand in a query; spelled out they are easier to read aloud. */
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

function languageOf(text: string | null): Language | null {
  return text === 'id' || text === 'en' ? text : null;
}

function positionOf(text: string | null): MapPosition | null {
  const [zoom, lat, lng] = (text ?? '').split('/').map(Number);
  const sound = [zoom, lat, lng].every(Number.isFinite) && Math.abs(lat) <= 85;
  return sound && text ? { zoom, lat, lng } : null;
}
