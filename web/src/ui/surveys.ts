import type { App } from '../app';
import type { Profile } from '../data/types';
import { figure } from '../logic/format';
import { indicatorOf } from '../state';
import { h } from './dom';

/**
 * Figures of surveys about an area itself: apart from what its villages reported, and never on them.
 * Nothing for an area without any of the indicator.
 */
export function surveyLines(app: App, profile: Profile | null, code: string): HTMLElement[] {
  const indicator = indicatorOf(app.state, code);
  const lines = (profile?.surveys ?? []).filter((survey) => survey.indicator === code);
  if (!profile || !indicator || lines.length === 0) return [];
  const level = app.t(profile.level === 'kecamatan' ? 'survey.kecamatan' : 'survey.district');
  return [
    ...lines.map(({ value, source }) =>
      h(
        'p',
        { class: 'survey' },
        app.t('survey.line', {
          value: figure(value, indicator.unit, app.language()),
          source,
          level,
        }),
      ),
    ),
    h('p', { class: 'survey-note' }, app.t('survey.note')),
  ];
}
