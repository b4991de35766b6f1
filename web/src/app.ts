import { bringPosts } from './bring-posts';
import { createApi, ApiError, type Api } from './data/api';
import type { Box, ImportBatch, Level, Status, Values } from './data/types';
import type { Assigning } from './logic/assigning';
import { FIRST_VIEW, formatAddress, parseAddress, type View } from './logic/address';
import { createIntake, type Intake } from './intake';
import { isPeriod, monthWindow, shift } from './logic/period';
import { createLoader } from './loader';
import { browserMemory } from './memory';
import { InView } from './in-view';
import {
  districtCode,
  heard,
  rowsOf,
  touching,
  districtsIn,
  provinceCode,
  scopeOf,
} from './logic/scope';
import {
  emptyState,
  firstReport,
  indicatorOf,
  isWide,
  lastReport,
  levelOf,
  openedOf,
  termOf,
  type State,
} from './state';
import { capitalised, text, type Language, type TextKey } from './text';
import { page } from './ui/page';

const NONE: State['members'] = new Map();
const POLL_MILLIS = 4000;
const SLOW_MILLIS = 300;
const PLAY_MILLIS = 900;
/** Villages are on the map from this zoom on, kecamatan below it. */
export const VILLAGE_ZOOM = 8;
/** Kecamatan from this zoom on, districts below it. */
const KECAMATAN_ZOOM = 6;

/** A part of the page: built once, drawn again whenever the state changes. */
export interface Component {
  root: HTMLElement;
  update(): void;
}

/** What components may read and ask for. */
export interface App {
  readonly state: State;
  readonly api: Api;
  /** Text in the reader's language; {term} and {Term} are the local word for village. */
  t(key: TextKey, values?: Record<string, string | number>): string;
  /** The same where {term} stands for the areas that are compared: kecamatan, kabupaten/kota. */
  tUnit(key: TextKey, values?: Record<string, string | number>): string;
  language(): Language;
  /** Changes the view; `push` makes a step the back button returns from. */
  go(change: Partial<View>, history?: 'push' | 'replace'): void;
  hover(code: string | null): void;
  hoverPost(code: string | null): void;
  /** Gives villages to a puskesmas on the map; null leaves that. */
  assign(assigning: Assigning | null): void;
  /** Asks the server whether the data have changed, and brings what has. */
  refresh(): Promise<void>;
  /** The map shows another part of the district. */
  seeBox(box: Box): void;
  /** The map shows another part of the country. */
  look(box: Box, zoom: number): void;
  /** Opens one of the areas that are compared: its panel, or what lies inside it. */
  open(code: string): void;
  /** Opens a district, on its own last month unless another one was chosen. */
  enter(district: string, change?: Partial<View>): void;
  togglePlay(): void;
  /** The months that can be chosen. */
  months(): string[];
  retry(): void;
  /** Files on their way in. */
  readonly intake: Intake;
  undo(id: ImportBatch['id']): Promise<void>;
  /** Shows one's own store, or the demo's, from the start. */
  switchMode(mode: 'own' | 'demo'): Promise<void>;
}

