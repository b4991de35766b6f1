/** Brings what the view needs and the state lacks. */
import { createPlanner, type Planner } from './bring-plan';
import { bringPlanKept } from './bring-plan-kept';
import { bringPosts } from './bring-posts';
import { bringReach } from './bring-reach';
import { bringReachKept } from './bring-reach-kept';
import { bringTravel } from './bring-travel';
import { bringDiseases } from './bring-diseases';
import { ApiError, type Api } from './data/api';
import type { Level, Values } from './data/types';
import { InView } from './in-view';
import type { Loader } from './loader';
import type { View } from './logic/address';
import { shift } from './logic/period';
import {
  askedOf,
  districtCode,
  districtsIn,
  heard,
  provinceCode,
  rowsOf,
  touching,
} from './logic/scope';
import { monthsOf } from './logic/settle';
import { KECAMATAN_FROM, VILLAGES_FROM } from './logic/zooms';
import { isWide, levelOf, openedOf, ruleYearOf, type State } from './state';

const NONE: State['members'] = new Map();

export interface Bringer {
  /** Status and catalogue, once. */
  status(): Promise<void>;
  /**
   * All that a settled view shows.
   *
   * @param current false once a later view has overtaken this one: its answers are dropped
   */
  view(view: View, current: () => boolean): Promise<void>;
  /** Figures of the small areas on the screen while the country or a province is shown. */
  inView(): void;
  /** Where to rebuild, which takes its time. */
  readonly planner: Planner;
  /** The data have changed: nothing kept is true any more. */
  forget(): void;
}

