/** The whole view stands in the page's address, so that it can be shared and gone back to. */
import { isPeriod } from './period';
import { choiceParts, FIRST_CHOICE, parseChoice, type PostChoice } from './post-choice';
import type { Limits } from '../data/disease-types';
import { CHECK_LEVELS, CHECK_SPANS, type CheckLevel, type CheckSpan } from '../data/checks';
import type { Level, PwsStatus } from '../data/types';
import { DISEASE_RANKS, type DiseaseRank } from './diseases';
import { FIRST_PLAN, parsePlan, planParts, type PlanView } from './plan-view';
import { FIRST_REACH, parseReach, reachParts, type ReachView } from './reach-view';
import { SORTS, type Sort } from './ranking';
import type { Language } from '../text';

/**
 * `bangunan`: the situation's map beside the table of posts, their buildings and staff; `laporan`:
 * who has reported which month; `jangkauan`: who can reach a post, and in how many minutes;
 * `rencana`: where to rebuild.
 */
export type Place = 'situasi' | 'bangunan' | 'laporan' | 'jangkauan' | 'rencana' | 'data';
/** What the situation's map and answer are about. */
export type Show = 'indikator' | 'penyakit';
/** On the page Data: files that come in, the rules of the district, or what travel there is made of. */
export type DataPart = 'berkas' | 'aturan' | 'perjalanan';
const PARTS: DataPart[] = ['berkas', 'aturan', 'perjalanan'];
export type Grouping = 'cluster' | 'stage';

export interface View {
  place: Place;
  part: DataPart;
  /** Year whose rules are shown; null for that of the month. */
  ruleYear: number | null;
  show: Show;
  /** The ranking that the map of diseases is coloured by. */
  diseaseRank: DiseaseRank;
  limits: Limits;
  /** The indicator whose reports are looked at; null for all reports. */
  report: string | null;
  /** Code of the district; null while the country or a province is shown. */
  district: string | null;
  /** Code of the province while none of its districts is chosen; null for the whole country. */
  province: string | null;
  /** The areas that are ranked and compared; null: the smallest that the scope has. */
  level: Level | null;
  indicator: string | null;
  period: string | null;
  village: string | null;
  /** Code of the post whose panel is open. */
  post: string | null;
  posts: PostChoice;
  /** The puskesmas or kecamatan whose panel is open. */
  unit: string | null;
  /** Puskesmas, kecamatan or village that everything is narrowed to; null: the whole district. */
  within: string | null;
  /** The PWS graph in the place of the map. */
  chart: boolean;
  /** Colour by coverage where PWS status would be. */
  coverage: boolean;
  /** Only areas of this status are listed and stand out on the map. */
  status: PwsStatus | null;
  /** Which of the figures to look at are listed on the page Data. */
  check: CheckLevel;
  /** Whether its month is listed, or its whole year. */
  span: CheckSpan;
  reach: ReachView;
  plan: PlanView;
  sort: Sort;
  grouping: Grouping;
  language: Language;
  /** Null: all of the district, the province or the country. */
  map: MapPosition | null;
}

const PLACES: Place[] = ['situasi', 'bangunan', 'laporan', 'jangkauan', 'rencana', 'data'];

export interface MapPosition {
  zoom: number;
  lat: number;
  lng: number;
}

export const FIRST_VIEW: View = {
  place: 'situasi',
  part: 'berkas',
  ruleYear: null,
  show: 'indikator',
  diseaseRank: 'cases',
  limits: '95',
  report: null,
  district: null,
  province: null,
  level: null,
  indicator: null,
  period: null,
  village: null,
  post: null,
  posts: FIRST_CHOICE,
  unit: null,
  within: null,
  chart: false,
  coverage: false,
  status: null,
  check: 'warned',
  span: 'month',
  reach: FIRST_REACH,
  plan: FIRST_PLAN,
  sort: 'people',
  grouping: 'cluster',
  language: 'id',
  map: null,
};

/** A province has a code of two digits. */
const PROVINCE_DIGITS = 2;

/** Worst first, as they are asked for. */
export const STATUSES: PwsStatus[] = ['JELEK', 'KURANG', 'CUKUP', 'BAIK'];

const LEVELS: Level[] = ['desa', 'puskesmas', 'kecamatan', 'kabupaten', 'provinsi'];