export function startApp(root: HTMLElement): void {
  const memory = browserMemory();
  const remembered = memory.read('language') === 'en' ? 'en' : 'id';
  const first = parseAddress(location.search, { ...FIRST_VIEW, language: remembered });
  const state = emptyState(first);
  const api = createApi(() => state.view.language);
  const loader = createLoader(api);
  const inView = new InView(
    ({ indicator, period, level, within }, signal) =>
      api.values(indicator, period, level, within, signal),
    (besides) => isWide(state) && set({ besides: [...wholeLevels, ...besides.map(ofHeard)] }),
    fail,
  );
  /** Figures of all provinces and districts, which the map shows when far away. */
  let wholeLevels: Values[] = [];
  let run = 0;
  let player: number | undefined;
  /** The reader has asked to choose another district. */
  let asking = false;

  const app: App = {
    state,
    api,
    t: (key, values) => {
      const term = termOf(state);
      return text(state.view.language, key, { term, Term: capitalised(term), ...values });
    },
    tUnit: (key, values) => {
      const level = state.values?.level ?? levelOf(state);
      const term = level === 'desa' ? termOf(state) : app.t(`unit.${level}`);
      return app.t(key, { term, Term: capitalised(term), ...values });
    },
    language: () => state.view.language,
    go,
    hover: (code) => {
      if (state.hovered !== code) set({ hovered: code });
    },
    hoverPost: (code) => {
      if (state.hoveredPost !== code) set({ hoveredPost: code });
    },
    assign: (assigning) => set({ assigning }),
    refresh: () => poll(),
    seeBox: (box) => {
      if (box.some((side, i) => side !== state.mapBox?.[i])) set({ mapBox: box });
    },
    open: (code) => {
      const level = state.values?.level ?? levelOf(state);
      if (level === 'desa') go({ village: code });
      else if (level === 'kabupaten') app.enter(code);
      else if (level === 'provinsi') go({ province: code, district: null, level: null, map: null });
      else go({ unit: code, village: null });
    },
    enter: (district, change) => {
      const { period, district: before } = state.view;
      const own = before === null && period === state.status?.lastPeriod;
      const fresh = { province: null, village: null, unit: null, post: null, map: null };
      go({ ...fresh, district, ...(own && { period: null }), ...change });
    },
    look: (box, zoom) => {
      state.look = { box, zoom };
      if (isWide(state)) bringInView();
    },
    togglePlay: () => (player === undefined ? play() : stop()),
    months: () => months(),
    retry: () => {
      set({ failure: null });
      void bring();
    },
    intake: createIntake(
      () => state.view.language,
      () => whole.update(),
      () => poll(),
    ),
    undo: async (id) => {
      await api.undo(id);
      await poll();
    },
    switchMode: async (mode) => {
      await api.setMode(mode);
      loader.forget();
      // what is chosen in one store means nothing in the other
      const view = { ...FIRST_VIEW, place: state.view.place, language: state.view.language };
      window.history.pushState(null, '', formatAddress(view));
      set({ ...emptyState(view), catalogue: state.catalogue, status: await loader.status() });
      await bring();
    },
  };
  const whole = page(app);
  root.replaceChildren(whole.root);

  function set(change: Partial<State>): void {
    Object.assign(state, change);
    whole.update();
  }

  function go(change: Partial<View>, history: 'push' | 'replace' = 'push'): void {
    const view = { ...state.view, ...change };
    const address = formatAddress(view);
    if (address === formatAddress(state.view)) return;
    if (change.language) memory.write('language', change.language);
    if ('district' in change) asking = change.district === null;
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    const moved = Object.keys(change).join() === 'map';
    set({ view, hovered: moved ? state.hovered : null, ...forgotten(state.view, view) });
    // the map of the country asks for what it shows by itself
    if (!moved || !isWide(state)) void bring();
  }

  /** Brings what the view needs and the state lacks; a later call overtakes an earlier one. */
  async function bring(): Promise<void> {
    const mine = ++run;
    const slow = window.setTimeout(() => mine === run && set({ slow: true }), SLOW_MILLIS);
    try {
      await bringStatus();
      if (mine === run) await bringView(() => mine === run);
      if (mine === run && state.stale) set({ stale: false });
    } catch (error) {
      if (mine === run) fail(error);
    } finally {
      window.clearTimeout(slow);
      if (mine === run && state.slow) set({ slow: false });
    }
  }

  function fail(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    const noAnswer = error.status === 0 || error.status >= 500;
    if (noAnswer && state.values) set({ stale: true });
    else set({ failure: error });
  }

  async function bringStatus(): Promise<void> {
    if (state.status && state.catalogue) return;
    const [status, catalogue] = await Promise.all([loader.status(), loader.catalogue()]);
    Object.assign(state, { status, catalogue, failure: null });
  }

  /** Figures are asked for before the map is drawn: its many tiles would stand in their way. */
  async function bringView(current: () => boolean): Promise<void> {
    const view = settledView();
    set({ view, ...(openedOf(view) ? {} : { villageProfile: null }) });
    const asked = [
      view.district ? bringFigures(view, current) : bringWideFigures(view, current),
      bringPosts(loader, view, (change) => current() && set(change)),
      view.place === 'data' && bringImports(current),
    ];
    if (view.district) {
      memory.write('district', view.district);
      window.history.replaceState(null, '', formatAddress(view));
    }
    await Promise.all(asked);
    if (current() && state.failure) set({ failure: null });
  }

  async function bringFigures(view: View, current: () => boolean): Promise<void> {
    if (!view.district || !view.indicator || !view.period) return;
    const { district, indicator, period } = view;
    const take = taking(current);
    const shown = months(district);
    const level = levelOf(state);
    const opened = openedOf(view);
    const villages = loader.areas('desa', district);
    const values = loader.values(indicator, period, level, district).then(take('values'));
    await Promise.all([
      values,
      villages.then(take('villages')),
      // after the map's own figures, which are waited for; those of the list cost the server more
      values
        .then(() => bringNeighbouringMonths(indicator, period, level, district, shown))
        .then(() => loader.profile(district, period))
        .then(take('profile')),
      loader.series(district, indicator, shown[0], shown[shown.length - 1]).then(take('series')),
      loader.areas('kecamatan', district).then(take('kecamatan')),
      level === 'puskesmas' && loader.areas('puskesmas', district).then(take('puskesmas')),
      villages
        .then((known) =>
          opened && (opened === view.unit || known.has(opened))
            ? loader.profile(opened, period)
            : null,
        )
        .then(take('villageProfile')),
      bringBesides(view, level, district).then(take('besides')),
      (view.unit ? loader.areas('desa', view.unit) : Promise.resolve(NONE)).then(take('members')),
    ]);
  }

  /** What the map shows beside the level that is compared: kecamatan when zoomed out, villages else. */
  async function bringBesides(view: View, level: Level, district: string): Promise<Values[]> {
    const { indicator, period, map } = view;
    const far = map !== null && map.zoom < VILLAGE_ZOOM && level !== 'kecamatan';
    const close = level !== 'desa' && view.unit !== null;
    const wanted: Level[] = [
      ...(far ? ['kecamatan' as const] : []),
      ...(close ? ['desa' as const] : []),
    ];
    return Promise.all(wanted.map((of) => loader.values(indicator!, period!, of, district)));
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
    const shown = months(null);
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
      look.zoom >= VILLAGE_ZOOM ? 'desa' : look.zoom >= KECAMATAN_ZOOM ? 'kecamatan' : null;
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
    district: string,
    shown: string[],
  ): Promise<void> {
    const months = [shift(period, -1), shift(period, 1)].filter((month) => shown.includes(month));
    // what fails here is asked again by whoever steps there, and told then
    await Promise.allSettled(
      months.map((month) => loader.values(indicator, month, level, district)),
    );
  }

  async function bringImports(current: () => boolean): Promise<void> {
    const imports = await api.imports();
    if (current()) set({ imports, failure: null });
  }

  /** Fills what the address leaves open: district, indicator, last month with a report. */
  function settledView(): View {
    const { view, status, catalogue } = state;
    const known = (code: string | null) => status!.districts.some((d) => d.code === code);
    const only = status!.districts.length === 1 ? status!.districts[0].code : null;
    // a first visit may remember; leaving a district for the country or a province does not
    const kept = asking || view.province ? null : memory.read('district');
    const district = [view.district, only, kept].find((c) => c && known(c)) ?? null;
    const wanted = [view.indicator, status!.defaultIndicator]
      .map((code) => indicatorOf(state, code))
      .find((indicator) => indicator !== null);
    return {
      ...view,
      district,
      province: district ? null : view.province,
      village: district === view.district || view.district === null ? view.village : null,
      post: district === view.district || view.district === null ? view.post : null,
      indicator: (wanted ?? catalogue!.indicators.find((i) => !i.family))?.code ?? null,
      period: view.period ?? lastReport(status, district) ?? thisMonth(),
    };
  }

  function months(district = state.view.district): string[] {
    const { status } = state;
    const last = lastReport(status, district) ?? thisMonth();
    return monthWindow(firstReport(status, district) ?? last, last);
  }

  async function poll(): Promise<void> {
    let status: Status;
    try {
      status = await loader.status();
    } catch (error) {
      if (state.values) set({ stale: true });
      else fail(error);
      return;
    }
    const before = state.status;
    const changed =
      before?.dataVersion !== status.dataVersion ||
      before.boundaryVersion !== status.boundaryVersion;
    if (changed) {
      loader.forget();
      inView.forget();
    }
    if (changed || state.stale || state.failure) {
      set({ status, stale: false, view: withFirstReports(before, status) });
      await bring();
    }
  }

  /** A month chosen while there was no report at all gives way to the last one reported. */
  function withFirstReports(before: Status | null, now: Status): View {
    const { view } = state;
    const period = lastReport(now, view.district);
    return before && period && !lastReport(before, view.district) ? { ...view, period } : view;
  }

  function play(): void {
    const step = () => {
      const last = lastReport(state.status, state.view.district);
      const all = months().filter((m) => !last || m <= last);
      const next = shift(state.view.period!, 1);
      go({ period: all.includes(next) ? next : all[0] }, 'replace');
    };
    player = window.setInterval(step, PLAY_MILLIS);
    set({ playing: true });
    step();
  }

  function stop(): void {
    window.clearInterval(player);
    player = undefined;
    set({ playing: false });
  }

  window.addEventListener('popstate', () => {
    const before = state.view;
    const view = parseAddress(location.search, before);
    asking = view.district === null;
    set({ view, hovered: null, ...forgotten(before, view) });
    void bring();
  });
  window.setInterval(() => {
    if (!document.hidden) void poll();
  }, POLL_MILLIS);
  whole.update();
  void bring();
}

/** What is not true of another scope: nothing of it is shown while the new one is on its way. */
function forgotten(before: View, after: View): Partial<State> {
  const opened = openedOf(before) === openedOf(after);
  const panel = opened ? {} : { villageProfile: null };
  if (before.district === after.district && before.province === after.province) return panel;
  if (scopeOf(before) === 'district' && scopeOf(after) === 'district') return panel;
  return { ...panel, values: null, besides: [], profile: null, series: null };
}

function thisMonth(): string {
  const month = new Date().toISOString().slice(0, 7);
  return isPeriod(month) ? month : '2026-01';
}
