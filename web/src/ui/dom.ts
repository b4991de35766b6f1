/** Small helpers to build elements; data always enters as text, never as markup. */

type Child = Node | string | null | false | undefined;
type Attributes = Record<string, string | number | boolean | null | undefined | EventListener>;

/** An element with attributes, listeners (`onClick`) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  apply(element, attributes);
  element.append(...kept(children));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  apply(element, attributes);
  element.append(...kept(children));
  return element;
}

/** Sets or removes attributes; false and null remove, true sets an empty one. */
export function apply(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2).toLowerCase(), value);
    } else if (value === false || value === null || value === undefined) {
      element.removeAttribute(name);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
}

export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...kept(children));
}

function kept(children: Child[]): (Node | string)[] {
  return children.filter((c): c is Node | string => c !== null && c !== false && c !== undefined);
}

/** True when one of the inputs is not the one of the last call: a component draws only then. */
export function changeGuard(): (...inputs: unknown[]) => boolean {
  let last: unknown[] | null = null;
  return (...inputs) => {
    const changed = last === null || inputs.some((input, i) => input !== last![i]);
    last = inputs;
    return changed;
  };
}
