import type { App } from '../app';
import type { OpenRule, Season } from '../data/reach-types';
import type { ModelRules, Outside } from '../data/travel-types';
import { KINDS } from '../logic/post-choice';
import { monthName } from '../logic/period';
import { SEASONS } from '../logic/reach-view';
import { numberSaid } from '../logic/rules';
import { monthsOfSeasons, seasonsOfMonths } from '../logic/travel-model';
import { h } from './dom';
import { kindWord } from './post-words';
import { ruleChoices, ruleValue } from './rule-choice';
import { decimalOf, newId, ruleField } from './rules-fields';

const OUTSIDES: Outside[] = ['auto', 'sea', 'land', 'barrier'];
const NEIGHBOURS = ['8', '16'];

/** The rules of a travel model to type in. */
export interface RuleFields {
  root: HTMLElement;
  /** What stands in the fields; what is no number as typed: the server says what is wrong with it. */
  rules(): ModelRules;
}

export function ruleFields(app: App, stored: ModelRules): RuleFields {
  const decimal = decimalOf(app);
  const typed = (value: number | string) => String(value).replace('.', decimal);
  const said = (text: string) => {
    const plain = numberSaid(text, decimal);
    return plain.trim() === '' || Number.isNaN(Number(plain)) ? plain : Number(plain);
  };
  const decimalField = (place: string, label: string, hint: string, value: number | string) =>
    ruleField(place, label, hint, { inputmode: 'decimal', value: typed(value) });
  const cell = decimalField(
    'cellMetres',
    app.t('travel.cellMetres'),
    app.t('travel.cellMetres.hint'),
    stored.cellMetres,
  );
  const snap =
    stored.snapMetres === undefined
      ? null
      : decimalField(
          'snapMetres',
          app.t('travel.snapMetres'),
          app.t('travel.snapMetres.hint'),
          stored.snapMetres,
        );
  const neighbours = choiceField(
    'neighbours',
    app.t('travel.neighbours'),
    app.t('travel.neighbours.hint'),
    NEIGHBOURS.map((value) => [value, value]),
    String(stored.neighbours),
  );
  const outside = choiceField(
    'outside',
    app.t('travel.outside'),
    '',
    OUTSIDES.map((value) => [value, app.t(`travel.outside.${value}`)]),
    stored.outside,
  );
  const boats = SEASONS.map((season) =>
    decimalField(`boatKm.${season}`, app.t(`reach.season.${season}`), '', stored.boatKm[season]),
  );
  const months = monthFields(app, seasonsOfMonths(stored.seasonMonths));
  const posts = stored.posts ? postFields(app, stored.posts) : null;
  const near = h('input', {
    type: 'checkbox',
    'data-place': 'nearRoadsAndCoast',
    checked: stored.nearRoadsAndCoast,
  });
  const root = h(
    'div',
    { class: 'travel-rules' },
    h('div', { class: 'travel-pairs' }, cell.root, neighbours.root, snap?.root ?? null),
    group(
      app.t('travel.boatKm'),
      app.t('travel.boatKm.hint'),
      h('div', { class: 'travel-pairs' }, ...boats.map((field) => field.root)),
    ),
    group(app.t('travel.months'), app.t('travel.months.hint'), months.root),
    outside.root,
    h('label', { class: 'choice' }, near, h('span', {}, app.t('travel.near'))),
    posts?.root ?? null,
  );
  return {
    root,
    rules: () => ({
      ...stored,
      cellMetres: said(cell.input.value),
      ...(snap && { snapMetres: said(snap.input.value) }),
      neighbours: Number(neighbours.select.value),
      boatKm: Object.fromEntries(
        SEASONS.map((season, i) => [season, said(boats[i].input.value)]),
      ) as ModelRules['boatKm'],
      seasonMonths: monthsOfSeasons(months.values()),
      outside: outside.select.value as Outside,
      nearRoadsAndCoast: near.checked,
      ...(posts && { posts: posts.rule() }),
    }),
  };
}

function group(legend: string, hint: string, ...children: HTMLElement[]): HTMLElement {
  return h(
    'fieldset',
    { class: 'choices' },
    h('legend', {}, legend),
    h('small', {}, hint),
    ...children,
  );
}

function choiceField(
  place: string,
  label: string,
  hint: string,
  options: [string, string][],
  chosen: string,
) {
  const name = h('span', { id: newId() }, label);
  const below = hint ? h('small', { id: newId() }, hint) : null;
  const select = h(
    'select',
    {
      'data-place': place,
      'data-hint': below?.id,
      'aria-labelledby': name.id,
      'aria-describedby': below?.id,
    },
    ...options.map(([value, words]) => h('option', { value, selected: value === chosen }, words)),
  );
  return { root: h('label', { class: 'field' }, name, select, below), select };
}

/** Which posts count as open in the district, for the map and the indicators alike. */
function postFields(app: App, stored: OpenRule) {
  const types = KINDS.map((kind) => {
    const box = h('input', {
      type: 'checkbox',
      value: kind,
      'data-place': 'posts.types',
      checked: stored.types.includes(kind),
    });
    return { box, root: h('label', { class: 'choice' }, box, h('span', {}, kindWord(app, kind))) };
  });
  const parts = ruleChoices(app, stored).map(({ part, label, options, chosen }) => ({
    part,
    ...choiceField(`posts.${part}`, label, '', options, chosen),
  }));
  const root = group(
    app.t('travel.posts'),
    app.t('travel.posts.hint'),
    h('div', {}, ...types.map((one) => one.root)),
    h('div', { class: 'travel-pairs two' }, ...parts.map((one) => one.root)),
  );
  const rule = (): OpenRule =>
    parts.reduce((made, { part, select }) => ({ ...made, ...ruleValue(part, select.value) }), {
      ...stored,
      types: types.filter(({ box }) => box.checked).map(({ box }) => box.value),
    });
  return { root, rule };
}

/** A season for each month: none can be left out or be in two. */
function monthFields(app: App, stored: Season[]) {
  const selects = stored.map((chosen, i) => {
    const month = monthName(`2025-${String(i + 1).padStart(2, '0')}`, app.language());
    const options = SEASONS.map((season) =>
      h('option', { value: season, selected: season === chosen }, app.t(`reach.season.${season}`)),
    );
    const select = h('select', { 'data-place': `seasonMonths.${chosen}` }, ...options);
    return { select, root: h('label', {}, h('span', {}, month), select) };
  });
  return {
    root: h('div', { class: 'travel-months' }, ...selects.map(({ root }) => root)),
    values: () => selects.map(({ select }) => select.value as Season),
  };
}