export function createBringer(
  state: State,
  api: Api,
  loader: Loader,
  set: (change: Partial<State>) => void,
  fail: (error: unknown) => void,
): Bringer {
  /** Figures of all provinces and districts, which the map shows when far away. */
  let wholeLevels: Values[] = [];
  const planner = createPlanner(state, api, loader, set);
  const inView = new InView(
    ({ indicator, period, level, within }, signal) =>
      api.values(indicator, period, level, within, signal),
    (besides) => isWide(state) && set({ besides: [...wholeLevels, ...besides.map(ofHeard)] }),
    fail,
  );

  async function bringStatus(): Promise<void> {
    if (state.status && state.catalogue) return;
    const [status, catalogue] = await Promise.all([loader.status(), loader.catalogue()]);
    Object.assign(state, { status, catalogue, failure: null });
  }

  /** Figures are asked for before the map is drawn: its many tiles would stand in their way. */
  async function bringView(view: View, current: () => boolean): Promise<void> {
    planner.bring();
    await Promise.all([
      bringDiseases(loader, state, view, (change) => current() && set(change)),
      view.district ? bringFigures(view, current) : bringWideFigures(view, current),
      bringReach(loader, state, view, (change) => current() && set(change)),
      bringPosts(loader, view, (change) => current() && set(change)),
      view.place === 'data' && bringImports(current),
      view.place === 'data' && bringDoubtful(view, current),
      view.place === 'data' && view.part === 'aturan' && bringRules(view, current),
      bringReachKept(loader, state, view, (change) => current() && set(change)),
      bringPlanKept(loader, state, view, (change) => current() && set(change)),
      bringTravel(api, state, view, (change) => current() && set(change)),
    ]);
  }

  async function bringFigures(view: View, current: () => boolean): Promise<void> {
    if (!view.district || !view.indicator || !view.period) return;
    const { district, indicator, period } = view;
    const asked = askedOf(view)!;
    const take = taking(current);
    const shown = monthsOf(state.status, district);
    const level = levelOf(state);
    const opened = openedOf(view);
    const villages = loader.areas('desa', district);
    const values = loader.values(indicator, period, level, asked).then(take('values'));
    await Promise.all([
      values,
      villages.then(take('villages')),
      // after the map's own figures, which are waited for; those of the list cost the server more
      values
        .then(() => bringNeighbouringMonths(indicator, period, level, asked, shown))
        .then(() => loader.profile(asked, period))
        .then(take('profile')),
      loader.series(asked, indicator, shown[0], shown[shown.length - 1]).then(take('series')),
      loader.areas('kecamatan', district).then(take('kecamatan')),
      hasPuskesmas(district) && loader.areas('puskesmas', district).then(take('puskesmas')),
      villages
        .then((known) =>
          opened && (opened === view.unit || known.has(opened))
            ? loader.profile(opened, period)
            : null,
        )
        .then(take('villageProfile')),
      bringBesides(view, level, asked).then(take('besides')),
      membersOf(view).then(take('members')),
      values.then(() => loader.equity(indicator, period, asked)).then(take('equity')),
    ]);
  }

  function hasPuskesmas(district: string): boolean {
    return Boolean(state.status?.districts.find((d) => d.code === district)?.puskesmas);
  }

  /** Villages of the larger area whose panel is open, else of the one the view is narrowed to. */
  function membersOf({ unit, within }: View): Promise<State['members']> {
    const area = unit ?? within;
    return area ? loader.areas('desa', area) : Promise.resolve(NONE);
  }

  /** What the map shows beside the level that is compared: kecamatan when zoomed out, villages else. */
  async function bringBesides(view: View, level: Level, asked: string): Promise<Values[]> {
    const { indicator, period, map } = view;
    const far = map !== null && map.zoom < VILLAGES_FROM && level !== 'kecamatan';
    const close = level !== 'desa' && view.unit !== null;
    const wanted: Level[] = [
      ...(far ? ['kecamatan' as const] : []),
      ...(close ? ['desa' as const] : []),
    ];
    return Promise.all(wanted.map((of) => loader.values(indicator!, period!, of, asked)));
  }

  /** Puts an answer in the state, unless the view has moved on. */
  function taking(current: () => boolean) {
    return <K extends keyof State>(name: K) =>
      (value: State[K]) => {
        if (current() && state[name] !== value) set({ [name]: value } as Pick<State, K>);
      };
  }

  /** Figures of the country or a province: all districts in one answer, smaller areas as seen. */
  async function bringWideFigures(view: View, current: () => boolean): Promise<void> {
    const { status } = state;
    const { indicator, period, province } = view;
    if (!isWide(state) || !indicator || !period) return;
    const take = taking(current);
    const shown = monthsOf(state.status, null);
    const of = (level: Level) => loader.values(indicator, period, level, null);
    const [districts, provinces] = await Promise.all([of('kabupaten'), of('provinsi')]);
    if (!current()) return;
    wholeLevels = [districts, provinces].map((values) => heard(values, status!, null));
    const compared = levelOf(state) === 'provinsi' ? provinces : districts;
    set({ values: heard(compared, status!, province) });
    bringInView();
    if (!province) return;
    await Promise.all([
      loader.profile(province, period).then(take('profile')),
      loader.series(province, indicator, shown[0], shown[shown.length - 1]).then(take('series')),
    ]);
  }

  /** Kecamatan come by province: those of districts that never reported are left out. */
  function ofHeard(values: Values): Values {
    const known = new Set(wholeLevels[0]?.code);
    return rowsOf(
      values,
      values.code.flatMap((code, i) => (known.has(districtCode(code)) ? [i] : [])),
    );
  }

  /** Asks for the figures of the small areas on the screen, only where there are any. */
  function bringInView(): void {
    const { status, look, view } = state;
    const { indicator, period } = view;
    if (!status || !look || !indicator || !period) return;
    const level =
      look.zoom >= VILLAGES_FROM ? 'desa' : look.zoom >= KECAMATAN_FROM ? 'kecamatan' : null;
    const [districts] = wholeLevels;
    const known = new Set(districts?.code);
    const seen = touching(districtsIn(status, null), look.box).map((district) => district.code);
    const asked = seen.filter((code) => known.has(code));
    const regions = level === 'desa' ? asked : [...new Set(asked.map(provinceCode))];
    inView.want(level ? regions.map((within) => ({ indicator, period, level, within })) : []);
  }

  /** The months beside the one shown, so that a step through time is painted without waiting. */
  async function bringNeighbouringMonths(
    indicator: string,
    period: string,
    level: Level,
    asked: string,
    shown: string[],
  ): Promise<void> {
    const months = [shift(period, -1), shift(period, 1)].filter((month) => shown.includes(month));
    // what fails here is asked again by whoever steps there, and told then
    await Promise.allSettled(months.map((month) => loader.values(indicator, month, level, asked)));
  }

  async function bringImports(current: () => boolean): Promise<void> {
    const imports = await api.imports();
    if (current()) set({ imports, failure: null });
  }

  /** Where the list cannot be had, files can be brought all the same. */
  async function bringDoubtful(view: View, current: () => boolean): Promise<void> {
    const { district, period, check, span } = view;
    if (!district || !period) return;
    try {
      const months = span === 'year' ? period.slice(0, 4) : period;
      const doubtful = await api.doubtful(askedOf(view)!, months, check);
      if (current()) set({ doubtful, doubtfulFailed: false });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (current()) set({ doubtfulFailed: true });
    }
  }

  /** Where they cannot be had, the page says so in their place. */
  async function bringRules(view: View, current: () => boolean): Promise<void> {
    const { district, indicator } = view;
    if (!district) return;
    const year = ruleYearOf(view);
    try {
      const [rules, sasaran] = await Promise.all([
        loader.rules(district, year, indicator),
        loader.districtSasaran(district, year),
      ]);
      if (current()) set({ rules: { rules, sasaran }, rulesFailure: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (current()) set({ rulesFailure: error });
    }
  }

  return {
    status: bringStatus,
    view: bringView,
    inView: bringInView,
    planner,
    forget() {
      loader.forget();
      planner.forget();
      inView.forget();
    },
  };
}
