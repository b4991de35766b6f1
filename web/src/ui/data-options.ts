import type { App } from '../app';
import { IMPORT_KINDS, type ImportKind } from '../data/import-types';
import { day } from '../logic/format';
import { isNoData, isOpen, type FileOptions, type QueuedFile } from '../logic/queue';
import type { TextKey } from '../text';
import type { FileCard } from './data-file';
import { changeGuard, fill, h } from './dom';
import { kindName } from './kind-name';

type Chosen = 'codeSystem' | 'within';
type Typed = Exclude<keyof FileOptions, 'kind' | Chosen>;

/** Problems that one more word from a person can solve. */
const ASKED_BY: Partial<Record<keyof FileOptions, string[]>> = {
  codeSystem: ['code-system-unknown', 'code-system-mismatch', 'bps-without-mapping'],
  codeField: ['no-code-field', 'no-such-field', 'not-a-village-code', 'names-do-not-match'],
  nameField: ['no-name-field', 'no-such-field', 'name-too-long'],
  crs: ['crs-missing', 'crs-unknown', 'crs-datum', 'outside-indonesia', 'not-degrees'],
  classField: ['no-class-field', 'no-such-class-field', 'unknown-class'],
  legend: ['unknown-land-class'],
  within: ['layer-smaller', 'layer-kept', 'district-touched'],
};
const WITH_STATE: ImportKind[] = ['facilities', 'posyandu'];
const WITH_REPORTS: ImportKind[] = [
  'population',
  'facilities',
  'posyandu',
  'work-areas',
  'indicators',
];
const FIRST_DAY = '2000-01-01';

/** What the page takes the file for, a way to say otherwise, and what only a person knows. */
export function fileOptions(app: App, id: number): FileCard {
  const sentence = h('p', { class: 'file-sentence' });
  const kind = h('select', {
    onChange: () => app.intake.describe(id, { kind: (kind.value || null) as ImportKind | null }),
  });
  const kindBox = h('label', { class: 'field' }, h('span', {}), kind);
  const fields = [
    textField(app, id, 'received', 'date'),
    textField(app, id, 'asOf', 'date'),
    selectField(app, id, 'codeSystem', codeSystems),
    textField(app, id, 'codeField', 'text'),
    textField(app, id, 'nameField', 'text'),
    textField(app, id, 'crs', 'text'),
    textField(app, id, 'classField', 'text'),
    textField(app, id, 'legend', 'text'),
    selectField(app, id, 'within', districts),
  ];
  const grid = h('div', { class: 'fields' }, kindBox, ...fields.map((field) => field.root));
  const root = h('div', { class: 'file-options' }, sentence, grid);
  const changed = changeGuard();
  return {
    root,
    update(file) {
      root.hidden = !file.report || !isOpen(file);
      sentence.textContent = sentenceOf(app, file);
      if (changed(app.language())) {
        kindBox.firstElementChild!.textContent = app.t('sort.kind');
        fill(kind, option('', app.t('sort.auto')), ...kindOptions(app));
      }
      kind.value = kindOf(file) ?? '';
      for (const field of fields) field.update(file);
    },
  };
}

function kindOptions(app: App): HTMLElement[] {
  return IMPORT_KINDS.map((kind) => option(kind, kindName(app, kind)));
}

function option(value: string, words: string): HTMLElement {
  return h('option', { value }, words);
}

function sentenceOf(app: App, file: QueuedFile): string {
  const recognised = file.report?.recognised;
  const isSaid = recognised?.kind || isNoData(file);
  return isSaid ? (recognised?.sentence ?? '') : app.t('sort.unrecognised');
}

/** A field once asked for stays, so that what was entered can be seen and changed. */
function isAsked(file: QueuedFile, name: keyof FileOptions): boolean {
  const kind = kindOf(file);
  if (name === 'received') return kind !== null && WITH_REPORTS.includes(kind);
  if (name === 'asOf') return kind !== null && WITH_STATE.includes(kind);
  if (file.options[name]) return true;
  return file.report?.problems.some((p) => ASKED_BY[name]?.includes(p.code)) ?? false;
}

function textField(app: App, id: number, name: Typed, type: 'date' | 'text'): FileCard {
  const input = h('input', { type, autocomplete: 'off', spellcheck: 'false' });
  if (type === 'date') Object.assign(input, { min: FIRST_DAY, max: today() });
  input.addEventListener(type === 'date' ? 'input' : 'change', () => {
    if (input.validity.valid) app.intake.describe(id, { [name]: input.value.trim() });
  });
  return field(app, name, input);
}

/** A value with its words; the first is what holds while nobody has chosen. */
type Choice = [value: string, words: string];

function codeSystems(app: App): Choice[] {
  const systems = ['kemendagri', 'bps'] as const;
  return [
    ['', app.t('sort.codeSystemUnknown')],
    ...systems.map((system): Choice => [system, app.t(`sort.${system}`)]),
  ];
}

function districts(app: App): Choice[] {
  const stored = app.state.status?.districts ?? [];
  return [
    ['', app.t('sort.withinAll')],
    ...stored.map(({ code, name }): Choice => [code, `${name} (${code})`]),
  ];
}

function selectField(
  app: App,
  id: number,
  name: Chosen,
  choices: (app: App) => Choice[],
): FileCard {
  const select = h('select', {
    onChange: () => app.intake.describe(id, { [name]: select.value }),
  });
  const shown = field(app, name, select);
  const changed = changeGuard();
  return {
    root: shown.root,
    update(file) {
      const offered = choices(app);
      if (changed(JSON.stringify(offered))) {
        fill(select, ...offered.map(([value, words]) => option(value, words)));
      }
      shown.update(file);
    },
  };
}

/** A labelled input that appears when it is asked for and never loses what is being typed. */
function field(
  app: App,
  name: Exclude<keyof FileOptions, 'kind'>,
  input: HTMLInputElement | HTMLSelectElement,
): FileCard {
  const label = h('span', {});
  const hint = h('small', {});
  const root = h('label', { class: 'field', hidden: true }, label, input, hint);
  return {
    root,
    update(file) {
      root.hidden = !isAsked(file, name);
      label.textContent = app.t(`sort.${name}`);
      hint.textContent = hintOf(app, file, name);
      hint.hidden = hint.textContent === '';
      if (document.activeElement !== input) input.value = file.options[name];
    },
  };
}

const HINTS: Partial<Record<keyof FileOptions, TextKey>> = {
  received: 'sort.receivedHint',
  asOf: 'sort.asOfHint',
  crs: 'sort.crsHint',
  legend: 'sort.legendHint',
  within: 'sort.withinHint',
};

/** A chosen day is read back in words: a browser writes its field in its own language. */
function hintOf(app: App, file: QueuedFile, name: keyof FileOptions): string {
  const isDay = name === 'received' || name === 'asOf';
  if (isDay && file.options[name]) return day(file.options[name], app.language());
  // only monthly reports have a deadline
  if (name === 'received' && kindOf(file) !== 'indicators') return '';
  return HINTS[name] ? app.t(HINTS[name]) : '';
}

function kindOf(file: QueuedFile): ImportKind | null {
  return file.options.kind ?? file.report?.recognised?.kind ?? null;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
