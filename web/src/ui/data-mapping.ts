import type { App } from '../app';
import type { Mapping, MappingTarget } from '../data/import-types';
import { readBy, wanted, type Draft } from '../logic/mapping';
import { isOpen, type QueuedFile } from '../logic/queue';
import { failureLine } from './data-failure';
import type { FileCard } from './data-file';
import { columnTable } from './data-mapping-columns';
import { keepFields, settingFields } from './data-mapping-fields';
import { indicatorQuestions } from './data-mapping-indicators';
import { villageQuestions } from './data-mapping-villages';
import { changeGuard, fill, h } from './dom';
import './data-mapping.css';

/** A part of the mapping step: built for one answer of the server, redrawn as fields change. */
export interface MappingPart {
  root: HTMLElement;
  update(draft: Draft): void;
}

/** What a part works with. */
export interface Step {
  app: App;
  mapping: Mapping;
  targets: MappingTarget[];
  draft(): Draft;
  change(change: Partial<Draft>): void;
  /** Looks at the file again at once. */
  ask(draft: Draft): void;
}

/** What the columns of a file mean: asked where it is not known, shown where it is. */
export function mappingStep(app: App, id: number): FileCard {
  const root = h('section', { class: 'mapping', hidden: true });
  const changed = changeGuard();
  let parts: MappingPart[] = [];
  let last: QueuedFile;

  async function build(file: QueuedFile): Promise<void> {
    const mapping = file.report!.mapping!;
    parts = [];
    if (mapping.kind === null) {
      fill(root, title(app), h('p', {}, app.t('map.leadNoKind')));
      return;
    }
    const wait = window.setTimeout(() => fill(root, h('p', {}, app.t('map.loading'))), 300);
    try {
      const targets = await app.api.mappingTargets(mapping.kind);
      if (last.report?.mapping !== mapping) return;
      show(file, mapping, targets);
    } catch (error) {
      fill(root, failureLine(app, error, app.t('map.failed')), again(file));
    } finally {
      window.clearTimeout(wait);
    }
  }

  function again(file: QueuedFile): HTMLElement {
    const retry = () => void build(file);
    return h('button', { type: 'button', class: 'secondary', onClick: retry }, app.t('file.again'));
  }

  function show(file: QueuedFile, mapping: Mapping, targets: MappingTarget[]): void {
    const step: Step = {
      app,
      mapping,
      targets,
      draft: () => last.draft!,
      change: (change) => app.intake.draft(id, change),
      ask: (draft) => app.intake.map(id, draft),
    };
    const columns = columnTable(step);
    const names = [indicatorQuestions(step), villageQuestions(step)];
    parts = [settingFields(step), columns, ...names, keepFields(step)];
    const roots = parts.map((part) => part.root);
    fill(root, ...(mapping.asks ? asking(app, file, roots) : [folded(app, file, roots)]), go(step));
    for (const part of parts) part.update(step.draft());
  }

  function go(step: Step): HTMLElement {
    const press = () => step.ask(step.draft());
    return h(
      'button',
      { type: 'button', class: step.mapping.asks ? 'primary' : 'secondary', onClick: press },
      app.t('map.check'),
    );
  }

  return {
    root,
    update(file) {
      last = file;
      const mapping = isOpen(file) ? (file.report?.mapping ?? null) : null;
      root.hidden = mapping === null;
      root.classList.toggle('mapping-busy', file.stage === 'checking');
      if (changed(mapping, app.language())) {
        fill(root);
        if (mapping) void build(file);
      } else if (file.draft) {
        for (const part of parts) part.update(file.draft);
      }
    },
  };
}

function title(app: App): HTMLElement {
  return h('h4', {}, app.t('map.title'));
}

function asking(app: App, file: QueuedFile, parts: HTMLElement[]): HTMLElement[] {
  const open = wanted(file.report!);
  const list = h('ul', {}, ...open.map((one) => h('li', {}, one)));
  return [
    title(app),
    h('p', {}, app.t('map.lead')),
    ...(open.length
      ? [h('div', { class: 'mapping-wanted' }, h('b', {}, app.t('map.wanted')), list)]
      : []),
    ...parts,
  ];
}

/** A file that was understood shows how in one line. */
function folded(app: App, file: QueuedFile, parts: HTMLElement[]): HTMLElement {
  const { profile } = file.report!.mapping!;
  const by = readBy(profile, file.said);
  const words = app.t(`map.by${by}`, { name: profile ?? '' });
  return h(
    'div',
    {},
    h('p', {}, words),
    h('details', {}, h('summary', {}, app.t('map.edit')), ...parts),
  );
}
