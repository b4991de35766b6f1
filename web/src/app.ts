import { createBringer } from './bring';
import type { Planner } from './bring-plan';
import { createApi, ApiError, type Api } from './data/api';
import type { SaidComment } from './data/checks';
import type { RuleEffects, SaidRules } from './data/rules';
import type { KeptPlan, OpenedPlan, SaidPlan } from './data/plan-types';
import type { SaidScenario, Scenario } from './data/reach-kept-types';
import type { SaidPrices } from './data/plan-types';
import type { SaidModel } from './data/travel-types';
import type { Box, ImportBatch, Status } from './data/types';
import type { Assigning } from './logic/assigning';
import { FIRST_VIEW, formatAddress, parseAddress, type View } from './logic/address';
import { createIntake, type Intake } from './intake';
import { shift } from './logic/period';
import { widened } from './logic/scope';
import { forgotten, monthsOf, settled, withFirstReports } from './logic/settle';
import { createLoader } from './loader';
import { browserMemory } from './memory';
import type { PlanSeen } from './plan-data';
import { emptyState, isWide, lastReport, levelOf, openedOf, termOf, type State } from './state';
import { capitalised, text, type Language, type TextKey } from './text';
import { page } from './ui/page';

const POLL_MILLIS = 2500;
const SLOW_MILLIS = 300;
const PLAY_MILLIS = 900;
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
  /** Looks at the map before or after the plan, or in another season. */
  seePlan(change: Partial<PlanSeen>): void;
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
  /** Stores what a person says of a figure, and shows what follows from it. */
  say(comment: SaidComment): Promise<void>;
  /** Sets rules of the chosen district, and shows what follows; or only says what would. */
  setRules(change: SaidRules, dryRun: boolean): Promise<RuleEffects>;
  /** Keeps what is tried under a name, and lists it. */
  saveScenario(said: SaidScenario): Promise<Scenario>;
  deleteScenario(scenario: Scenario): Promise<void>;
  /** Keeps the server's answer to a question under a name, and lists it. */
  keepPlan(said: SaidPlan): Promise<OpenedPlan>;
  deletePlan(plan: KeptPlan): Promise<void>;
  /** Stores a new version of the travel model, shows it, and answers its number. */
  setModel(said: SaidModel): Promise<number>;
  /** Stops the search for where to rebuild, or asks for it again. */
  readonly planner: Pick<Planner, 'stop' | 'again'> & {
    /** Asks anew what is shown, of the data as they are now. */
    anew(): void;
  };
  /** Stores a new version of unit prices, and plans with them. */
  setPrices(said: SaidPrices): Promise<void>;
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
  const bringer = createBringer(state, api, loader, set, fail);
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
    seePlan: (change) => set({ planSeen: { ...state.planSeen, ...change } }),
    assign: (assigning) => set({ assigning }),
    refresh: () => poll(),
    seeBox: (box) => {
      if (box.some((side, i) => side !== state.mapBox?.[i])) set({ mapBox: box });
    },
    open: (code) => {
      const level = state.values?.level ?? levelOf(state);
      if (level === 'desa') go({ village: code });
      else if (level === 'kabupaten') app.enter(code);
      else if (level === 'provinsi')
        go({ province: code, district: null, within: null, level: null, map: null });
      else go({ unit: code, village: null });
    },
    enter: (district, change) => {
      const { period, district: before } = state.view;
      const own = before === null && period === state.status?.lastPeriod;
      const fresh = {
        province: null,
        village: null,
        unit: null,
        within: null,
        post: null,
        map: null,
      };
      go({ ...fresh, district, ...(own && { period: null }), ...change });
    },
    look: (box, zoom) => {
      state.look = { box, zoom };
      if (isWide(state)) bringer.inView();
    },
    togglePlay: () => (player === undefined ? play() : stop()),
    months,
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
    say: async (comment) => {
      await api.say(comment);
      await poll();
    },
    setRules: async (change, dryRun) => {
      const { district, period } = state.view;
      const month = period?.startsWith(String(change.year)) ? period : null;
      const effects = await api.setRules(district!, change, dryRun, month);
      if (!dryRun) await poll();
      return effects;
    },
    // what follows from these may take seconds to work out: nobody waits for it to be told so
    saveScenario: async (said) => {
      const made = await api.reach.saveScenario(said);
      loader.forgetScenarios(said.within);
      void bring();
      return made;
    },
    deleteScenario: async ({ id, within }) => {
      await api.reach.deleteScenario(id);
      loader.forgetScenarios(within);
      void bring();
    },
    keepPlan: async (said) => {
      const made = await api.plan.keep(said);
      loader.forgetKeptPlans(made.within);
      void bring();
      return made;
    },
    deletePlan: async ({ id, within }) => {
      await api.plan.deleteKept(id);
      loader.forgetKeptPlans(within);
      void bring();
    },
    setModel: async (said) => {
      const { version } = await api.reach.setModel(said);
      bringer.forget();
      void bring();
      return version;
    },
    planner: {
      ...bringer.planner,
      anew() {
        bringer.forget();
        void bring();
      },
    },
    setPrices: async (said) => {
      await api.plan.setPrices(said);
      bringer.forget();
      void bring();
    },
    switchMode: async (mode) => {
      await api.setMode(mode);
      bringer.forget();
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
    const view = widened({ ...state.view, ...change }, state.workAreas);
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
      await bringer.status();
      if (mine === run) await bringSettled(() => mine === run);
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
    if (error.status === 404 && state.view.within) return go({ within: null }, 'replace');
    const noAnswer = error.status === 0 || error.status >= 500;
    if (noAnswer && state.values) set({ stale: true });
    else set({ failure: error });
  }

  function months(): string[] {
    return monthsOf(state.status, state.view.district);
  }

  /** Fills what the address leaves open, and brings all of it. */
  async function bringSettled(current: () => boolean): Promise<void> {
    // a first visit may remember; leaving a district for the country or a province does not
    const kept = asking || state.view.province ? null : keptScope();
    const view = settled(state.view, state.status!, state.catalogue!, kept);
    set({ view, ...(openedOf(view) ? {} : { villageProfile: null }) });
    const brought = bringer.view(view, current);
    if (view.district) {
      memory.write('district', view.district);
      memory.write('within', view.within ?? '');
      window.history.replaceState(null, '', formatAddress(view));
    }
    await brought;
    if (current() && state.failure) set({ failure: null });
  }

  function keptScope() {
    const district = memory.read('district');
    return district ? { district, within: memory.read('within') || null } : null;
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
      bringer.forget();
    }
    if (changed || state.stale || state.failure) {
      set({ status, stale: false, view: withFirstReports(state.view, before, status) });
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
    const before = state.view;
    const view = parseAddress(location.search, before);
    asking = view.district === null;
    set({ view, hovered: null, ...forgotten(before, view) });
    void bring();
  });
  let asked = false;
  window.setInterval(async () => {
    // a slow server is not asked again before it has answered
    if (document.hidden || asked) return;
    asked = true;
    await poll().finally(() => (asked = false));
  }, POLL_MILLIS);
  whole.update();
  void bring();
}
