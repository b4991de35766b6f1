/** Brings what can be chosen and the best of it for the place Rencana. */
import { ApiError, type Api } from './data/api';
import type { DistrictPlan, PlanRequest } from './data/plan-types';
import { newToken, progressOf, stopWork } from './data/progress';
import type { Loader } from './loader';
import { keptView } from './logic/plan-kept';
import { optionsQuery, planRequest, wholeRequest } from './logic/plan-view';
import { NO_PLAN, type PlanData } from './plan-data';
import { questionOf, showsPlan } from './plan-state';
import type { State } from './state';

const SLOW_MILLIS = 300;
const LONG_MILLIS = 2000;
const PROGRESS_MILLIS = 500;
/** The best set is shown as soon as possible; what belongs to it may take longer. */
const BEST_SECONDS = 8;

export interface Planner {
  /** What the view needs. Solving may take long, so that nobody waits for it here. */
  bring(): void;
  /** Stops what is on its way; it is asked again only when somebody wishes it. */
  stop(): void;
  /** Asks again what failed or was stopped. */
  again(): void;
  /** The data have changed: no answer is true any more. */
  forget(): void;
}

interface Running {
  question: string;
  token: string;
  abort: AbortController;
  timers: number[];
}

export function createPlanner(
  state: State,
  api: Api,
  loader: Loader,
  set: (change: Partial<State>) => void,
): Planner {
  let running: Running | null = null;
  /** The options that were asked for last. */
  let wanted = '';

  function take(change: Partial<PlanData>): void {
    set({ plan: { ...state.plan, ...change } });
  }

  function bring(): void {
    const question = questionOf(state);
    if (!showsPlan(state) || question === null) return overtake();
    const before = state.plan.plan?.asked.within ?? state.plan.options?.district;
    if (before && before !== state.view.district) {
      overtake();
      const { kept, keptFailure, compared } = state.plan;
      take({ ...NO_PLAN, kept, keptFailure, compared });
    }
    void bringOptions();
    if (isWanted(question)) void answer(question);
  }

  /** Not answered, not on its way, and neither failed nor stopped. */
  function isWanted(question: string): boolean {
    const { answered, isFull, failed, stopped } = state.plan;
    if (running?.question === question) return false;
    if (answered === question && isFull) {
      overtake();
      // an address that names a kept plan leaves the rest of its question out
      if (state.view.plan.kept !== null)
        set({ view: keptView(state.view, state.plan.plan!.asked) });
      return false;
    }
    return failed !== question && stopped !== question;
  }

  async function bringOptions(): Promise<void> {
    const { district, period, plan, reach } = state.view;
    const query = optionsQuery(district!, period!, plan, reach);
    const mine = JSON.stringify(query);
    wanted = mine;
    try {
      const options = await loader.planOptions(query);
      const isNew = options !== state.plan.options || state.plan.optionsFailure !== null;
      if (mine === wanted && isNew) take({ options, optionsFailure: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (mine === wanted) take({ optionsFailure: error });
    }
  }

  async function answer(question: string): Promise<void> {
    overtake();
    const mine: Running = { question, token: '', abort: new AbortController(), timers: [] };
    running = mine;
    try {
      const { kept } = state.view.plan;
      await (kept === null ? solve(mine) : open(mine, kept));
    } catch (error) {
      if (running !== mine) return;
      if (!(error instanceof ApiError)) throw error;
      take({ failed: question, failure: error });
    } finally {
      if (running === mine) halt();
    }
  }

  async function solve(mine: Running): Promise<void> {
    const { district, period, plan, reach } = state.view;
    const asked = planRequest(district!, period!, plan, reach);
    const best = { ...asked, alternatives: 0, frontier: null, seconds: BEST_SECONDS };
    if (!(await ask(mine, best, 'best'))) return;
    await ask(mine, wholeRequest(asked), 'more');
  }

  /** False when a later question has overtaken this one. */
  async function ask(mine: Running, asked: PlanRequest, part: 'best' | 'more'): Promise<boolean> {
    mine.token = newToken();
    watch(mine, part);
    const plan = await api.plan.solve(asked, mine.token, mine.abort.signal);
    if (running !== mine) return false;
    tell(plan, mine.question, part === 'more');
    return true;
  }

  /** A kept plan is shown as it was answered, and its question stands in the controls. */
  async function open(mine: Running, id: number): Promise<void> {
    watch(mine, 'best');
    const { plan } = await api.plan.opened(id);
    if (running !== mine) return;
    set({ view: keptView(state.view, plan.asked) });
    tell(plan, mine.question, true);
  }

  function tell(plan: DistrictPlan, question: string, isFull: boolean): void {
    take({ plan, answered: question, isFull, failed: null, failure: null, stopped: null });
  }

  /** Says how long it has been and, while it takes long, how far the server is. */
  function watch(mine: Running, part: 'best' | 'more'): void {
    mine.timers.forEach((timer) => window.clearInterval(timer));
    const { question, token } = mine;
    const say = (wait: 'short' | 'slow' | 'long') =>
      take({ solving: { question, part, wait, progress: state.plan.solving?.progress ?? null } });
    const poll = async () => {
      const progress = await progressOf(token, state.view.language);
      const { solving } = state.plan;
      if (progress && solving && running === mine) take({ solving: { ...solving, progress } });
    };
    mine.timers = [
      window.setTimeout(() => say('slow'), SLOW_MILLIS),
      window.setTimeout(() => say('long'), LONG_MILLIS),
      // a kept plan is only read: there is no work to watch
      ...(token ? [window.setInterval(() => void poll(), PROGRESS_MILLIS)] : []),
    ];
    take({ solving: { question, part, wait: 'short', progress: null } });
  }

  function halt(): void {
    const ended = running;
    running = null;
    ended?.timers.forEach((timer) => window.clearInterval(timer));
    ended?.abort.abort();
    if (state.plan.solving) take({ solving: null });
  }

  /** Ends what is on its way, also on the server: nobody waits for it any more. */
  function overtake(): void {
    if (running?.token) void stopWork(running.token);
    halt();
  }

  return {
    bring,
    stop() {
      const stopped = running?.question ?? null;
      overtake();
      take({ stopped });
    },
    again() {
      take({ failed: null, failure: null, stopped: null, optionsFailure: null });
      bring();
    },
    forget() {
      overtake();
      take({ answered: null, failed: null, failure: null, stopped: null });
    },
  };
}
