import type { App, Component } from '../app';
import type { Indicator, Reporting, Values } from '../data/types';
import { figure, number } from '../logic/format';
import { isRestricted, summarise } from '../logic/ranking';
import { countClasses, type ClassKey, type Scheme } from '../logic/scheme';
import { isProvisional, isReported } from '../logic/reports';
import { districtsIn, wholeOf } from '../logic/scope';
import { areasOf, indicatorOf, isWide, openedOf, rankingOf, schemeOf } from '../state';
import { answerTools } from './answer-tools';
import { changeGuard, fill, h } from './dom';
import { leftOut } from './left-out';
import { provisionalBadge } from './disease-words';
import { equityLines } from './equity';
import { levelSwitch } from './level-switch';
import { keepingFocus } from './post-facets';
import { ranking } from './ranking';
import { jelekLine, statusButton } from './status-filter';
import { regionList } from './region-list';
import { scopePicker } from './scope-picker';
import { surveyLines } from './surveys';
import { paintSwatch, swatch } from './swatch';
import { classLabel, scopeName, subtitle, titleSentence } from './words';
import { classWords, colourButton } from './legend';
import './answer.css';

/** So what: one sentence, one number against what is expected, the distribution, the ranking. */
export function answer(app: App): Component {
  const title = h('h1', {});
  const below = h('p', { class: 'answer-sub' });
  const first = h('div', {});
  const large = h('p', { class: 'answer-number' });
  const bar = h('div', { class: 'spread', role: 'img' });
  const counts = h('p', { class: 'answer-counts' });
  const classes = h('ul', { class: 'answer-classes' });
  const nothing = h('div', { class: 'answer-none', hidden: true });
  const order = ranking(app);
  const switches = levelSwitch(app);
  const survey = h('div', { class: 'answer-survey', hidden: true });
  const beside = leftOut(app);
  const regions = regionList(app);
  const picker = scopePicker(app);
  const tools = answerTools(app);
  const evenly = equityLines(app);
  const bones = h('div', { class: 'answer-bones', 'aria-hidden': 'true' });
  bones.append(...Array.from({ length: 9 }, () => h('div', { class: 'bone' })));
  const root = h(
    'section',
    { class: 'answer', id: 'jawaban', tabindex: -1 },
    h('div', { class: 'answer-head' }, title, below, first),
    picker.root,
    switches.root,
    large,
    bar,
    counts,
    classes,
    survey,
    nothing,
    tools.root,
    order.root,
    beside.root,
    evenly.root,
    regions.root,
    bones,
  );
  const changed = changeGuard();

  function drawFigures(values: Values, indicator: Indicator, scheme: Scheme): void {
    const rows = rankingOf(app.state);
    const summary = summarise(rows, values.expected);
    const district =
      app.state.profile?.indicators.find((f) => f.indicator === values.indicator) ?? null;
    title.textContent = titleSentence(app, indicator, values.period, rows, summary, district);
    below.textContent = subtitle(app, indicator, values.period);
    fill(first, jelekLine(app));
    const current = app.state.profile?.period === values.period;
    const inProfile = current && district ? district.value : undefined;
    const summed = current || isCountry(app) ? wholeOf(values, indicator.unit) : undefined;
    drawNumber(
      large,
      app,
      indicator,
      inProfile === undefined ? summed : inProfile,
      values.expected,
    );
    const byClass = countClasses(scheme, values);
    drawSpread(bar, app, scheme, byClass, indicator);
    drawClasses(classes, app, scheme, byClass, indicator);
    // the profile counts villages, whatever units are compared
    const reported: Reporting =
      current && district?.reporting ? district.reporting : [summary.reported, summary.villages];
    const counting = current && district?.reporting ? app.t : app.tUnit;
    const reporting =
      reported[1] === 1
        ? app.t(reported[0] === 1 ? 'answer.reportedOne' : 'answer.silentOne')
        : counting('answer.reporting', reportingNumbers(app, reported));
    const said = countWords(app, byClass, scheme);
    fill(counts, ...said, ...reportLink(app, indicator, reporting, reported));
    const restricted = isRestricted(rows);
    const empty = summary.reported === 0;
    const bare = isWide(app.state) && values.code.length === 0;
    // nothing to compare or to count yet
    switches.root.hidden = bare;
    if (bare) drawBare();
    drawNothing(
      nothing,
      app,
      empty ? (restricted ? 'restricted' : bare ? 'bare' : reasonOf(app)) : null,
    );
    fill(survey, ...surveyLines(app, app.state.profile, indicator.code));
    survey.hidden = survey.childElementCount === 0;
    order.root.hidden = empty;
    large.hidden = empty && !restricted;
    bar.hidden = empty;
  }

  /** Boundaries alone: how many, and what is missing. */
  function drawBare(): void {
    const { status, view } = app.state;
    const districts = districtsIn(status!, view.province);
    const n = (count: number) => number(count, app.language());
    title.textContent = app.t('scope.titleBare', {
      districts: n(districts.length),
      villages: n(districts.reduce((sum, { villages }) => sum + villages, 0)),
    });
    below.textContent = scopeName(app);
    fill(first);
    counts.textContent = '';
  }

  return {
    root,
    update() {
      const { values, profile, series, villages, catalogue, view, slow } = app.state;
      root.hidden = openedOf(view) !== null || view.post !== null;
      root.setAttribute('aria-busy', String(slow || !values));
      root.ariaLabel = app.t('answer.label');
      const indicator = values && indicatorOf(app.state, values.indicator);
      const scheme = schemeOf(app.state);
      root.classList.toggle('waiting', !values);
      if (
        values &&
        indicator &&
        scheme &&
        changed(
          values,
          profile,
          series,
          areasOf(app.state),
          villages,
          catalogue,
          scheme,
          view.status,
          view.language,
        )
      ) {
        keepingFocus(root, () => drawFigures(values, indicator, scheme));
      }
      picker.update();
      switches.update();
      tools.update();
      evenly.update();
      order.update();
      beside.update();
      regions.update();
    },
  };
}

