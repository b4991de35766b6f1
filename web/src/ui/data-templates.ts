import type { App, Component } from '../app';
import { askedOf } from '../logic/scope';
import { changeGuard, fill, h } from './dom';

const TEMPLATES = [
  'fasilitas',
  'posyandu',
  'wilayah_kerja',
  'penduduk',
  'penduduk_umur',
  'kasus_umur',
  'indikator_lebar',
  'indikator_panjang',
  'tautan_perjalanan',
  'permukiman',
  'calon_pos',
] as const;
const FORMATS = ['csv', 'xlsx'] as const;

/** Empty tables to fill in, with the district's own villages in them. */
export function templates(app: App): Component {
  const root = h('section', { class: 'data-section templates' });
  const changed = changeGuard();
  let chosen: string | null = null;
  function update(): void {
    const { status, view } = app.state;
    if (!changed(status?.districts, view.district, view.within, chosen, app.language())) return;
    const districts = status?.districts ?? [];
    const shown = [chosen, view.district].find((c) => districts.some((d) => d.code === c));
    const district = shown ?? districts[0]?.code ?? null;
    root.hidden = status === null;
    fill(
      root,
      h('h2', {}, app.t('template.title')),
      h(
        'p',
        { class: 'data-note' },
        app.t(district ? 'template.lead' : 'template.needsBoundaries'),
      ),
      district && districts.length > 1 ? districtChoice(district) : null,
      district ? list(app, district === view.district ? askedOf(view)! : district) : null,
    );
  }

  function districtChoice(district: string): HTMLElement {
    const options = app.state.status!.districts.map(({ code, name }) =>
      h('option', { value: code, selected: code === district }, name),
    );
    const select = h('select', {}, ...options);
    select.addEventListener('change', () => {
      chosen = select.value;
      update();
      root.querySelector('select')?.focus();
    });
    return h('label', { class: 'field' }, h('span', {}, app.t('template.district')), select);
  }

  return { root, update };
}

function list(app: App, within: string): HTMLElement {
  return h(
    'ul',
    {},
    ...TEMPLATES.map((name) =>
      h(
        'li',
        {},
        h('b', {}, name),
        h('span', {}, app.t(`template.${name}`)),
        h('span', { class: 'template-links' }, ...FORMATS.map((f) => link(app, name, f, within))),
      ),
    ),
  );
}

function link(app: App, name: string, extension: string, within: string): HTMLElement {
  const format = extension.toUpperCase();
  return h(
    'a',
    {
      class: 'quiet',
      href: `/api/v1/templates/${name}.${extension}?within=${encodeURIComponent(within)}`,
      download: `${name}-${within.replace(':', '-')}.${extension}`,
      'aria-label': app.t('template.download', { name, format }),
    },
    format,
  );
}
