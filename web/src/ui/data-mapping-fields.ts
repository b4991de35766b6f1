import { askedAnew, neededFields, type Draft } from '../logic/mapping';
import { longMonth } from '../logic/period';
import type { TextKey } from '../text';
import type { MappingPart, Step } from './data-mapping';
import { h } from './dom';

/** Posts of which a file may hold one type alone. */
const TYPES = ['pustu', 'puskesmas', 'poskesdes', 'polindes', 'klinik', 'rumah-sakit'] as const;

/** Where the table stands in its file, and what holds for all of its rows. */
export function settingFields(step: Step): MappingPart {
  const { app, mapping } = step;
  const period = input(step, 'period', 'month');
  const year = input(step, 'year', 'text', { inputmode: 'numeric', maxlength: 4 });
  const source = input(step, 'source', 'text', { maxlength: 200 });
  const type = typeField(step);
  const cumulative = checkbox(step, 'cumulative', 'map.cumulative');
  const hint = h('small', {}, app.t('map.sourceHint'));
  source.append(hint);
  const root = h(
    'div',
    { class: 'fields' },
    mapping.sheets.length > 1 ? sheetField(step) : null,
    mapping.sheets.length > 1 && mapping.kind === 'indicators' ? alikeField(step) : null,
    ...headerFields(step),
    period,
    year,
    source,
    type,
    cumulative,
  );
  return {
    root,
    update(draft) {
      const needed = neededFields(draft);
      period.hidden = !needed.period;
      cumulative.hidden = draft.kind !== 'indicators';
      year.hidden = !needed.year;
      source.hidden = !needed.source;
      type.hidden = !needed.type;
      for (const refill of [period, year, source, cumulative]) refillField(refill, draft);
    },
  };
}

/** A field shows the draft, but never takes away what is being typed. */
function refillField(label: HTMLElement, draft: Draft): void {
  const field = label.querySelector('input')!;
  const value = draft[field.name as keyof Draft];
  if (document.activeElement === field) return;
  if (field.type === 'checkbox') field.checked = value === true;
  else field.value = String(value ?? '');
}

function input(
  { app, change }: Step,
  name: 'period' | 'year' | 'source' | 'name',
  type: string,
  more: Record<string, string | number> = {},
): HTMLElement {
  const field = h('input', { type, name, autocomplete: 'off', ...more });
  field.addEventListener('input', () => change({ [name]: field.value.trim() }));
  return h('label', { class: 'field' }, h('span', {}, app.t(`map.${name}`)), field);
}

function checkbox({ app, change }: Step, name: 'cumulative' | 'keep', words: TextKey): HTMLElement {
  const field = h('input', { type: 'checkbox', name });
  field.addEventListener('change', () => change({ [name]: field.checked }));
  return h('label', { class: 'mapping-check' }, field, h('span', {}, app.t(words)));
}

function sheetField({ app, mapping, draft, ask }: Step): HTMLElement {
  const options = mapping.sheets.map(({ name, hidden }) =>
    h(
      'option',
      { value: name, selected: name === mapping.sheet },
      hidden ? app.t('map.hiddenSheet', { name }) : name,
    ),
  );
  const select = h('select', {}, ...options);
  select.addEventListener('change', () =>
    ask(askedAnew(draft(), { sheet: select.value, headerRows: null })),
  );
  return h('label', { class: 'field' }, h('span', {}, app.t('map.sheet')), select);
}

/** A sheet for each month or puskesmas: all of one form are read together unless a person says no. */
function alikeField({ app, mapping, draft, ask }: Step): HTMLElement {
  const field = h('input', { type: 'checkbox', checked: !draft().alone });
  field.addEventListener('change', () => ask({ ...draft(), alone: !field.checked }));
  const month = (period: string | null) =>
    period ? ` (${longMonth(period, app.language())})` : '';
  const named = (read: boolean) =>
    mapping.sheets
      .filter((sheet) => sheet.read === read)
      .map(({ name, period }) => name + month(period))
      .join(', ');
  const left = named(false);
  return h(
    'div',
    { class: 'mapping-sheets' },
    h('label', { class: 'mapping-check' }, field, h('span', {}, app.t('map.alike'))),
    h('small', {}, app.t('map.sheetsRead', { names: named(true) })),
    left ? h('small', {}, app.t('map.sheetsLeft', { names: left })) : null,
  );
}

/** Another header asks for another proposal. */
function headerFields({ app, mapping, draft, ask }: Step): HTMLElement[] {
  const [first, last] = mapping.headerRows;
  if (first === undefined || last === undefined) return [];
  const number = (value: number) => h('input', { type: 'number', min: 1, max: 99, value });
  const [from, to] = [number(first), number(last)];
  const apply = () => {
    const rows: [number, number] = [from.valueAsNumber, to.valueAsNumber];
    const isHeader = rows[0] >= 1 && rows[1] >= rows[0] && rows[1] - rows[0] < 10;
    if (isHeader) ask(askedAnew(draft(), { headerRows: rows }));
  };
  from.addEventListener('change', () => {
    if (to.valueAsNumber < from.valueAsNumber) to.value = from.value;
    apply();
  });
  to.addEventListener('change', apply);
  return [
    h(
      'div',
      { class: 'mapping-pair' },
      h('label', { class: 'field' }, h('span', {}, app.t('map.headerFirst')), from),
      h('label', { class: 'field' }, h('span', {}, app.t('map.headerLast')), to),
    ),
  ];
}

function typeField({ app, draft, change }: Step): HTMLElement {
  const said = draft().constants.jenis ?? '';
  const option = (value: string, words: string) =>
    h('option', { value, selected: value === said }, words);
  const select = h(
    'select',
    {},
    option('', app.t('map.typeByName')),
    ...TYPES.map((type) => option(type, app.t(`map.type.${type}`))),
  );
  select.addEventListener('change', () =>
    change({ constants: select.value ? { jenis: select.value } : {} }),
  );
  return h(
    'label',
    { class: 'field' },
    h('span', {}, app.t('map.type')),
    select,
    h('small', {}, app.t('map.typeHint')),
  );
}

/** Whether the mapping is kept, and what it is called. */
export function keepFields(step: Step): MappingPart {
  const keep = checkbox(step, 'keep', 'map.keep');
  const name = input(step, 'name', 'text', { maxlength: 60 });
  name.append(h('small', {}, step.app.t('map.nameHint')));
  const root = h('div', { class: 'mapping-keep' }, keep, name);
  return {
    root,
    update(draft) {
      name.hidden = !draft.keep;
      refillField(keep, draft);
      refillField(name, draft);
    },
  };
}
