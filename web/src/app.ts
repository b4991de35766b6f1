import { bringPosts } from './bring-posts';
import { createApi, ApiError, type Api } from './data/api';
import type { Box, ImportBatch, Status } from './data/types';
import type { Assigning } from './logic/assigning';
import { FIRST_VIEW, formatAddress, parseAddress, type View } from './logic/address';
import { createIntake, type Intake } from './intake';
import { isPeriod, monthWindow, shift } from './logic/period';
import { createLoader } from './loader';
import { browserMemory } from './memory';
import { emptyState, firstReport, indicatorOf, lastReport, termOf, type State } from './state';
import { capitalised, text, type Language, type TextKey } from './text';
import { page } from './ui/page';

const POLL_MILLIS = 4000;
const SLOW_MILLIS = 300;
const PLAY_MILLIS = 900;
/** Villages are on the map from this zoom on, kecamatan below it. */
export const VILLAGE_ZOOM = 8;

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
    set({ view, hovered: moved ? state.hovered : null });
    void bring();
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
    const asked = [
      bringFigures(view, current),
      bringPosts(loader, view, (change) => current() && set(change)),
      view.place === 'data' && bringImports(current),
    ];
    if (view.district) {
      memory.write('district', view.district);
      window.history.replaceState(null, '', formatAddress(view));
    }
    set({ view, ...(view.village ? {} : { villageProfile: null }) });
    await Promise.all(asked);
    if (current() && state.failure) set({ failure: null });
  }

  async function bringFigures(view: View, current: () => boolean): Promise<void> {
    if (!view.district || !view.indicator || !view.period) return;
    const { district, indicator, period, village } = view;
    const take =
      <K extends keyof State>(name: K) =>
      (value: State[K]) => {
        if (current() && state[name] !== value) set({ [name]: value } as Pick<State, K>);
      };
    const shown = months(district);
    const villages = loader.areas('desa', district);
    const values = loader.values(indicator, period, 'desa', district).then(take('values'));
    await Promise.all([
      values,
      villages.then(take('villages')),
      // after the map's own figures, which are waited for; those of the list cost the server more
      values
        .then(() => bringNeighbouringMonths(indicator, period, district, shown))
        .then(() => loader.profile(district, period))
        .then(take('profile')),
      loader.series(district, indicator, shown[0], shown[shown.length - 1]).then(take('series')),
      loader.areas('kecamatan', district).then(take('kecamatan')),
      villages
        .then((known) => (village && known.has(village) ? loader.profile(village, period) : null))
        .then(take('villageProfile')),
      view.map && view.map.zoom < VILLAGE_ZOOM
        ? loader.values(indicator, period, 'kecamatan', district).then(take('kecamatanValues'))
        : null,
    ]);
  }

  /** The months beside the one shown, so that a step through time is painted without waiting. */
  async function bringNeighbouringMonths(
    indicator: string,
    period: string,
    district: string,
    shown: string[],
  ): Promise<void> {
    const months = [shift(period, -1), shift(period, 1)].filter((month) => shown.includes(month));
    // what fails here is asked again by whoever steps there, and told then
    await Promise.allSettled(
      months.map((month) => loader.values(indicator, month, 'desa', district)),
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
    // a first visit may remember; leaving a district by its name asks again
    const kept = asking ? null : memory.read('district');
    const district = [view.district, only, kept].find((c) => c && known(c)) ?? null;
    const wanted = [view.indicator, status!.defaultIndicator]
      .map((code) => indicatorOf(state, code))
      .find((indicator) => indicator !== null);
    return {
      ...view,
      district,
      village: district === view.district || view.district === null ? view.village : null,
      post: district === view.district || view.district === null ? view.post : null,
      indicator: (wanted ?? catalogue!.indicators.find((i) => !i.family))?.code ?? null,
      // while no district is chosen no month is: each opens on its own last report
      period: view.period ?? (district && (lastReport(status, district) ?? thisMonth())),
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
    if (changed) loader.forget();
    if (changed || state.stale || state.failure) {
      set({ status, stale: false });
      await bring();
    }
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
    const view = parseAddress(location.search, state.view);
    asking = view.district === null;
    set({ view, hovered: null, villageProfile: view.village ? state.villageProfile : null });
    void bring();
  });
  window.setInterval(() => {
    if (!document.hidden) void poll();
  }, POLL_MILLIS);
  whole.update();
  void bring();
}

function thisMonth(): string {
  const month = new Date().toISOString().slice(0, 7);
  return isPeriod(month) ? month : '2026-01';
}
