import type { App, Component } from '../app';
import type { DistrictPlan } from '../data/plan-types';
import { money } from '../logic/money';
import { gainOf } from '../logic/plan-sums';
import { isPlanBehind, isPlanRefused, questionOf, showsPlan } from '../plan-state';
import { isSimulated, isWide } from '../state';
import type { TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import { planExtras } from './plan-extras';
import { planFailure } from './plan-failure';
import { alternativeSection, fairnessSection } from './plan-near';
import { proofBox } from './plan-proof';
import { planStatus } from './plan-status';
import { chosenTable, kecamatanTable, limitTable, staffSection } from './plan-tables';
import { leftSection, noteSection, simulatedBadge, sourceSection } from './plan-rest';
import { assumedWords, numberWord, shareWords, staffWords } from './plan-said';
import { keepingFocus } from './post-facets';
import { count } from './reach-words';
import './plan.css';
import './plan-answer.css';

/** So what: which posts, how many people they bring back, and whether that is proved. */
export function planAnswer(app: App): Component {
  const title = h('h1', {});
  const below = h('p', { class: 'answer-sub' });
  const status = planStatus(app);
  const why = h('div', {});
  const first = h('div', { class: 'plan-body' });
  const rest = h('div', { class: 'plan-body' });
  const extras = planExtras(app);
  const root = h(
    'section',
    { class: 'answer plan-answer', id: 'jawaban', tabindex: -1 },
    h('div', { class: 'answer-head' }, title, below),
    why,
    first,
    extras.root,
    rest,
    status.root,
  );
  const changed = changeGuard();

  function draw(): void {
    const { plan } = app.state.plan;
    const wide = isWide(app.state);
    const failure = wide ? null : planFailure(app);
    const isRefused = failure !== null && isPlanRefused(app.state);
    const shown = wide ? null : plan;
    fill(why, failure);
    fill(
      below,
      ...(shown && !isRefused
        ? [
            subtitle(app, shown),
            ' ',
            shown.simulated && !isSimulated(app.state) && simulatedBadge(app),
          ]
        : []),
    );
    extras.root.hidden = shown === null;
    rest.replaceChildren();
    if (shown) {
      // no title of an answer to something else
      title.textContent = isRefused ? app.t('plan.failed') : titleOf(app, shown);
      fill(first, ...result(app, shown));
      return fill(rest, ...details(app, shown));
    }
    title.textContent = app.t(
      wide ? 'plan.chooseDistrict' : failure ? 'plan.failed' : 'plan.loading',
    );
    const choose = wide && h('p', { class: 'answer-none' }, app.t('plan.chooseDistrictWhy'));
    fill(first, choose, ...(wide || failure ? [] : bones()));
  }

  return {
    root,
    update() {
      if (!showsPlan(app.state)) return;
      status.update();
      extras.update();
      const { view, plan, villages, kecamatan, language } = {
        ...app.state,
        language: app.language(),
      };
      root.hidden = view.village !== null;
      root.ariaLabel = app.t('answer.label');
      const waiting = plan.solving !== null && plan.solving.part === 'best';
      root.setAttribute('aria-busy', String(waiting));
      root.classList.toggle('behind', isPlanBehind(app.state));
      root.classList.toggle('refused', isPlanRefused(app.state));
      const { options, optionsFailure, isFull, failure, failed } = plan;
      const ofPlan = [plan.plan, options, optionsFailure, isFull, failure, failed, view.plan];
      const asked = [questionOf(app.state), app.state.planSeen.season];
      if (!changed(...ofPlan, ...asked, villages, kecamatan, language, isWide(app.state))) return;
      keepingFocus(root, draw);
    },
  };
}

/** "Tiga pos ini mengembalikan 8.659 orang ke dalam 60 menit" */
function titleOf(app: App, plan: DistrictPlan): string {
  const { chosen, asked } = plan;
  const { before, people } = plan.headline;
  if (people === 0) return app.t('plan.title.nobody');
  if (chosen.length === 0) {
    const why = before >= people ? 'allReached' : isTooPoor(plan) ? 'poor' : 'none';
    return app.t(`plan.title.${why}`, { limit: asked.limit });
  }
  const isNew = chosen.some(({ option }) => option.kind === 'build' || option.kind === 'move');
  const one = chosen.length === 1 ? 'one' : 'many';
  return app.t(`plan.title.${isNew ? 'brings' : 'returns'}.${one}`, {
    posts: numberWord(app, chosen.length),
    n: count(app, gainOf(plan)),
    limit: asked.limit,
  });
}

/** Some option would help, and not one can be paid. */
function isTooPoor({ notes }: DistrictPlan): boolean {
  return notes.some(({ code }) => code === 'budget-below-cheapest');
}

/** "Rp 2,34 miliar · 3 bidan, 3 perawat", and what the figures are of. */
function subtitle(app: App, plan: DistrictPlan): string {
  const { cost, bidan, perawat } = plan.outcome;
  const known = cost === null ? app.t('plan.costUnknown') : money(cost, app.language());
  const chosen = plan.chosen.length > 0;
  return [
    chosen && known,
    chosen && (staffWords(app, bidan, perawat) ?? app.t('plan.staff.none')),
    assumedWords(app, plan),
  ]
    .filter(Boolean)
    .join(' · ');
}

function result(app: App, plan: DistrictPlan): (Node | null)[] {
  const { people, before, after } = plan.headline;
  if (people === 0) return [noPeople(app)];
  return [
    h(
      'p',
      { class: 'answer-number plan-number' },
      h('b', {}, [...new Set([before, after])].map((n) => shareWords(app, n, people)).join(' → ')),
      h('span', {}, app.t('plan.within', { limit: plan.asked.limit })),
    ),
    h(
      'p',
      { class: 'answer-counts' },
      app.t('plan.people', {
        before: count(app, before),
        after: count(app, after),
        all: count(app, people),
      }),
    ),
    roughLine(app, plan),
    isTooPoor(plan) ? noteSection(app, plan) : proofBox(app, plan),
    chosenTable(app, plan),
  ];
}

/** That the minutes are rough, beside the figures that rest on them. */
function roughLine(app: App, { notes }: DistrictPlan): HTMLElement | null {
  const rough = notes.find(({ code }) => code === 'rough');
  return rough ? h('p', { class: 'plan-small plan-rough' }, rough.reason[app.language()]) : null;
}

function details(app: App, plan: DistrictPlan): (Node | null)[] {
  if (plan.headline.people === 0) return [noteSection(app, plan), sourceSection(app, plan)];
  return [
    fairnessSection(app, plan),
    alternativeSection(app, plan),
    kecamatanTable(app, plan),
    staffSection(app, plan),
    limitTable(app, plan),
    leftSection(app, plan),
    isTooPoor(plan) ? null : noteSection(app, plan),
    sourceSection(app, plan),
  ];
}

/** What is missing, by the kind of aim. */
const NO_PEOPLE: Record<string, TextKey> = {
  kelompok: 'plan.noPeople.group',
  belum: 'plan.noPeople.notServed',
};

function noPeople(app: App): HTMLElement {
  const { aim } = app.state.view.plan;
  return h(
    'div',
    { class: 'answer-none' },
    h('p', {}, app.t(NO_PEOPLE[aim.split(':')[0]] ?? 'plan.noPeople')),
    h(
      'button',
      { type: 'button', class: 'secondary', onClick: () => app.go({ place: 'data' }) },
      app.t('level.toData'),
    ),
  );
}

function bones(): HTMLElement[] {
  return [44, 38, 14, 14, 14, 14].map((height) =>
    h('div', { class: 'bone', style: `height:${height}px` }),
  );
}
