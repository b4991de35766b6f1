import type { App, Component } from '../app';
import type { Indicator, Profile, ProfileFigure } from '../data/types';
import { figure, number, shortFigure } from '../logic/format';
import { groupIndicators } from '../logic/grouping';
import { withMembers } from '../logic/families';
import { longMonth } from '../logic/period';
import { hasReported } from '../logic/ranking';
import { schemeFor } from '../logic/scheme';
import { shortName } from '../logic/scope';
import { areaOf, districtOf, indicatorOf, openedOf } from '../state';
import { capitalised, nameIn } from '../text';
import { apply, changeGuard, fill, h } from './dom';
import { lineChart } from './line-chart';
import { overFlag } from './over-flag';
import { narrow } from './scope-picker';
import { sasaranSection } from './sasaran';
import { sources } from './sources';
import { surveyLines } from './surveys';
import { unitPosts, villagePosts } from './village-posts';
import { barToken, paintSwatch } from './swatch';
import { backWords, kindOf, unitFacts, unitMembers } from './unit';
import { arrow, counted, isOver, meaning, peopleWords } from './words';
import { peopleBehind } from '../logic/ranking';
import './village.css';

/**
 * One village, puskesmas or kecamatan: its figure, a village's last 24 months, a larger area's
 * villages, and all indicators against their targets.
 */
export function village(app: App): Component {
  const back = h('button', {
    type: 'button',
    class: 'village-back',
    onClick: () => app.go(app.state.view.village ? { village: null } : { unit: null }),
  });
  const body = h('div', { class: 'village-body' });
  const root = h('section', { class: 'village', hidden: true }, back, body);
  const changed = changeGuard();
  const opened = changeGuard();

  return {
    root,
    update() {
      const { view, villageProfile, catalogue, kecamatan, villages, puskesmas } = app.state;
      const { members, besides, values } = app.state;
      const code = openedOf(view);
      root.hidden = code === null || view.post !== null;
      const first = root.ariaLabel === null;
      if (opened(code) && code) {
        root.scrollTop = 0;
        if (!first) back.focus({ preventScroll: true });
      }
      root.ariaLabel ??= '';
      if (
        !code ||
        !changed(
          code,
          view.indicator,
          view.within,
          view.language,
          villageProfile,
          catalogue,
          kecamatan,
          villages,
          app.state.posts,
          app.state.workAreas,
          puskesmas,
          // its villages' figures stand in a larger area's panel
          view.village ? null : members,
          view.village ? null : besides,
          view.village ? null : values,
        )
      )
        return;
      fill(back, h('span', { 'aria-hidden': 'true' }, '‹ '), backWords(app));
      const name = areaOf(app.state, code)?.name ?? villageProfile?.name;
      root.ariaLabel = name ?? '';
      const profile = villageProfile?.code === code ? villageProfile : null;
      const indicator = indicatorOf(app.state, view.indicator);
      if (profile && indicator) fill(body, ...content(app, profile, indicator));
      else if (villages.size && view.village && !name)
        fill(body, h('p', {}, app.t('panel.missing', { code, what: kindOf(app, code) })));
      else
        fill(
          body,
          h('h1', {}, name ?? ''),
          ...[80, 132, 200].map((height) =>
            h('div', { class: 'bone', style: `height:${height}px` }),
          ),
        );
    },
  };
}

function content(app: App, profile: Profile, indicator: Indicator): Node[] {
  const chosen = profile.indicators.find((f) => f.indicator === indicator.code) ?? null;
  const isVillage = profile.level === 'desa';
  const noData = app.t(isVillage ? 'village.noData' : 'panel.noData');
  return [
    ...identity(app, profile),
    ...narrowing(app, profile),
    h('h2', { class: 'village-indicator' }, nameIn(app.language(), indicator)),
    ...(chosen
      ? headline(app, indicator, chosen, profile)
      : [h('p', { class: 'village-none' }, noData)]),
    ...(chosen?.series && profile.periods
      ? [
          h('h3', {}, app.t('village.line')),
          lineChart(app, indicator, profile.periods, chosen.series, chosen.expectedSeries ?? []),
        ]
      : []),
    ...(isVillage
      ? [
          sources(app, profile.code, indicator.code, profile.period),
          sasaranSection(app, profile.code, profile.period),
          ...villagePosts(app, profile.code),
        ]
      : [
          ...surveyLines(app, profile, indicator.code),
          ...unitMembers(app, profile, indicator),
          ...unitPosts(app, profile.code),
        ]),
    h('h3', {}, app.t('village.all')),
    ...allIndicators(app, profile),
    h('p', { class: 'village-source' }, source(app, profile, chosen)),
  ];
}

