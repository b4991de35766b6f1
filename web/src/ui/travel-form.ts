import type { App, Component } from '../app';
import { ApiError } from '../data/api';
import type { SaidModel, TravelModel } from '../data/travel-types';
import { fateOf, onTop, type ModelContent } from '../logic/travel-merge';
import { differs } from '../logic/travel-model';
import type { Language } from '../text';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { modelFields, type ModelFields } from './travel-fields';
import { overtaken, type Overtaken } from './travel-overtaken';
import { cellWords } from './travel-words';

const OVERTAKEN = 409;

/** What is typed, and the version that it changes. */
interface Draft {
  base: TravelModel;
  district: string;
  /** That its words are in. */
  language: Language;
  fields: ModelFields;
}

/** Speeds and rules of a district; what is changed becomes a new version with a note. */
export function travelForm(app: App): Component {
  const heading = h('h2', {});
  const lead = h('p', { class: 'data-note' });
  const which = h('p', { class: 'travel-which' });
  const body = h('div', { class: 'rules-body' });
  // beneath the form: nothing that is being typed moves
  const over = h('div', { role: 'status' });
  // it stays while the form is drawn again, with what was saved
  const told = h('div', { class: 'proposal', role: 'status' });
  const root = h(
    'section',
    { class: 'data-section rules-card' },
    heading,
    lead,
    which,
    body,
    over,
    told,
  );
  const opened = new Set<string>(['roads']);
  const changed = changeGuard();
  let draft: Draft | null = null;
  let other: Overtaken | null = null;

  /** Draws the form: a version as it is, or what was typed over it. */
  function draw(base: TravelModel, typed: ModelContent = base, note = ''): void {
    const fields = modelFields(app, base, typed, note, opened);
    fields.root.addEventListener('input', () => {
      fill(told);
      other?.tell(fields.content());
    });
    fields.root.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    draft = { base, district: app.state.travel!.district, language: app.language(), fields };
    fill(body, fields.root);
  }

  /** What is typed stays when another version is stored meanwhile, and when the language changes. */
  function redraw(model: TravelModel): void {
    if (draft?.district !== app.state.travel!.district) return draw(model);
    const { base, fields } = draft;
    const typed = fields.content();
    const fate = fateOf(base, model, typed);
    const isSame = base.version === model.version;
    if (!isSame && fate !== 'overtaken') {
      draw(model, model, fate === 'untouched' ? fields.note() : '');
    } else if (draft.language !== app.language()) {
      draw(base, typed, fields.note());
    }
  }

  /** Says which version is changed, and what was stored since. */
  function tellVersions(model: TravelModel): void {
    const { base, fields } = draft!;
    const isOver = base.version !== model.version;
    which.textContent = versionWords(app, base, model);
    fields.setOvertaken(isOver);
    other = isOver ? overtaken(app, base, model, { onTop: putOnTop, theirs: takeTheirs }) : null;
    other?.tell(fields.content());
    if (isOver) fill(told);
    fill(over, other?.root);
  }

  function putOnTop(): void {
    const { model } = app.state.travel!;
    const { base, fields } = draft!;
    draw(model, onTop(base, model, fields.content()), fields.note());
    tellVersions(model);
    submit();
  }

  function takeTheirs(): void {
    const { model } = app.state.travel!;
    draw(model);
    tellVersions(model);
    body.querySelector<HTMLElement>('summary')?.focus();
  }

  function submit(): void {
    const { base, district, fields } = draft!;
    if (other) return other.focus();
    const note = fields.note().trim();
    const said: SaidModel = {
      within: district,
      from: base.version,
      ...fields.content(note),
      note,
    };
    const fault = fields.fault();
    if (fault) {
      const words = app.t('travel.unreadable', { text: fault.text, ...cellWords(app) });
      return say(words, fault.input);
    }
    if (!differs(base, said.rows, said.rules)) return say(app.t('travel.nothing'));
    if (!note) return say(app.t('travel.note.needed'), fields.noteInput);
    void store(said, fields);
  }

  function say(words: string, input: HTMLElement | null = null): void {
    fill(told, h('p', {}, words));
    draft!.fields.point(input, words);
  }

  async function store(said: SaidModel, fields: ModelFields): Promise<void> {
    fields.setBusy(true);
    fill(told, h('p', {}, app.t('travel.saving')));
    try {
      const version = await app.setModel(said);
      fill(told, ...savedWords(app, version));
    } catch (error) {
      fill(told, failureLine(app, error, app.t('travel.refused')));
      if (!(error instanceof ApiError)) throw error;
      if (error.status === OVERTAKEN) await bringOther();
      else fields.point(fields.named(error.place), told.textContent);
    } finally {
      fields.setBusy(false);
    }
  }

  /** Somebody was faster: their version is brought and held against what is typed. */
  async function bringOther(): Promise<void> {
    await app.refresh();
    other?.focus();
  }

  return {
    root,
    update() {
      const { travel, view } = app.state;
      const { model, district } = travel!;
      if (!changed(district, model.version, view.language)) return;
      heading.textContent = app.t('travel.model');
      lead.textContent = app.t('travel.modelLead', { ...cellWords(app) });
      redraw(model);
      tellVersions(model);
    },
  };
}

function versionWords(app: App, base: TravelModel, newest: TravelModel): string {
  if (base.version !== newest.version) {
    return app.t('travel.isOvertaken', { version: base.version, newest: newest.version });
  }
  if (base.default) return app.t('travel.isDefault');
  return app.t('travel.isVersion', {
    version: base.version,
    note: base.versions.find(({ version }) => version === base.version)?.note ?? '',
  });
}

export function savedWords(app: App, version: number): HTMLElement[] {
  const toMap = () => app.go({ place: 'jangkauan', village: null, unit: null, post: null });
  const button = h(
    'button',
    { type: 'button', class: 'secondary', onClick: toMap },
    app.t('travel.toMap'),
  );
  return [h('p', { class: 'proposal-saved' }, app.t('travel.saved', { version })), button];
}
