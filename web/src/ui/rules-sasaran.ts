import type { App, Component } from '../app';
import type { DistrictSasaran, SaidRules } from '../data/rules';
import { numberSaid, officialsOf, wholeSaid, type Decimal } from '../logic/rules';
import type { TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import { decimalOf, noteField, ruleField, type RuleField } from './rules-fields';
import { markField, ruleForm } from './rules-form';
import { proposal, type Proposal } from './rules-proposal';
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
  const tried: Proposal = proposal(app, (place) => markField(body, place, tried.root));
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
        [...officialsOf(sasaran)],
      ]);
      if (chosenAnew(sasaran.code, sasaran.year, view.language)) tried.clear();
      if (changed(sasaran.code, sasaran.year, stored, view.language))
        fill(body, form(app, sasaran, tried));
    },
  };
}

function form(app: App, sasaran: DistrictSasaran, tried: Proposal): HTMLElement {
  const decimal = decimalOf(app);
  const prefer = choices(app, sasaran.preferred);
  const rate = rateFields(app, sasaran, decimal);
  const figures = officialFields(app, sasaran);
  const note = noteField(app);
  const parts = [
    prefer.root,
    h('div', { class: 'fields fields-pair' }, rate.birthRate.root, rate.birthRateSource.root),
    h('div', { class: 'fields' }, ...figures.official.map(({ field }) => field.root)),
    figures.officialSource.root,
  ];
  const fields = { prefer, ...rate, ...figures, note };
  return ruleForm(app, tried, parts, note, () => sasaranChange(sasaran, fields, decimal));
}

function rateFields(app: App, { birthRate: rate }: DistrictSasaran, decimal: Decimal) {
  const hint = app.t('rules.birthRate.hint');
  const birthRate = ruleField('birthRate', app.t('rules.birthRate'), hint, {
    inputmode: 'decimal',
    value: rate ? String(rate.perThousand).replace('.', decimal) : '',
    placeholder: '–',
  });
  const birthRateSource = ruleField('birthRateSource', app.t('rules.birthRateSource'), '', {
    value: rate?.source ?? '',
    maxlength: 400,
  });
  return { birthRate, birthRateSource };
}

function officialFields(app: App, sasaran: DistrictSasaran) {
  const known = officialsOf(sasaran);
  const official = ESTIMATED.map((kind) => {
    const term = app.t(`sasaran.kind.${kind}`).toLowerCase();
    const label = app.t('rules.official', { kind: term });
    const hint = app.t('rules.official.hint', { term });
    const value = known.get(kind)?.count ?? '';
    const attributes = { inputmode: 'numeric', value, placeholder: '–' };
    return { kind, field: ruleField('official', label, hint, attributes) };
  });
  const [firstSource] = [...known.values()].map((one) => one.source);
  const label = app.t('rules.officialSource');
  const hint = app.t('rules.official.undo', { file: app.t('history.districtRules') });
  const attributes = { value: firstSource ?? '', maxlength: 400 };
  return { official, officialSource: ruleField('officialSource', label, hint, attributes) };
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
