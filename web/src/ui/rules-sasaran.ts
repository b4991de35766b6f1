import type { App, Component } from '../app';
import type { DistrictSasaran, SaidRules } from '../data/rules';
import { isEmpty, numberSaid, wholeSaid, type Decimal } from '../logic/rules';
import type { TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import { ruleField, type RuleField } from './rules-fields';
import { proposal, type Proposal } from './rules-proposal';
import { markField, needNote } from './rules-target';
import { sasaranTable } from './sasaran-table';

const CHOICES = ['terbaru', 'riil', 'proyeksi', 'estimasi'] as const;
/** The kinds that are estimated from births, and so scaled to an official figure. */
const ESTIMATED = ['bumil', 'bersalin', 'bayi'] as const;

/** Which target populations count, and what missing ones are estimated by. */
export function sasaranRules(app: App): Component {
  const heading = h('h2', {});
  const table = h('div', {});
  const body = h('div', { class: 'rules-body' });
  // it stays while the form is drawn again, with what was saved
  const tried = proposal(app, (place) => markField(body, place));
  const root = h('section', { class: 'data-section rules-card' }, heading, table, body, tried.root);
  const told = changeGuard();
  const changed = changeGuard();
  const chosenAnew = changeGuard();
  return {
    root,
    update() {
      const { rules, view } = app.state;
      heading.textContent = app.t('rules.sasaran.title');
      const sasaran = rules?.sasaran;
      if (!sasaran) return;
      if (told(sasaran, view.language)) {
        fill(
          table,
          sasaran.kinds.length > 0
            ? sasaranTable(app, sasaran)
            : h('p', { class: 'data-note' }, app.t('rules.sasaran.none', { year: sasaran.year })),
        );
      }
      // what is being typed stays while the rules that it would change are the same
      const stored = JSON.stringify([
        sasaran.preferred,
        sasaran.birthRate,
        [...officials(sasaran)],
      ]);
      if (chosenAnew(sasaran.code, sasaran.year, view.language)) tried.clear();
      if (changed(sasaran.code, sasaran.year, stored, view.language))
        fill(body, form(app, sasaran, tried));
    },
  };
}

function officials({ kinds }: DistrictSasaran): Map<string, { count: number; source: string }> {
  return new Map(kinds.flatMap(({ kind, official }) => (official ? [[kind, official]] : [])));
}

function form(app: App, sasaran: DistrictSasaran, tried: Proposal): HTMLElement {
  const decimal = app.language() === 'id' ? ',' : '.';
  const known = officials(sasaran);
  const rate = sasaran.birthRate;
  const prefer = choices(app, sasaran.preferred);
  const birthRate = ruleField(
    'birthRate',
    app.t('rules.birthRate'),
    app.t('rules.birthRate.hint'),
    {
      inputmode: 'decimal',
      value: rate ? String(rate.perThousand).replace('.', decimal) : '',
      placeholder: '–',
    },
  );
  const birthRateSource = ruleField('birthRateSource', app.t('rules.birthRateSource'), '', {
    value: rate?.source ?? '',
    maxlength: 400,
  });
  const official = ESTIMATED.map((kind) => {
    const name = app.t(`sasaran.kind.${kind}`).toLowerCase();
    const field = ruleField(
      'official',
      app.t('rules.official', { kind: name }),
      app.t('rules.official.hint', { term: name }),
      { inputmode: 'numeric', value: known.get(kind)?.count ?? '', placeholder: '–' },
    );
    return { kind, field };
  });
  const [firstSource] = [...known.values()].map((one) => one.source);
  const officialSource = ruleField('officialSource', app.t('rules.officialSource'), '', {
    value: firstSource ?? '',
    maxlength: 400,
  });
  const note = ruleField('note', app.t('rules.note'), app.t('rules.note.hint'), { maxlength: 400 });
  const fields = { prefer, birthRate, birthRateSource, official, officialSource, note };
  const root = h(
    'form',
    { novalidate: true },
    prefer.root,
    h('div', { class: 'fields fields-pair' }, birthRate.root, birthRateSource.root),
    h('div', { class: 'fields' }, ...official.map(({ field }) => field.root)),
    officialSource.root,
    note.root,
    h(
      'div',
      { class: 'proposal-buttons' },
      h('button', { type: 'submit', class: 'secondary' }, app.t('rules.preview')),
    ),
  );
  root.addEventListener('input', () => tried.clear());
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const change = sasaranChange(sasaran, fields, decimal);
    if (isEmpty(change)) return tried.say(app.t('rules.nothing'));
    if (!change.note) return needNote(app, tried.say, note);
    void tried.show(change);
  });
  return root;
}

interface Fields {
  prefer: { value(): string };
  birthRate: RuleField;
  birthRateSource: RuleField;
  official: { kind: string; field: RuleField }[];
  officialSource: RuleField;
  note: RuleField;
}

/** Only what differs from what is stored. */
function sasaranChange(sasaran: DistrictSasaran, fields: Fields, decimal: Decimal): SaidRules {
  const change: SaidRules = { year: sasaran.year, note: fields.note.input.value.trim() };
  if (fields.prefer.value() !== sasaran.preferred) change.prefer = fields.prefer.value();
  if (isTyped(fields.birthRate) || isTyped(fields.birthRateSource)) {
    const typed = fields.birthRate.input.value.trim();
    change.birthRate = typed === '' ? null : numberSaid(typed, decimal);
    change.birthRateSource = fields.birthRateSource.input.value.trim();
  }
  const official = fields.official.filter(
    ({ field }) => isTyped(field) && field.input.value.trim(),
  );
  if (official.length > 0) {
    change.official = Object.fromEntries(
      official.map(({ kind, field }) => [kind, wholeSaid(field.input.value, decimal)]),
    );
    change.officialSource = fields.officialSource.input.value.trim();
  }
  return change;
}

/** Whether a field says something else than when it was drawn. */
function isTyped({ input }: RuleField): boolean {
  return input.value.trim() !== input.defaultValue;
}

function choices(app: App, preferred: string) {
  const radios = CHOICES.map((choice) => {
    const input = h('input', {
      type: 'radio',
      name: 'prefer',
      value: choice,
      checked: choice === preferred,
      'data-place': 'prefer',
    });
    const words = app.t(`sasaran.basis.${choice}` as TextKey);
    return { input, root: h('label', { class: 'choice' }, input, h('span', {}, words)) };
  });
  const root = h(
    'fieldset',
    { class: 'choices' },
    h('legend', {}, app.t('rules.prefer')),
    h('div', {}, ...radios.map((radio) => radio.root)),
    h('small', {}, app.t('rules.prefer.hint')),
  );
  const value = () => radios.find(({ input }) => input.checked)?.input.value ?? preferred;
  return { root, value };
}