function identity(app: App, profile: Profile): Node[] {
  const population = populationWords(app, profile);
  if (profile.level !== 'desa') {
    const facts = `${unitFacts(app, profile)} · ${population}`;
    return [h('h1', {}, profile.name), h('p', { class: 'answer-sub' }, facts)];
  }
  const facts = app.t('village.facts', {
    term: capitalised(profile.term),
    code: profile.code,
    kecamatan: profile.parent?.name ?? '',
  });
  return [h('h1', {}, profile.name), h('p', { class: 'answer-sub' }, `${facts} · ${population}`)];
}

/** "1.010 penduduk (2026, Dukcapil)" */
function populationWords(app: App, { population, populationOrigin }: Profile): string {
  if (population === null) return app.t('village.populationUnknown');
  const n = number(population, app.language());
  if (!populationOrigin) return app.t('village.population', { n });
  const { year, source } = populationOrigin;
  return source
    ? app.t('village.populationOf', { n, year, source })
    : app.t('village.populationYear', { n, year });
}

/** From the panel of an area to a page that is about nothing else, and back to the district. */
function narrowing(app: App, profile: Profile): Node[] {
  const district = districtOf(app.state);
  if (!district) return [];
  const isNarrowed = app.state.view.within === profile.code;
  const of = { district: shortName(district.name) };
  const words = isNarrowed ? app.t('within.widen', of) : app.t('within.here');
  const go = () => narrow(app, isNarrowed ? null : profile.code);
  return [
    h(
      'p',
      { class: 'village-narrow' },
      h('button', { type: 'button', class: 'secondary', onClick: go }, words),
    ),
  ];
}

function headline(app: App, indicator: Indicator, of: ProfileFigure, profile: Profile): Node[] {
  const language = app.language();
  if (!hasReported(of.state) || of.value === null) {
    const until = of.through && of.through !== profile.period ? of.through : null;
    const words =
      of.state === 'not-reported'
        ? until
          ? `${capitalised(app.t('state.not-reported'))} · ${longMonth(profile.period, language)}. ${app.t('village.through', { month: longMonth(until, language) })}`
          : app.t(profile.level === 'desa' ? 'village.noData' : 'panel.noData')
        : capitalised(app.t(`state.${of.state}`));
    return [h('p', { class: 'village-none' }, [words, gapThen(app, of)].filter(Boolean).join(' '))];
  }
  const against =
    of.expected === null
      ? app.t('answer.noTarget')
      : app.t(indicator.direction === 'up' ? 'answer.ofExpected' : 'answer.limitExpected', {
          value: figure(of.expected, indicator.unit, language),
        });
  const said = capitalised(meaning(app, indicator, of));
  // a cumulative figure only grows: its trend compares what was added in a month
  const ofMonth = indicator.periodType === 'C' && indicator.direction === 'up';
  const trend = of.trend
    ? ` ${arrow(of.trend)} ${app.t(`${ofMonth ? 'trendC' : 'trend'}.${of.trend}`)}`
    : '';
  const unrated = ofMonth && of.expected !== null && of.status === null;
  return [
    h(
      'p',
      { class: 'answer-number' },
      h('b', {}, figure(of.value, indicator.unit, language)),
      isOver(indicator, of.value) && overFlag(app),
      ' ',
      h('span', {}, against),
    ),
    h('p', { class: 'village-status' }, mark(app, indicator, of), said + trend),
    ...(unrated ? [h('p', { class: 'village-people' }, app.t('village.unrated'))] : []),
    h('p', { class: 'village-people' }, peopleSentence(app, indicator, of)),
    ...(isOver(indicator, of.value)
      ? [h('p', { class: 'village-over', role: 'note' }, app.t('over.why'))]
      : []),
  ];
}

/** "57 dari 80 ibu bersalin · 23 orang belum terlayani. Perlu 4 orang lagi …" */
function peopleSentence(app: App, indicator: Indicator, of: ProfileFigure): string {
  const n = (value: number) => number(value, app.language());
  const people = of.peopleNotServed ?? peopleBehind(indicator, of.numerator, of.denominator);
  const served =
    of.numerator !== null && of.denominator !== null && indicator.unit !== '#'
      ? app.t('village.served', {
          numerator: n(of.numerator),
          denominator: n(of.denominator),
          what:
            app.language() === 'en'
              ? (indicator.denominatorEn ?? indicator.denominator)
              : indicator.denominator,
        })
      : '';
  const unserved = !people ? '' : peopleWords(app, indicator, people);
  return [
    [served, unserved].filter(Boolean).join(' · ') + '.',
    pointsWords(app, indicator, of),
    neededWords(app, indicator, of),
  ]
    .filter(Boolean)
    .join(' ');
}

