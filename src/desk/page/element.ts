import { printable } from '../../report/said/printable.js';

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean | EventListener | undefined>>;

/** An element with what is in it. Whatever is text stays text, and is all seen; a function hears the event of its name. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, '');
    else if (typeof value === 'string') made.setAttribute(key, value);
  }
  made.append(...shown(children));
  return made;
}

/** Puts other children in the place of those that are there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...shown(children));
}

/** Names of places, plans and files may be a stranger's, who turns what follows around by a letter that is not seen. */
function shown(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === null) return [];
    return [typeof child === 'string' ? child.split('\n').map(printable).join('\n') : child];
  });
}

/** Lets the browser save bytes under a name. */
export function save(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  element('a', { href: url, download: name }).click();
  // the browser has taken the address by then, and the bytes are no longer held
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
