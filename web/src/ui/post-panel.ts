import type { App, Component } from '../app';
import type { Post } from '../data/posts';
import { day, number } from '../logic/format';
import { startAssigning } from '../logic/assigning';
import { markOf } from '../logic/marks';
import { assigningOf, openPost, postByCode, postsOf } from '../post-state';
import { changeGuard, fill, h } from './dom';
import { markIcon } from './mark';
import { postHistory } from './post-history';
import { postList } from './post-list';
import { conditionWord, count, stateSentence, typeWord, wordOf, yesNo } from './post-words';
import { responsible } from './village-posts';
import './post-panel.css';

/** A line of the panel; null stands for what is not known. `minor` lines are shown only when known. */
interface Fact {
  name: string;
  value: string | null;
  minor?: boolean;
}

/** Posts nearer than this share a point, degrees. */
const SAME_SPOT = 1e-5;

/** One post: whether it serves, its building, people and means, and where each of it came from. */
export function postPanel(app: App): Component {
  const back = h('button', {
    type: 'button',
    class: 'village-back',
    onClick: () => app.go({ post: null }),
  });
  const body = h('div', { class: 'post-body' });
  const root = h('section', { class: 'post', hidden: true }, back, body);
  const changed = changeGuard();
  const opened = changeGuard();
  opened(app.state.view.post);

  return {
    root,
    update() {
      const { view, posts, workAreas, villages } = app.state;
      root.hidden = view.post === null || assigningOf(app.state) !== null;
      if (opened(view.post) && view.post) {
        root.scrollTop = 0;
        if (view.place !== 'bangunan') back.focus({ preventScroll: true });
      }
      if (!view.post || !changed(view, posts, workAreas, villages)) return;
      const post = openPost(app.state);
      root.ariaLabel = post?.name ?? view.post;
      fill(back, h('span', { 'aria-hidden': 'true' }, '‹ '), backWords(app));
      if (post) fill(body, ...content(app, post));
      else if (postsOf(app.state))
        fill(body, h('p', {}, app.t('post.missing', { code: view.post })));
      else fill(body, ...[28, 60, 200].map(bone));
    },
  };
}

function bone(height: number): HTMLElement {
  return h('div', { class: 'bone', style: `height:${height}px` });
}

function backWords(app: App): string {
  const { view, villages } = app.state;
  const village = villages.get(view.village ?? '');
  if (view.place === 'bangunan') return app.t('post.backTable');
  return village ? app.t('post.backTo', { name: village.name }) : app.t('post.back');
}

function content(app: App, post: Post): Node[] {
  return [
    h('h1', {}, markIcon(markOf(post, 'jenis')), post.name),
    h('p', { class: 'answer-sub' }, identity(app, post)),
    ...(post.simulated ? [h('p', { class: 'badge' }, app.t('post.simulated'))] : []),
    h('p', { class: 'post-state' }, stateSentence(app, post)),
    ...place(app, post),
    ...workArea(app, post),
    ...sections(app, post),
    ...sameSpot(app, post),
    postHistory(app, post),
  ];
}

