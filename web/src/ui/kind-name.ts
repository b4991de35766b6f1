import type { App } from '../app';
import { id as words } from '../text/id';
import type { TextKey } from '../text';

/** What a kind of import is called; a kind that this page does not know is a file. */
export function kindName(app: App, kind: string): string {
  const key = `data.kind.${kind}`;
  return app.t((key in words ? key : 'data.kind.other') as TextKey);
}
