import type { Asked } from '../../text/ways.js';

/** Shows a field, unfolds what it stands in, and puts the cursor there. */
export function goTo(field: Asked): void {
  const one = document.getElementById(field);
  one?.closest('details')?.setAttribute('open', '');
  one?.scrollIntoView({ block: 'center' });
  one?.focus();
}
