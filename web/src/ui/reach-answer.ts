import type { App, Component } from '../app';
import type { Note, ReachSurface } from '../data/reach-types';
import { BANDS } from '../logic/reach-bytes';
import { number } from '../logic/format';
import { peopleBeyond } from '../logic/reach-villages';
import { namesFrom } from '../reach-names';
import { isReachCurrent } from '../reach-state';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { reachCompare } from './reach-compare';
import { reachGaps } from './reach-gaps';
import { bandBar } from './reach-bands';
import { changeSection, seasonChange, seasonSection, worstVillages } from './reach-tables';
import { reachLegend } from './reach-legend';
import { routeSection } from './reach-route';
import { assumptionWords, count } from './reach-words';
import { regionList } from './region-list';
import { scopePicker } from './scope-picker';
import './reach.css';

/** What makes minutes true, in the order in which it helps most. */
const LAYERS = [
  'roads',
  'links',
  'bridges',
  'rivers',
  'landcover',
  'elevation',
  'settlements',
] as const;

/** So what: how many people cannot reach a post in time, in which bands, and in which villages. */
export function reachAnswer(app: App): Component {
  const title = h('h1', {});
  const below = h('p', { class: 'answer-sub' });
  const body = h('div', { class: 'reach-body' });
  const gaps = reachGaps(app);
  const compare = reachCompare(app);
  const head = h('div', { class: 'answer-head' }, title, below);
  const regions = regionList(app, false);
  const picker = scopePicker(app);
  const root = h(
    'section',
    { class: 'answer reach-answer', id: 'jawaban', tabindex: -1 },
    head,
    gaps.head,
    picker.root,
    compare.root,
    gaps.root,
    body,
    regions.root,
  );
  const changed = changeGuard();
  const pathChanged = changeGuard();
  let all = false;

  function draw(): void {
    const { reach } = app.state;
    const { surface, failure } = reach;
    below.textContent = '';
    if (isWide(app.state)) {
      title.textContent = app.t('reach.chooseDistrict');
      return fill(body, h('p', { class: 'answer-none' }, app.t('reach.chooseDistrictWhy')));
    }
    if (!surface) {
      title.textContent = app.t(failure ? 'reach.failed' : 'reach.loading');
      return fill(body, ...(failure ? [failureBox(app)] : bones()));
    }
    below.textContent = assumptionWords(app);
    title.textContent = titleOf(app, surface);
    const nobody = surface.starts.length === 0;
    fill(
      body,
      failure && failureBox(app),
      roughBadge(app, surface),
      nobody && noPosts(app, surface),
      colourKey(app),
      ...(nobody ? [] : figures(app, surface)),
      ...routeSection(app),
      ...changeSection(app),
      ...seasonSection(app),
      ...(nobody ? [] : worstVillages(app, all, showAll)),
      ...notes(app, surface),
    );
    // a way that was asked for on the map may come below the edge of the sheet
    const { path } = app.state.reach;
    if (pathChanged(path) && path)
      body.querySelector('.reach-route')?.scrollIntoView({ block: 'nearest' });
  }

  function showAll(): void {
    all = !all;
    keepingFocus(body, draw);
  }

  return {
    root,
    update() {
      const { view, reach, slow } = app.state;
      gaps.update();
      compare.update();
      // why villages are not served has a title and an answer of its own
      head.hidden = body.hidden = !gaps.root.hidden;
      regions.update();
      picker.update();
      root.hidden = view.village !== null || view.post !== null;
      root.ariaLabel = app.t('answer.label');
      const waiting = !isReachCurrent(app.state) && !reach.failure;
      root.setAttribute('aria-busy', String(waiting));
      // what is shown is of the last choice; within 300 ms nobody needs to know
      root.classList.toggle('behind', waiting && slow);
      const names = namesFrom(app.state);
      if (!changed(reach, view.reach, view.language, isWide(app.state), ...names)) return;
      keepingFocus(body, draw);
    },
  };
}

function titleOf(app: App, { starts, people, population }: ReachSurface): string {
  if (starts.length === 0) return app.t('reach.title.noPosts');
  const seasons = seasonChange(app);
  if (seasons) return seasonTitle(app, seasons);
  const beyond = peopleBeyond(people);
  const unknown = people[BANDS.indexOf('unknown')];
  if (population - unknown <= 0) return app.t('reach.title.unknown');
  if (beyond > 0) return app.t('reach.title', { n: count(app, beyond) });
  const words = { n: count(app, population - unknown), unknown: count(app, unknown) };
  return app.t(unknown > 0 ? 'reach.title.knownAll' : 'reach.title.all', words);
}