function identity(app: App, post: Post): string {
  const others = post.codes.filter((code) => code !== post.code);
  return [
    typeWord(app, post),
    app.t('post.code', { code: post.code }),
    others.length ? app.t('post.codesAlso', { codes: others.join(', ') }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Village and responsible puskesmas, each a way there, and what is wrong with the place. */
function place(app: App, post: Post): Node[] {
  const { villages, kecamatan } = app.state;
  const village = villages.get(post.village ?? '');
  const within = village && kecamatan.get(village.parent);
  const where = village
    ? h(
        'p',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'link',
            onClick: () => app.go({ village: village.code, post: null, place: 'situasi' }),
          },
          village.name,
        ),
        within ? `, Kec. ${within.name}` : '',
        post.dusun ? ` · ${app.t('post.fact.dusun')} ${post.dusun}` : '',
      )
    : h('p', { class: 'post-none' }, post.villageName ?? app.t('post.noVillage'));
  const own = post.type.startsWith('puskesmas');
  return [
    h('div', { class: 'post-place' }, where, own ? null : responsible(app, post)),
    ...(post.placeIssue
      ? [h('p', { class: 'post-issue' }, app.t(`post.issue.${post.placeIssue}`))]
      : []),
  ];
}

/** Of a puskesmas: how many villages it looks after, how many are only proposed, a way to change it. */
function workArea(app: App, post: Post): Node[] {
  if (!post.type.startsWith('puskesmas')) return [];
  const own = [...app.state.workAreas.values()].filter((area) => area.puskesmas === post.code);
  const proposed = own.filter((area) => area.proposed).length;
  const words = { n: count(app, own.length)!, proposed: count(app, proposed)! };
  const some = proposed === own.length ? 'assign.areaAllProposed' : 'assign.areaProposed';
  const key = proposed === 0 ? 'assign.area' : some;
  return [
    h('p', { class: 'post-responsible' }, app.t(key, words)),
    h(
      'button',
      {
        type: 'button',
        class: 'secondary post-assign',
        onClick: () => {
          // villages are given away, whatever level was compared before
          app.go({ place: 'situasi', level: null });
          app.assign(startAssigning(post.code));
        },
      },
      app.t('assign.start'),
    ),
  ];
}

function sections(app: App, post: Post): Node[] {
  const parts: [string, Fact[]][] =
    post.type === 'posyandu'
      ? [[app.t('post.section.service'), posyanduFacts(app, post)]]
      : [
          [app.t('post.section.building'), buildingFacts(app, post)],
          [app.t('post.section.staff'), staffFacts(app, post)],
          [app.t('post.section.means'), meansFacts(app, post)],
          [app.t('post.section.service'), serviceFacts(app, post)],
        ];
  const unknown = parts.flatMap(([, facts]) => facts.filter((f) => f.minor && f.value === null));
  const list = unknown.map((f) => f.name.toLowerCase()).join(', ');
  return [
    ...parts.flatMap(([title, facts]) => [h('h2', {}, title), factList(app, facts)]),
    ...(list ? [h('p', { class: 'post-unknowns' }, app.t('post.alsoUnknown', { list }))] : []),
  ];
}

function factList(app: App, facts: Fact[]): HTMLElement {
  const shown = facts.filter((fact) => !fact.minor || fact.value !== null);
  return h(
    'dl',
    { class: 'post-facts' },
    ...shown.map(({ name, value }) =>
      h(
        'div',
        {},
        h('dt', {}, name),
        h('dd', { class: value === null ? 'post-none' : '' }, value ?? app.t('post.unknown')),
      ),
    ),
  );
}

function buildingFacts(app: App, post: Post): Fact[] {
  const condition = post.condition && conditionWord(app, post.condition);
  const status = post.status && app.t(`post.status.${post.status}`);
  return [
    { name: app.t('post.fact.status'), value: status },
    { name: app.t('post.fact.condition'), value: dated(app, condition, post.conditionOn) },
    {
      name: app.t('post.fact.staffHouse'),
      value: post.staffHouse && conditionWord(app, post.staffHouse),
    },
    { name: app.t('post.fact.yearBuilt'), value: year(post.yearBuilt), minor: true },
    { name: app.t('post.fact.yearRehab'), value: year(post.yearRehab), minor: true },
    { name: app.t('post.fact.owner'), value: post.owner, minor: true },
    { name: app.t('post.fact.land'), value: post.land, minor: true },
    { name: app.t('post.fact.address'), value: post.address, minor: true },
  ];
}

/** Only a pustu has a minimum: one midwife and one nurse. */
function staffFacts(app: App, post: Post): Fact[] {
  const against = (value: number | null) =>
    value !== null && post.type === 'pustu'
      ? app.t('post.staff.of', { n: number(value, app.language()) })
      : count(app, value);
  return [
    { name: app.t('post.fact.midwives'), value: against(post.midwives) },
    { name: app.t('post.fact.nurses'), value: against(post.nurses) },
    { name: app.t('post.fact.doctors'), value: count(app, post.doctors), minor: true },
    { name: app.t('post.fact.otherStaff'), value: count(app, post.otherStaff), minor: true },
    { name: app.t('post.fact.cadres'), value: count(app, post.cadres), minor: true },
  ];
}

function meansFacts(app: App, post: Post): Fact[] {
  const equipment = post.equipmentPercent;
  return [
    { name: app.t('post.fact.power'), value: post.power && wordOf(app, 'post.power', post.power) },
    { name: app.t('post.fact.water'), value: post.water && wordOf(app, 'post.water', post.water) },
    { name: app.t('post.fact.internet'), value: yesNo(app, post.internet) },
    {
      name: app.t('post.fact.equipment'),
      value: equipment === null ? null : `${number(equipment, app.language(), 1)}%`,
      minor: true,
    },
    { name: app.t('post.fact.vehicles'), value: count(app, post.vehicles), minor: true },
    { name: app.t('post.fact.boats'), value: count(app, post.boats), minor: true },
  ];
}

function serviceFacts(app: App, post: Post): Fact[] {
  const days = post.openDays;
  return [
    {
      name: app.t('post.fact.openDays'),
      value: days === null ? null : app.t('post.fact.openDaysValue', { n: days }),
    },
    { name: app.t('post.fact.ilp'), value: ilp(app, post) },
    { name: app.t('post.fact.survey'), value: survey(app, post), minor: true },
  ];
}

function posyanduFacts(app: App, post: Post): Fact[] {
  return [
    { name: app.t('post.fact.active'), value: yesNo(app, post.active) },
    { name: app.t('post.fact.cadres'), value: count(app, post.cadres) },
    { name: app.t('post.fact.trainedCadres'), value: count(app, post.trainedCadres) },
    { name: app.t('post.fact.ilp'), value: ilp(app, post) },
    { name: app.t('post.fact.survey'), value: survey(app, post), minor: true },
  ];
}

function ilp(app: App, { ilp, ilpOn }: Post): string | null {
  return ilp && ilpOn
    ? app.t('post.fact.ilpSince', { date: day(ilpOn, app.language()) })
    : yesNo(app, ilp);
}

function survey(app: App, { surveyedOn, assessor }: Post): string | null {
  if (!surveyedOn) return assessor;
  const date = day(surveyedOn, app.language());
  return assessor ? app.t('post.fact.surveyBy', { date, assessor }) : date;
}

function dated(app: App, value: string | null, on: string | null): string | null {
  return value && on ? app.t('post.fact.on', { value, date: day(on, app.language()) }) : value;
}

function year(value: number | null): string | null {
  return value === null ? null : String(value);
}

/** The other posts of one and the same point, which the map can only show as a number. */
function sameSpot(app: App, post: Post): Node[] {
  const { point } = post;
  if (!point) return [];
  const others = [...postByCode(app.state).values()].filter(
    (other) =>
      other !== post &&
      other.point &&
      Math.abs(other.point[0] - point[0]) < SAME_SPOT &&
      Math.abs(other.point[1] - point[1]) < SAME_SPOT,
  );
  if (!others.length) return [];
  return [h('h2', {}, app.t('post.sameSpot')), postList(app, others)];
}
