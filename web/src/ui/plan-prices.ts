import type { App, Component } from '../app';
import { ApiError } from '../data/api';
import type { UnitPrices } from '../data/plan-types';
import { money } from '../logic/money';
import {
  onTopOf,
  PERCENT_FIELDS,
  PRICE_FIELDS,
  pricesDiffer,
  readPrices,
  TEXT_FIELDS,
  typedPrices,
  type AnyField,
  type TypedPrices,
} from '../logic/plan-prices';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { decimalOf, ruleField, type RuleField } from './rules-fields';

const OVERTAKEN = 409;
const FIELDS: AnyField[] = [...PRICE_FIELDS, ...PERCENT_FIELDS, ...TEXT_FIELDS];

/** What is typed, over the version that it changes. */
interface Draft {
  base: UnitPrices;
  before: TypedPrices;
  fields: Map<AnyField, RuleField>;
}

/** Unit prices of the district: what is changed becomes a new version, with its source. */
export function planPrices(app: App): Component {
  const summary = h('summary', {});
  const line = h('p', { class: 'plan-hint' });
  const body = h('div', {});
  const told = h('div', { role: 'status' });
  const root = h('details', { class: 'plan-prices' }, summary, line, body, told);
  const changed = changeGuard();
  let draft: Draft | null = null;

  /** Draws the fields: prices as they are stored, or what was typed over them. */
  function draw(base: UnitPrices, typed: TypedPrices | null): void {
    const before = typedPrices(base, decimalOf(app));
    const fields = new Map(FIELDS.map((name) => [name, field(app, name, (typed ?? before)[name])]));
    draft = { base, before, fields };
    const save = h('button', { type: 'submit', class: 'secondary' }, app.t('plan.prices.save'));
    const form = h(
      'form',
      { novalidate: true, class: 'plan-price-form' },
      ...[...fields.values()].map((one) => one.root),
      save,
    );
    form.addEventListener('input', () => fill(told));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void submit(save);
    });
    fill(body, form);
  }

  function typedNow(): TypedPrices {
    const entries = [...draft!.fields].map(([name, { input }]) => [name, input.value]);
    return Object.fromEntries(entries) as TypedPrices;
  }

  async function submit(save: HTMLButtonElement): Promise<void> {
    const { base, before, fields } = draft!;
    const typed = typedNow();
    for (const { input } of fields.values()) input.removeAttribute('aria-invalid');
    if (!pricesDiffer(typed, before)) return say(app.t('plan.prices.same'));
    const read = readPrices(typed);
    if ('why' in read) {
      const { input } = fields.get(read.field)!;
      input.setAttribute('aria-invalid', 'true');
      input.focus();
      return say(app.t(`plan.prices.fault.${read.why}`, { field: fieldName(app, read.field) }));
    }
    save.disabled = true;
    try {
      await app.setPrices({ within: app.state.view.district!, from: base.version, ...read });
      // what is typed is what is stored: the next version is drawn over it
      draft!.before = typed;
      say(app.t('plan.prices.saved'));
    } catch (error) {
      fill(told, failureLine(app, error, app.t('plan.prices.refused')));
      if (error instanceof ApiError && error.status === OVERTAKEN) await bringOther(typed);
    } finally {
      save.disabled = false;
    }
  }

  /** Somebody was faster: their prices are brought, and what is typed stays on top of them. */
  async function bringOther(typed: TypedPrices): Promise<void> {
    const { prices } = await app.api.plan.prices(app.state.view.district!);
    const changedLine = PRICE_FIELDS.filter((name) => prices[name] !== draft!.base[name]).map(
      (name) => `${fieldName(app, name)}: ${money(prices[name], app.language())}`,
    );
    const theirs = typedPrices(prices, decimalOf(app));
    draw(prices, onTopOf(theirs, draft!.before, typed));
    told.append(
      h('p', {}, app.t('plan.prices.overtaken', { list: changedLine.join('; ') || '–' })),
    );
  }

  function say(words: string): void {
    fill(told, h('p', {}, words));
  }

  return {
    root,
    update() {
      const prices = app.state.plan.options?.prices ?? app.state.plan.plan?.prices ?? null;
      root.hidden = prices === null;
      if (!prices || !changed(prices, app.language(), app.state.view.district)) return;
      summary.textContent = app.t('plan.prices');
      line.textContent = sourceWords(app, prices);
      const isDirty = draft !== null && pricesDiffer(typedNow(), draft.before);
      if (!isDirty || draft!.base.version === prices.version) {
        draw(prices, isDirty ? typedNow() : null);
      }
    },
  };
}

/** "Bangunan baru Rp 750 juta · asumsi PetaSehat": the line that is always seen. */
function sourceWords(app: App, { building, source, version }: UnitPrices): string {
  const price = app.t('plan.prices.of', { money: money(building, app.language()) });
  return [price, source, version === 0 ? app.t('plan.prices.assumed') : null]
    .filter(Boolean)
    .join(' · ');
}

function field(app: App, name: AnyField, value: string): RuleField {
  const isNumber = name !== 'source' && name !== 'note';
  return ruleField(name, fieldName(app, name), hintOf(app, name), {
    value,
    maxlength: isNumber ? 12 : 400,
    ...(isNumber && { inputmode: 'decimal' }),
  });
}

function fieldName(app: App, name: AnyField): string {
  return app.t(`plan.prices.${name}`);
}

function hintOf(app: App, name: AnyField): string {
  return name === 'building' ? app.t('plan.prices.emptyHint') : '';
}