/** How a silent village stood when it last reported, against the line of that month. */
function gapThen(app: App, { peopleBehind, peopleNotServed }: ProfileFigure): string {
  if (peopleBehind === null || peopleNotServed === null) return '';
  const n = (people: number) => number(people, app.language());
  return app.t('gap.ago', { behind: n(peopleBehind), people: n(peopleNotServed) });
}

/** "Tertinggal 4,6 poin." */
function pointsWords(app: App, { unit }: Indicator, { pointsBehind }: ProfileFigure): string {
  if (unit !== '%' || pointsBehind === null || pointsBehind <= 0) return '';
  return app.t('gap.points', { points: number(pointsBehind, app.language(), 1) });
}

/** How many more people would bring the village, or each village, to what is expected. */
function neededWords(app: App, indicator: Indicator, of: ProfileFigure): string {
  const needed = of.peopleBehind;
  if (needed === null) return '';
  return needed > 0
    ? app.t('village.behind', {
        n: number(needed, app.language()),
        ...counted(app, indicator, needed),
      })
    : app.t('village.reached');
}

function mark(app: App, indicator: Indicator, of: ProfileFigure): HTMLElement {
  const dot = h('span', { class: 'swatch', 'aria-hidden': 'true' });
  paintSwatch(dot, tokenOf(app, indicator, of));
  return dot;
}

/** The colour the village has on the map of this indicator, as far as it needs no other village. */
function tokenOf(app: App, indicator: Indicator, of: ProfileFigure): string {
  const onMap = app.state.values?.indicator === indicator.code ? app.state.values : null;
  if (!onMap && of.expected === null) return '--plain-3';
  const alone = { expected: of.expected, value: [of.value], state: [of.state] };
  const scheme = schemeFor(indicator, onMap ?? alone);
  const key = scheme.classOf(of.value, of.state, of.status);
  return scheme.classes.find((c) => c.key === key)!.token;
}

/** Indicators with a figure by cluster; those without any are only counted. */
function allIndicators(app: App, profile: Profile): Node[] {
  const figures = new Map(profile.indicators.map((f) => [f.indicator, f]));
  const members = profile.indicators.map((f) => f.indicator);
  const catalogue = withMembers(app.state.catalogue!, members);
  const groups = groupIndicators(catalogue, app.state.view.grouping, '');
  const known = (i: Indicator) =>
    figures.has(i.code) && figures.get(i.code)!.state !== 'not-reported';
  const silent = catalogue.indicators.filter((i) => !known(i)).length;
  const sections = groups
    .map(({ group, indicators }) => ({ group, shown: indicators.filter(known) }))
    .filter(({ shown }) => shown.length > 0)
    .map(({ group, shown }) =>
      h(
        'section',
        { class: 'bullets' },
        h('h4', {}, nameIn(app.language(), group)),
        h('ul', {}, ...shown.map((i) => h('li', {}, bullet(app, i, figures.get(i.code)!)))),
      ),
    );
  const rest =
    silent > 0 && h('p', { class: 'village-silent' }, app.t('village.unreported', { n: silent }));
  return rest ? [...sections, rest] : sections;
}

function bullet(app: App, indicator: Indicator, of: ProfileFigure): HTMLElement {
  const reported = hasReported(of.state) && of.value !== null;
  const said = meaning(app, indicator, of);
  const bar = h('span', { class: 'bar' });
  if (reported) {
    const wide = indicator.unit === '%' && indicator.direction === 'up';
    const scale = wide
      ? Math.max(100, of.expected ?? 0)
      : Math.max(of.value!, (of.expected ?? 0) * 2, 1e-9);
    const length = h('i', { style: `width:${Math.min(100, (100 * of.value!) / scale)}%` });
    paintSwatch(length, barToken(tokenOf(app, indicator, of)));
    bar.append(length);
    if (of.expected !== null)
      bar.append(h('u', { style: `left:${Math.min(100, (100 * of.expected) / scale)}%` }));
  }
  const button = h(
    'button',
    { type: 'button', onClick: () => app.go({ indicator: indicator.code }) },
    h('span', { class: 'bullet-name' }, nameIn(app.language(), indicator)),
    h(
      'span',
      { class: 'bullet-value' },
      reported
        ? `${shortFigure(of.value, indicator.unit, app.language())} ${arrow(of.trend)}`
        : '–',
      reported && isOver(indicator, of.value) && overFlag(app),
    ),
    bar,
    h('span', { class: 'bullet-said' }, said),
  );
  apply(button, { 'aria-current': app.state.view.indicator === indicator.code && 'true' });
  return button;
}

/** Up to which month the chosen figure reaches; nothing without one. */
function source(app: App, profile: Profile, of: ProfileFigure | null): string {
  if (!of?.through) return '';
  const through = app.t('village.through', { month: longMonth(of.through, app.language()) });
  return profile.simulated ? `${through} ${app.t('village.simulated')}` : through;
}
