import type { App, Component } from '../app';
import { number } from '../logic/format';
import type { Place } from '../logic/address';
import { districtOf, isSimulated } from '../state';
import { changeGuard, fill, h } from './dom';
import { searchBox } from './search-box';
import './header.css';

/** Places of the header; the table of posts belongs to the situation. */
const PLACES = ['situasi', 'data'] as const;

/** Name, district, places, search and language: the same on every place. */
export function header(app: App): Component {
  const district = h('div', { class: 'head-district' });
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
    district,
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
      if (villageChanged(view.village)) openMenu(false);
      if (!changed(status, values, view.district, view.language, view.place)) return;
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
      fill(district, ...districtWords(app));
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
  const current = (shown === 'bangunan' ? 'situasi' : shown) === place;
  return h(
    'button',
    { type: 'button', 'aria-current': current && 'page', onClick: () => app.go({ place }) },
    app.t(`nav.${place}`),
  );
}

/** Name and size of the district; a button where there is another one to change to. */
function districtWords(app: App): Node[] {
  const district = districtOf(app.state);
  if (!district) return [];
  const facts = app.t('head.facts', {
    kecamatan: number(district.kecamatan, app.language()),
    villages: number(district.villages, app.language()),
  });
  // a narrow screen has room for the villages only
  const [within, villages] = facts.split(' · ');
  const words = [
    h('span', { class: 'head-name' }, ...shortenable(district.name)),
    h('span', { class: 'head-facts' }, h('span', { class: 'wide' }, `${within} · `), villages),
  ];
  if (app.state.status!.districts.length < 2) return words;
  return [
    h(
      'button',
      {
        type: 'button',
        class: 'head-change',
        title: app.t('nav.changeDistrict'),
        onClick: () => app.go({ district: null, village: null, map: null, place: 'situasi' }),
      },
      ...words,
      h('span', { class: 'visually-hidden' }, app.t('nav.changeDistrict')),
    ),
  ];
}

/** "Kabupaten" stands before most names; a narrow screen leaves it out. */
function shortenable(name: string): (Node | string)[] {
  const rest = name.replace(/^Kabupaten /, '');
  return rest === name ? [name] : [h('span', { class: 'wide' }, 'Kabupaten '), rest];
}