/** The country has no profile: its figure is the sum of its parts. */
function isCountry(app: App): boolean {
  return isWide(app.state) && app.state.view.province === null;
}

function reasonOf(app: App): 'month' | 'ever' {
  return app.state.series?.value.some((v) => v !== null) ? 'month' : 'ever';
}

/** While the figure is on its way (undefined) its place stays empty: a dash would mean none. */
function drawNumber(
  large: HTMLElement,
  app: App,
  indicator: Indicator,
  value: number | null | undefined,
  expected: number | null,
): void {
  const language = app.language();
  const shown = expected === null ? '' : figure(expected, indicator.unit, language);
  const against =
    expected === null
      ? app.t('answer.noTarget')
      : app.t(indicator.direction === 'up' ? 'answer.ofExpected' : 'answer.limitExpected', {
          value: shown,
        });
  fill(
    large,
    value !== undefined
      ? h('b', {}, figure(value, indicator.unit, language))
      : h('b', { class: 'pending', role: 'img', 'aria-label': app.t('answer.pending') }, '\u00a0'),
    ' ',
    h('span', {}, against),
  );
}

function drawSpread(
  bar: HTMLElement,
  app: App,
  scheme: Scheme,
  counts: Map<ClassKey, number>,
  indicator: Indicator,
): void {
  const present = scheme.classes.filter((c) => counts.has(c.key));
  const named = present.map(
    (c) => `${classLabel(app, c, indicator.unit, scheme.upperClosed)} ${counts.get(c.key)}`,
  );
  bar.ariaLabel = app.tUnit('answer.distribution', { list: named.join(', ') });
  fill(
    bar,
    ...present.map((c, i) => {
      const part = h('span', { title: named[i] });
      paintSwatch(part, c.token);
      part.style.flexGrow = String(counts.get(c.key));
      return part;
    }),
  );
}

/** The legend's place on a phone, where the map has no room for it. */
function drawClasses(
  list: HTMLElement,
  app: App,
  scheme: Scheme,
  counts: Map<ClassKey, number>,
  indicator: Indicator,
): void {
  const present = scheme.classes.filter((c) => counts.has(c.key));
  const colour = colourButton(app, indicator, app.state.values!.expected);
  fill(
    list,
    ...present.map((c) =>
      h(
        'li',
        {},
        swatch(c.token),
        classWords(app, c, indicator, scheme),
        h('b', {}, number(counts.get(c.key)!, app.language())),
      ),
    ),
    colour && h('li', {}, colour),
  );
}

function reportingNumbers(app: App, [reported, villages]: Reporting) {
  const n = (value: number) => number(value, app.language());
  return { reported: n(reported), villages: n(villages) };
}

/** "20 ohoi kurang · ": those below the line stand in a line of their own above. */
function countWords(app: App, counts: Map<ClassKey, number>, scheme: Scheme): (Node | string)[] {
  const slipping = scheme.kind === 'status' ? counts.get('KURANG') : undefined;
  if (!slipping) return [];
  const said = app.tUnit('answer.count.KURANG', { n: number(slipping, app.language()) });
  return [statusButton(app, 'KURANG', said), ' · '];
}

/** "184 dari 191 ohoi melapor", which leads to who did; provisional where few did. */
function reportLink(
  app: App,
  indicator: Indicator,
  words: string,
  [came, due]: Reporting,
): (Node | string)[] {
  const badge = isProvisional(came, due) ? [' ', provisionalBadge(app)] : [];
  if (!app.state.view.district) return [words, ...badge];
  const go = () => app.go({ place: 'laporan', report: reportOf(indicator) });
  const title = app.t('report.link');
  return [
    h('button', { type: 'button', class: 'answer-reporting', title, onClick: go }, words),
    ...badge,
  ];
}

/** The indicator whose reports lie behind a figure; null where it counts reports, or posts. */
function reportOf({ code }: Indicator): string | null {
  const own = code.replace(/^belum-layan:/, '');
  return isReported(own) ? own : null;
}

function drawNothing(
  box: HTMLElement,
  app: App,
  reason: 'month' | 'ever' | 'restricted' | 'bare' | null,
): void {
  box.hidden = reason === null;
  if (!reason) return;
  const toData = () => app.go({ place: 'data' });
  if (reason === 'bare') {
    fill(
      box,
      h('p', {}, app.t('scope.bare')),
      h('button', { type: 'button', class: 'secondary', onClick: toData }, app.t('level.toData')),
    );
    return;
  }
  fill(
    box,
    h('p', {}, app.tUnit(`none.${reason}`)),
    reason === 'ever' &&
      h(
        'button',
        { type: 'button', class: 'secondary', onClick: () => app.go({ place: 'data' }) },
        app.t('empty.toData'),
      ),
  );
}
