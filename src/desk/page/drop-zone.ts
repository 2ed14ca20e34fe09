import type { DeskWords } from '../../text/desk.js';
import type { Chosen } from '../messages.js';
import { chosenOf, droppedOf } from './chosen.js';
import { element } from './element.js';

type OnChosen = (chosen: readonly Chosen[]) => void;

/** Where files and folders are dropped, or chosen by a button. */
export function dropZone(words: DeskWords, put: OnChosen): HTMLElement {
  const files = field('files', { multiple: true }, put);
  const folder = field('folder', { webkitdirectory: true }, put);
  const choose = { type: 'button', class: 'main', id: 'choose-files', click: () => files.click() };
  const zone = element(
    'div',
    { class: 'drop', id: 'drop' },
    element('p', { class: 'call' }, words.drop),
    element(
      'p',
      { class: 'buttons' },
      element('button', choose, words.chooseFiles),
      element('button', { type: 'button', click: () => folder.click() }, words.chooseFolder),
    ),
    element('p', { class: 'about' }, words.kinds),
    files,
    folder,
  );
  hearDrops(zone, put);
  return zone;
}

/** Not seen: the buttons open it. */
function field(id: string, of: Readonly<Record<string, boolean>>, put: OnChosen): HTMLInputElement {
  const hidden = { class: 'unseen', tabindex: '-1', 'aria-hidden': 'true' };
  const made = element('input', { type: 'file', id, ...of, ...hidden });
  made.addEventListener('change', () => {
    const chosen = chosenOf(made.files ?? new DataTransfer().files);
    made.value = ''; // so that the same file can be chosen again once it is corrected
    put(chosen);
  });
  return made;
}

/** Whatever is let go anywhere on the page is put in: beside the zone a browser would open it instead. */
function hearDrops(zone: HTMLElement, put: OnChosen): void {
  document.ondragover = (event) => {
    event.preventDefault();
    zone.classList.add('over');
  };
  document.ondragleave = (event) => {
    if (event.relatedTarget === null) zone.classList.remove('over');
  };
  document.ondrop = (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer) void droppedOf(event.dataTransfer).then(put);
  };
}
