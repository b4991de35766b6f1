import type { App, Component } from '../app';
import type { QueuedFile } from '../logic/queue';
import { fileCard, stageWords, type FileCard } from './data-file';
import { changeGuard, fill, h } from './dom';

/** The files on their way in, one card each; a card stays while its file changes. */
export function fileQueue(app: App): Component {
  const heading = h('h2', {});
  const list = h('ul', { class: 'queue' });
  const spoken = h('p', { class: 'visually-hidden', role: 'status' });
  const box = h('section', { class: 'data-section', hidden: true }, heading, list);
  const root = h('div', { class: 'queue-box' }, box, spoken);
  const cards = new Map<number, FileCard>();
  const announce = announcer(app, spoken);
  const changed = changeGuard();
  let arrived: HTMLElement | null = null;

  function arrange(files: QueuedFile[]): void {
    const known = new Set(files.map((file) => file.id));
    for (const id of cards.keys()) if (!known.has(id)) cards.delete(id);
    const added = files.filter(({ id }) => !cards.has(id));
    for (const { id } of added) cards.set(id, fileCard(app, id));
    const held = list.contains(document.activeElement);
    const wanted = files.map(({ id }) => cards.get(id)!.root);
    // moving an element takes the focus out of it
    if (wanted.some((element, i) => list.children[i] !== element)) fill(list, ...wanted);
    while (list.children.length > wanted.length) list.lastElementChild!.remove();
    if (added.length) arrived = cards.get(added[0].id)!.root;
    if (held && document.activeElement === document.body) {
      const buttons = [...list.querySelectorAll<HTMLElement>('button:not(:disabled)')];
      (buttons[0] ?? document.querySelector<HTMLElement>('.drop-button'))?.focus();
    }
  }

  /** Cards of files stored before may fill the screen; what was just dropped must be seen. */
  function reveal(): void {
    if (!arrived?.offsetParent) return;
    const { top } = arrived.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) arrived.scrollIntoView({ block: 'start' });
    arrived = null;
  }

  return {
    root,
    update() {
      const { files } = app.intake;
      if (!changed(files, app.language())) return;
      box.hidden = files.length === 0;
      heading.textContent = app.t('file.queue');
      arrange(files);
      for (const file of files) cards.get(file.id)!.update(file);
      announce(files);
      reveal();
    },
  };
}

/** Says each step of a file once; how far it has come is shown, not read out. */
function announcer(app: App, spoken: HTMLElement): (files: QueuedFile[]) => void {
  const last = new Map<number, string>();
  return (files) => {
    for (const file of files) {
      if (last.get(file.id) === file.stage) continue;
      last.set(file.id, file.stage);
      if (file.stage === 'waiting') continue;
      spoken.textContent = app.t('file.announce', {
        file: file.file.name,
        stage: stageWords(app, file),
      });
    }
  };
}
