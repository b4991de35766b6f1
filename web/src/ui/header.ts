import type { App, Component } from '../app';
import { number } from '../logic/format';
import type { Place } from '../logic/address';
import type { District, Status } from '../data/types';
import { districtsIn, provinceCode } from '../logic/scope';
import { districtOf, isSimulated, isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import { searchBox } from './search-box';
import { scopeName } from './words';
import './header.css';

/** Places of the header; the table of posts belongs to the situation. */
const PLACES = ['situasi', 'jangkauan', 'rencana', 'data'] as const;

/** Name, district, places, search and language: the same on every place. */
export function header(app: App): Component {
  const whereabouts = h('div', { class: 'head-district' });
  const badge = h('span', { class: 'badge', hidden: true });
  const nav = h('nav', { class: 'head-nav' });
  const search = searchBox(app);
  const languages = h('div', { class: 'head-languages', role: 'group' });
  const skip = h('a', { class: 'skip', href: '#jawaban' });
  const tools = h('div', { class: 'head-tools' }, search.root, languages);
  const menu = h('button', { type: 'button', class: 'head-menu', 'aria-expanded': 'false' }, '☰');
  const root = h(
    'header',
    { class: 'head' },
    skip,
    h('span', { class: 'logo' }, 'Peta', h('b', {}, 'Sehat')),
    whereabouts,
    badge,
    nav,
    tools,
    menu,
  );
  const changed = changeGuard();
  const villageChanged = changeGuard();

  function openMenu(open: boolean): void {
    root.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', String(open));
    menu.ariaLabel = app.t(open ? 'nav.close' : 'nav.menu');
    menu.textContent = open ? '✕' : '☰';
  }
  menu.addEventListener('click', () => openMenu(!root.classList.contains('open')));

  return {
    root,
    update() {
      search.update();
      const { status, values, view } = app.state;
      if (villageChanged(view.village, view.district, view.province)) openMenu(false);
      const { villages } = app.state;
      const { district, province, village, language, place } = view;
      if (!changed(status, values, district, province, village, villages, language, place)) return;
      openMenu(false);
      skip.textContent = app.t('app.skip');
      nav.ariaLabel = app.t('nav.label');
      languages.ariaLabel = app.t('nav.language');
      badge.hidden = !isSimulated(app.state);
      fill(
        badge,
        h('span', { class: 'wide' }, app.t('app.simulated')),
        h('span', { class: 'narrow' }, app.t('app.simulatedShort')),
      );
      badge.title = app.t('app.simulatedHint');
      fill(whereabouts, ...districtWords(app));
      fill(nav, ...PLACES.map((place) => placeButton(app, place)));
      fill(
        languages,
        ...(['id', 'en'] as const).map((code) =>
          h(
            'button',
            {
              type: 'button',
              lang: code,
              'aria-pressed': String(view.language === code),
              'aria-label': code === 'id' ? 'ID, Bahasa Indonesia' : 'EN, English',
              onClick: () => app.go({ language: code }, 'replace'),
            },
            code.toUpperCase(),
          ),
        ),
      );
    },
  };
}

function placeButton(app: App, place: (typeof PLACES)[number]): HTMLElement {
  const shown: Place = app.state.view.place;
  const current = (PLACES.find((one) => one === shown) ?? 'situasi') === place;
  return h(
    'button',
    { type: 'button', 'aria-current': current && 'page', onClick: () => app.go({ place }) },
    app.t(`nav.${place}`),
  );
}

/** Name and size of what is shown; before it the way there, where there are other ways. */
function districtWords(app: App): Node[] {
  const { status } = app.state;
  const district = districtOf(app.state);
  if (!status || (!district && !isWide(app.state))) return [];
  const several = status.districts.length > 1;
  const name = several
    ? crumbs(app)
    : h('span', { class: 'head-name' }, ...shortenable(district?.name ?? scopeName(app)));
  return [name, district ? districtFacts(app, district) : regionFacts(app, status)];
}

function districtFacts(app: App, district: District): HTMLElement {
  const facts = app.t('head.facts', {
    kecamatan: number(district.kecamatan, app.language()),
    villages: number(district.villages, app.language()),
  });
  // a narrow screen has room for the villages only
  const [within, villages] = facts.split(' · ');
  return h('span', { class: 'head-facts' }, h('span', { class: 'wide' }, `${within} · `), villages);
}

function regionFacts(app: App, status: Status): HTMLElement {
  const inside = districtsIn(status, app.state.view.province);
  const n = (count: number) => number(count, app.language());
  const facts = app.t('scope.facts', {
    districts: n(inside.length),
    villages: n(inside.reduce((sum, { villages }) => sum + villages, 0)),
  });
  return h('span', { class: 'head-facts' }, facts);
}

/** Indonesia › Maluku › Kabupaten Maluku Tenggara › Ngilngof: each leads back to itself. */
function crumbs(app: App): HTMLElement {
  const { view, status } = app.state;
  const district = districtOf(app.state);
  const province = district ? provinceCode(district.code) : view.province;
  const village = district && view.village ? app.state.villages.get(view.village)?.name : null;
  const up = { district: null, village: null, unit: null, within: null, level: null, map: null };
  const steps: { name: string; go: () => void }[] = [
    { name: app.t('scope.country'), go: () => app.go({ ...up, province: null }) },
  ];
  const inProvince = status!.districts.find((d) => provinceCode(d.code) === province);
  if (province && inProvince)
    steps.push({ name: inProvince.province, go: () => app.go({ ...up, province }) });
  if (district)
    steps.push({
      name: district.name,
      go: () => app.go({ village: null, unit: null, within: null, map: null }),
    });
  if (village) steps.push({ name: village, go: () => app.go({ unit: null }) });
  return h(
    'nav',
    { class: 'crumbs', 'aria-label': app.t('scope.path') },
    h('ol', {}, ...steps.map(({ name, go }, i) => crumb(name, go, i === steps.length - 1))),
  );
}

function crumb(name: string, go: () => void, last: boolean): HTMLElement {
  return h(
    'li',
    {},
    last
      ? h('span', { class: 'head-name', 'aria-current': 'location' }, ...shortenable(name))
      : h('button', { type: 'button', onClick: go }, ...shortenable(name)),
  );
}

/** "Kabupaten" stands before most names; a narrow screen leaves it out. */
function shortenable(name: string): (Node | string)[] {
  const rest = name.replace(/^Kabupaten /, '');
  return rest === name ? [name] : [h('span', { class: 'wide' }, 'Kabupaten '), rest];
}