/** Reads `?area=81.02&indicator=linfas&…`; what is missing or makes no sense keeps its default. */
export function parseAddress(search: string, fallback: View = FIRST_VIEW): View {
  const query = new URLSearchParams(search);
  const period = query.get('period');
  const area = query.get('area');
  return {
    place: PLACES.find((place) => place === query.get('view')) ?? 'situasi',
    part: PARTS.find((part) => part === query.get('part')) ?? 'berkas',
    ruleYear: yearOf(query.get('year')),
    show: query.get('show') === 'penyakit' ? 'penyakit' : 'indikator',
    diseaseRank: DISEASE_RANKS.find((rank) => rank === query.get('by')) ?? 'cases',
    limits: query.get('limits') === '99' ? '99' : '95',
    report: query.get('report'),
    district: area && area.length > PROVINCE_DIGITS ? area : null,
    province: area && area.length <= PROVINCE_DIGITS ? area : null,
    level: LEVELS.find((level) => level === query.get('level')) ?? null,
    indicator: query.get('indicator'),
    period: isPeriod(period) ? period : null,
    village: query.get('village'),
    unit: query.get('unit'),
    post: query.get('post'),
    posts: parseChoice(query),
    within: query.get('within'),
    chart: query.get('chart') === 'pws',
    coverage: query.get('colour') === 'coverage',
    status: STATUSES.find((status) => status === query.get('status')) ?? null,
    check: CHECK_LEVELS.find((level) => level === query.get('check')) ?? 'warned',
    span: CHECK_SPANS.find((span) => span === query.get('span')) ?? 'month',
    reach: parseReach(query),
    plan: parsePlan(query),
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'people',
    grouping: query.get('group') === 'stage' ? 'stage' : 'cluster',
    language: languageOf(query.get('lang')) ?? fallback.language,
    map: positionOf(query.get('map')),
  };
}

/** The shortest address of a view: defaults are left out. */
export function formatAddress(view: View): string {
  const parts: [string, string | null][] = [
    ['view', view.place === 'situasi' ? null : view.place],
    ['part', view.part === 'berkas' ? null : view.part],
    ['year', view.ruleYear === null ? null : String(view.ruleYear)],
    ['show', view.show === 'indikator' ? null : view.show],
    ['by', view.diseaseRank === 'cases' ? null : view.diseaseRank],
    ['limits', view.limits === '95' ? null : view.limits],
    ['report', view.report],
    ['area', view.district ?? view.province],
    ['level', view.level],
    ['indicator', view.indicator],
    ['period', view.period],
    ['within', view.within],
    ['unit', view.unit],
    ['village', view.village],
    ['post', view.post],
    ...choiceParts(view.posts),
    ['chart', view.chart ? 'pws' : null],
    ['colour', view.coverage ? 'coverage' : null],
    ['status', view.status],
    ['check', view.check === 'warned' ? null : view.check],
    ['span', view.span === 'month' ? null : view.span],
    ...reachParts(view.reach, view.place !== 'rencana'),
    ...planParts(view.plan, view.place === 'rencana'),
    ['sort', view.sort === 'people' ? null : view.sort],
    ['group', view.grouping === 'cluster' ? null : view.grouping],
    ['lang', view.language],
    ['map', view.map && `${view.map.zoom}/${view.map.lat.toFixed(4)}/${view.map.lng.toFixed(4)}`],
  ];
  const kept = parts.filter((part): part is [string, string] => Boolean(part[1]));
  return `?${kept.map(([name, value]) => `${name}=${readable(value)}`).join('&')}`;
}

/** Slashes, colons and commas may stand in a query; spelled out they are easier to read aloud. */
function readable(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
    .replaceAll('%3B', ';')
    .replaceAll('%2C', ',');
}

function yearOf(text: string | null): number | null {
  return text !== null && /^20\d\d$/.test(text) ? Number(text) : null;
}

function languageOf(text: string | null): Language | null {
  return text === 'id' || text === 'en' ? text : null;
}

function positionOf(text: string | null): MapPosition | null {
  const [zoom, lat, lng] = (text ?? '').split('/').map(Number);
  const sound = [zoom, lat, lng].every(Number.isFinite) && Math.abs(lat) <= 85;
  return sound && text ? { zoom, lat, lng } : null;
}
