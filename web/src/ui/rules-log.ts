import type { App, Component } from '../app';
import type { RuleEntry, Rules } from '../data/rules';
import { figure, moment, number } from '../logic/format';
import { monthName } from '../logic/period';
import { again, countsNow, officialsOf } from '../logic/rules';
import { indicatorOf, ruleYearOf } from '../state';
import { labelIn, type TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import { proposal } from './rules-proposal';

/** Every rule that was ever set, newest first, and a way to choose an earlier one again. */
export function rulesLog(app: App): Component {
  const heading = h('h2', {});
  const none = h('p', { class: 'data-note' });
  const list = h('ol', { class: 'rule-log' });
  const spoken = h('p', { class: 'visually-hidden', role: 'status' });
  const root = h('section', { class: 'data-section' }, heading, none, list, spoken);
  const changed = changeGuard();
  /** The line that was chosen again is drawn anew: the new one, on top, takes its place. */
  function saved(): void {
    spoken.textContent = app.t('rules.saved');
    (list.firstElementChild as HTMLElement | null)?.focus();
  }
  return {
    root,
    update() {
      const { rules, view } = app.state;
      const log = rules?.rules.log;
      heading.textContent = app.t('log.title', { year: ruleYearOf(view) });
      if (!rules) return;
      const officials = officialsOf(rules.sasaran);
      const shown = JSON.stringify([log, [...officials]]);
      if (!changed(shown, rules.rules.year, view.language)) return;
      none.textContent = app.t('log.none');
      none.hidden = log!.length > 0;
      fill(
        list,
        ...log!.map((entry) =>
          item(app, rules.rules, entry, countsNow(log!, entry, officials), saved),
        ),
      );
    },
  };
}

function item(
  app: App,
  rules: Rules,
  entry: RuleEntry,
  now: boolean,
  saved: () => void,
): HTMLElement {
  const what = ruleWords(app, rules, entry);
  const when = entry.changedAt ? moment(entry.changedAt, app.language()) : app.t('log.before');
  const facts = [entry.who, when].filter(Boolean).join(' · ');
  const below = proposal(app, () => {}, saved);
  const button = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': app.t('log.againLabel', { what }) },
    app.t('log.again'),
  );
  button.addEventListener('click', () => {
    const note = [app.t('log.againNote'), entry.note].filter(Boolean).join(': ').slice(0, 400);
    void below.show(again(entry, rules.year, note));
  });
  return h(
    'li',
    { class: now ? 'log-row now' : 'log-row', tabindex: -1 },
    h('strong', {}, what),
    h('span', { class: 'log-note' }, entry.note || app.t('log.noNote')),
    entry.source ? h('span', {}, app.t('log.source', { source: entry.source })) : null,
    h('span', { class: 'batch-facts' }, facts),
    now ? h('span', { class: 'log-now' }, app.t('log.counts')) : button,
    below.root,
  );
}

function ruleWords(app: App, rules: Rules, entry: RuleEntry): string {
  return app.t(`log.${entry.kind}`, {
    what: subjectWords(app, entry),
    value: valueWords(app, rules, entry),
  });
}

function subjectWords(app: App, { kind, subject }: RuleEntry): string {
  if (kind === 'official') return app.t(`sasaran.kind.${subject}` as TextKey).toLowerCase();
  const indicator = indicatorOf(app.state, subject);
  return indicator ? labelIn(app.language(), indicator) : subject;
}

function valueWords(app: App, rules: Rules, { kind, subject, said }: RuleEntry): string {
  const language = app.language();
  switch (kind) {
    case 'target': {
      const unit = indicatorOf(app.state, subject)?.unit ?? '#';
      return said ? figure(Number(said), unit, language) : app.t('log.catalogue');
    }
    case 'weights':
      return said ? weightWords(app, rules.year, said) : app.t('log.even');
    case 'deadline':
      return app.t('log.day', { day: said || rules.deadlineDefault });
    case 'sasaran':
      return app.t(`sasaran.basis.${said}` as TextKey);
    case 'birth-rate':
      return said
        ? app.t('log.perThousand', { n: number(Number(said), language, 3) })
        : app.t('log.default');
    case 'official':
      return number(Number(said), language);
  }
}

/** "Feb 50%, Agu 50%": months without any work are left out. */
function weightWords(app: App, year: number, said: string): string {
  return said
    .split(',')
    .flatMap((weight, i) => {
      if (Number(weight) === 0) return [];
      const month = monthName(`${year}-${String(i + 1).padStart(2, '0')}`, app.language());
      return `${month} ${number(Number(weight) * 100, app.language(), 2)}%`;
    })
    .join(', ');
}
