import type { App } from '../app';
import { kecamatanApart } from '../reach-names';
import { h } from './dom';

/** A village's name in a list; its kecamatan beside it where another has the same name. */
export function villageName(app: App, code: string, name: string): (Node | string)[] {
  const apart = kecamatanApart(app.state, code);
  return apart ? [name, ' ', h('small', { class: 'name-apart' }, apart)] : [name];
}
