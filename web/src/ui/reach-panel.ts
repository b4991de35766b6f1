import type { App, Component } from '../app';
import type { VillageReach } from '../logic/reach-villages';
import { withChange } from '../logic/reach-changes';
import type { ReachView } from '../logic/reach-view';
import { namesFrom, villageWords } from '../reach-names';
import { reachOf, reachPosts, villageReach } from '../reach-state';
import { bandBar } from './reach-bands';
import { changeGuard, fill, h } from './dom';
import { assumptionWords, count, minutesWords, share } from './reach-words';
import './reach.css';

/** One village: minutes of its people, and the post most of them are nearest to. */
export function reachPanel(app: App): Component {
  const back = h('button', {
    type: 'button',
    class: 'village-back',
    onClick: () => app.go({ village: null }),
  });
  const body = h('div', { class: 'village-body' });
  const root = h('section', { class: 'village reach-panel', hidden: true }, back, body);
  const changed = changeGuard();

  return {
    root,
    update() {
      const { view, reach } = app.state;
      const code = view.village;
      root.hidden = code === null || view.post !== null;
      const names = namesFrom(app.state);
      if (!code || !changed(code, reach.surface, reach.choices, view.language, ...names)) return;
      fill(back, h('span', { 'aria-hidden': 'true' }, '‹ '), app.t('reach.back'));
      const of = villageReach(app.state, code);
      const name = villageWords(app.state, code) ?? of?.name ?? code;
      root.ariaLabel = name;
      fill(
        body,
        h('h1', {}, name),
        h('p', { class: 'answer-sub' }, assumptionWords(app)),
        ...(of
          ? content(app, of)
          : [h('p', {}, app.t(reach.surface ? 'reach.minutes.unknown' : 'reach.loading'))]),
      );
    },
  };
}

function content(app: App, of: VillageReach): (Node | null)[] {
  const people = of.byBand.reduce((sum, n) => sum + n, 0);
  const nearest = reachPosts(app.state).find(({ code }) => code === of.nearest);
  return [
    h(
      'p',
      { class: 'answer-number' },
      h('b', {}, of.middle === null ? '–' : minutesWords(app, of.middle)),
      ' ',
      h('span', {}, app.t(of.middle === null ? 'reach.middleNone' : 'reach.middleLong')),
    ),
    nearest ? h('p', {}, app.t('reach.nearest', { post: nearest.name })) : null,
    of.population === null
      ? h('p', { class: 'answer-none' }, app.t('reach.populationUnknown'))
      : h(
          'p',
          { class: 'answer-counts' },
          app.t('reach.villagePeople', { n: count(app, people) }),
          of.within60 === null ? '' : ` · ${share(app, of.within60)}`,
        ),
    people > 0 ? bandBar(app, of.byBand) : null,
    ...placeButtons(app, of.code),
  ];
}

/** What a click on the map does, from the middle of the village: for those without a pointer too. */
function placeButtons(app: App, code: string): HTMLElement[] {
  const point = app.state.villages.get(code)?.point;
  if (!point) return [];
  const [lon, lat] = point;
  const button = (words: string, reach: Partial<ReachView>) =>
    h(
      'button',
      {
        type: 'button',
        class: 'secondary reach-wide',
        onClick: () => app.go({ ...reachOf(app.state, reach), village: null }),
      },
      words,
    );
  const { changes } = app.state.view.reach;
  const added = withChange(changes, { kind: 'add', lon, lat });
  return [
    button(app.t('reach.routeFrom'), { route: point }),
    button(app.t('reach.openIn'), { changes: added }),
  ];
}