/** What another season does to people, which is what is asked there. */
function seasonTitle(
  app: App,
  { before, after, season }: { before: number; after: number; season: string },
): string {
  const key = after > before ? 'more' : after < before ? 'fewer' : 'same';
  return app.t(`reach.seasons.${key}`, { n: count(app, Math.abs(after - before)), season });
}

/** What the map's colours mean, where it has no room for a legend and the bands do not say it. */
function colourKey(app: App): HTMLElement | null {
  const { show } = app.state.view.reach;
  const legend = show === 'waktu' ? null : reachLegend(app);
  return (
    legend &&
    h('section', { class: 'reach-key' }, h('h2', {}, legend.title), h('ul', {}, ...legend.rows))
  );
}

/** People by minutes, or what is missing to count them. */
function figures(app: App, surface: ReachSurface): (Node | null)[] {
  if (surface.population === 0) {
    const words = h('p', {}, app.t('reach.noPopulation'));
    return [h('div', { class: 'answer-none' }, words, toData(app))];
  }
  return [headline(app, surface), bandBar(app, surface.people), balanceLine(app, surface)];
}

/** Of everybody, also of those of whom it is not known: as villages and indicators count. */
function headline(app: App, { people, population }: ReachSurface): HTMLElement | null {
  if (population - people[BANDS.indexOf('unknown')] <= 0) return null;
  const percent = (100 * (people[0] + people[1])) / population;
  return h(
    'p',
    { class: 'answer-number' },
    h('b', {}, `${number(percent, app.language(), 1, true)}%`),
    ' ',
    h('span', {}, app.t('reach.within60')),
  );
}

/** People of all bands together are the people of the district: nobody is counted twice or left out. */
function balanceLine(app: App, { balance, people }: ReachSurface): HTMLElement {
  const unknown = people[BANDS.indexOf('unknown')];
  const key = balance.exact && balance.sum === balance.population ? 'reach.balance' : 'reach.off';
  return h(
    'p',
    { class: 'answer-counts reach-balance' },
    app.t(key, { sum: count(app, balance.sum), all: count(app, balance.population) }),
    unknown > 0 ? ` ${app.t('reach.unknownPeople', { n: count(app, unknown) })}` : '',
  );
}

/** Nothing but boundaries lies below the minutes: why they are rough, and what makes them better. */
function roughBadge(app: App, { rough }: ReachSurface): HTMLElement | null {
  const { choices } = app.state.reach;
  if (!rough) return null;
  const present = (choices?.layers ?? []).filter((one) => one.present).map(({ layer }) => layer);
  const missing = LAYERS.filter((layer) => !present.includes(layer));
  return h(
    'details',
    { class: 'reach-rough' },
    h('summary', { class: 'badge', 'data-facet': 'rough' }, app.t('reach.rough')),
    h('p', {}, app.t('reach.roughWhy')),
    h('ul', {}, ...missing.map((layer) => h('li', {}, app.t(`reach.layer.${layer}`)))),
    toData(app),
  );
}

/** No post counts as open: none stored, or the rule keeps none. */
function noPosts(app: App, { closed }: ReachSurface): HTMLElement {
  const none = closed.length === 0;
  return h(
    'div',
    { class: 'answer-none' },
    h('p', {}, app.t(none ? 'reach.noPosts' : 'reach.allClosed', { n: count(app, closed.length) })),
    none && toData(app),
  );
}

function toData(app: App): HTMLElement {
  const onClick = () => app.go({ place: 'data' });
  return h('button', { type: 'button', class: 'secondary', onClick }, app.t('level.toData'));
}

function failureBox(app: App): HTMLElement {
  const { failure, surface } = app.state.reach;
  const offline = failure!.status === 0;
  const retry = () => app.retry();
  return h(
    'div',
    { class: 'answer-none', role: 'alert' },
    h(
      'p',
      {},
      offline
        ? app.t('error.offline')
        : failure!.detail || app.t('error.server', { status: failure!.status }),
    ),
    h('p', {}, failure!.remedy || app.t('error.serverRemedy')),
    surface && h('p', {}, app.t('reach.oldStays')),
    h('button', { type: 'button', class: 'secondary', onClick: retry }, app.t('error.retry')),
  );
}

function notes(app: App, { notes }: ReachSurface): Node[] {
  // that they are rough stands under the title already
  const said = notes.filter(({ code }) => code !== 'rough');
  const line = ({ text }: Note) => h('li', {}, text[app.language()]);
  return said.length > 0 ? [h('ul', { class: 'reach-notes' }, ...said.map(line))] : [];
}

function bones(): HTMLElement[] {
  return [44, 38, 14, 14, 14, 14, 14].map((height) =>
    h('div', { class: 'bone', style: `height:${height}px` }),
  );
}
