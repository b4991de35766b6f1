/** Why a question has no answer, and what to do about it. */
import type { App } from '../app';
import type { ApiError } from '../data/api';
import type { PlanFinding } from '../data/plan-types';
import { money } from '../logic/money';
import { exceptAll, remediesOf, type Remedy } from '../logic/plan-remedies';
import { asking, isPlanCurrent, optionsById, questionOf } from '../plan-state';
import { h } from './dom';
import { optionName } from './plan-said';
import { count } from './reach-words';

/** Null while nothing failed of what is asked now. */
export function planFailure(app: App): HTMLElement | null {
  const { failure, failed, optionsFailure, plan } = app.state.plan;
  if (failure && failed === questionOf(app.state)) {
    return failure.findings.length > 0 ? refusal(app, failure.findings) : noAnswer(app, failure);
  }
  return optionsFailure && !plan ? noAnswer(app, optionsFailure) : null;
}

/** Rules that leave no set: each with its reason, its remedy and the button that applies it. */
function refusal(app: App, findings: PlanFinding[]): HTMLElement {
  const all = exceptAll(findings, app.state.view.plan);
  return h(
    'section',
    { class: 'plan-refusal', role: 'alert' },
    h('h2', {}, app.t('plan.refused')),
    all && remedyButtons(app, [all]),
    h('ul', {}, ...findings.map((finding) => findingItem(app, finding))),
    oldStays(app),
  );
}

function findingItem(app: App, finding: PlanFinding): HTMLElement {
  const language = app.language();
  const remedies = remediesOf(finding, app.state.view.plan, optionsById(app.state));
  return h(
    'li',
    {},
    h('p', {}, h('b', {}, finding.reason[language])),
    finding.remedy[language] ? h('p', {}, finding.remedy[language]) : null,
    remedyButtons(app, remedies),
  );
}

export function remedyButtons(app: App, remedies: Remedy[]): HTMLElement | null {
  if (remedies.length === 0) return null;
  return h('div', { class: 'plan-remedies' }, ...remedies.map((one) => remedyButton(app, one)));
}

function remedyButton(app: App, { kind, n, change }: Remedy): HTMLElement {
  const said =
    kind === 'budget'
      ? money(Number(n), app.language())
      : kind === 'except'
        ? (app.state.kecamatan.get(String(n))?.name ?? String(n))
        : kind === 'unforce'
          ? optionName(app, String(n))
          : typeof n === 'number'
            ? count(app, n)
            : n;
  return h(
    'button',
    {
      type: 'button',
      class: 'secondary',
      'data-facet': `remedy.${kind}.${n}`,
      onClick: () => app.go(asking(app.state, change)),
    },
    app.t(`plan.remedy.${kind}`, { n: said }),
  );
}

function noAnswer(app: App, failure: ApiError): HTMLElement {
  const offline = failure.status === 0;
  const isGone = app.state.view.plan.kept !== null && failure.status === 404;
  const said = offline
    ? app.t('error.offline')
    : failure.detail || app.t('error.server', { status: failure.status });
  const again = isGone ? () => app.go(asking(app.state, {})) : app.planner.again;
  return h(
    'div',
    { class: 'answer-none', role: 'alert' },
    h('p', {}, isGone ? app.t('plan.gone') : said),
    isGone ? null : h('p', {}, failure.remedy || app.t('error.serverRemedy')),
    oldStays(app),
    h(
      'button',
      { type: 'button', class: 'secondary', 'data-facet': 'again', onClick: again },
      app.t(isGone ? 'plan.gone.solve' : 'error.retry'),
    ),
  );
}

function oldStays(app: App): HTMLElement | null {
  if (!app.state.plan.plan) return null;
  return h('p', {}, app.t(isPlanCurrent(app.state) ? 'plan.restMissing' : 'plan.oldStays'));
}
