/** Options of a plan as places on the map: all that can be done for one post stands at one spot. */
import type { ChosenOption, DistrictPlan, DrawnPlace, OptionLine } from '../data/plan-types';
import type { PlanView } from './plan-view';

export interface PlanSpot {
  /** `post:CODE`, or the id of the only option there. */
  key: string;
  name: string;
  /** Code of the post that the options here mend or replace; null for a new place. */
  post: string | null;
  lon: number;
  lat: number;
  /** What can be done here, most people first; empty for a drawn place that nobody has counted. */
  options: OptionLine[];
  chosen: ChosenOption | null;
  /** The place that somebody drew; null for all others. */
  drawn: DrawnPlace | null;
  stand: 'forced' | 'forbidden' | 'free';
}

type Wishes = Pick<PlanView, 'forced' | 'forbidden' | 'drawn' | 'costs'>;

/**
 * Spots of all options with a place, chosen ones last so that they are drawn on top, the first of the
 * plan on top of all.
 */
export function spotsOf(
  options: OptionLine[],
  answer: Pick<DistrictPlan, 'chosen' | 'others'> | null,
  wishes: Wishes,
): PlanSpot[] {
  const { chosen = [], others = [] } = answer ?? {};
  // an answer knows what was said of its options, the list does not
  const known = [...options, ...others, ...chosen.map(({ option }) => option)];
  const byId = new Map(known.map((option) => [option.id, priced(option, wishes)]));
  const groups = new Map<string, OptionLine[]>();
  for (const option of byId.values()) {
    if (option.lon === null || option.lat === null || isGone(option, wishes)) continue;
    const key = keyOf(option);
    groups.set(key, [...(groups.get(key) ?? []), option]);
  }
  const spots = [...groups].map(([key, lines]) => spotOf(key, lines, chosen, wishes));
  const uncounted = wishes.drawn.filter(({ id }) => !groups.has(id));
  const all = [...spots, ...uncounted.map((place) => drawnSpot(place, wishes))];
  const rank = ({ chosen: of }: PlanSpot) => (of ? 1000 - of.order : 0);
  return all.sort((a, b) => rank(a) - rank(b));
}

/** The spot that holds an option. */
export function spotWith(spots: PlanSpot[], id: string | null): PlanSpot | null {
  if (id === null) return null;
  const holds = (spot: PlanSpot) => spot.key === id || spot.options.some((one) => one.id === id);
  return spots.find(holds) ?? null;
}

/** Whether it can be moved by hand: what is built somewhere, and what somebody drew. */
export function canMove({ drawn, chosen }: PlanSpot): boolean {
  const kinds = ['rebuild', 'build', 'move'];
  return drawn !== null || (chosen !== null && kinds.includes(chosen.option.kind));
}

/**
 * The place that is drawn when a spot is put elsewhere: a drawn one keeps its id and what is known
 * of it; a post moves, a new place is drawn in the stead of the old one.
 */
export function movedTo(spot: PlanSpot, id: string, lon: number, lat: number): DrawnPlace {
  const { name, post, chosen } = spot;
  if (spot.drawn) return { ...spot.drawn, name, lon, lat };
  const isElsewhere = chosen?.option.kind === 'build' || chosen?.option.kind === 'move';
  const instead = isElsewhere ? { instead: chosen.option.id } : {};
  return { id, name, lon, lat, post, cost: null, land: null, ...instead };
}

/** What somebody knows better than the unit prices counts at once. */
function priced(option: OptionLine, { costs }: Wishes): OptionLine {
  return { ...option, cost: costs[option.id] ?? option.cost };
}

/** An answer may still hold a place that has been taken away since. */
function isGone({ id, origin }: OptionLine, { drawn }: Wishes): boolean {
  return origin === 'drawn' && !drawn.some((place) => place.id === id);
}

function keyOf({ id, kind, post, origin }: OptionLine): string {
  const stays = post !== null && kind !== 'move' && kind !== 'build' && origin !== 'drawn';
  return stays ? `post:${post}` : id;
}

function spotOf(key: string, lines: OptionLine[], all: ChosenOption[], wishes: Wishes): PlanSpot {
  const options = [...lines].sort((a, b) => most(b.people) - most(a.people));
  const [{ id, name, post, lon, lat }] = options;
  const drawn = wishes.drawn.find((place) => place.id === id) ?? null;
  const chosen = all.find(({ option }) => lines.some((one) => one.id === option.id)) ?? null;
  const ids = lines.map((one) => one.id);
  const at = drawn ?? { lon: lon!, lat: lat! };
  return {
    key,
    name: drawn?.name ?? name,
    post,
    lon: at.lon,
    lat: at.lat,
    options,
    chosen,
    drawn,
    stand: standOf(ids, wishes),
  };
}

function drawnSpot(drawn: DrawnPlace, wishes: Wishes): PlanSpot {
  const { id: key, name, post, lon, lat } = drawn;
  const stand = standOf([key], wishes);
  return { key, name, post, lon, lat, options: [], chosen: null, drawn, stand };
}

/** Forced when one of them is, forbidden when all are. */
function standOf(ids: string[], { forced, forbidden }: Wishes): PlanSpot['stand'] {
  if (ids.some((id) => forced.includes(id))) return 'forced';
  return ids.every((id) => forbidden.includes(id)) ? 'forbidden' : 'free';
}

function most(people: number[]): number {
  return Math.max(0, ...people);
}
