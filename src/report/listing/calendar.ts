import { ICalCalendar } from 'ical-generator';
import type { Look } from '../look.js';
import { printable } from '../said/printable.js';
import type { Deadline } from './deadlines.js';

/** The due dates as an iCalendar file of whole-day events, the same bytes for the same plans. */
export function renderCalendar(deadlines: readonly Deadline[], look: Look): string {
  const { calendar } = look.text.commands;
  const made = new ICalCalendar({ name: calendar.name, prodId: '//plancheck//plancheck//EN' });
  for (const { plan, checkpoint } of deadlines) {
    if (checkpoint.due === null) continue;
    const day = new Date(`${checkpoint.due}T00:00:00Z`);
    made.createEvent({
      id: `${plan.id}-${checkpoint.name}@plancheck`,
      start: day,
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(`${plan.document.date ?? checkpoint.due}T00:00:00Z`),
      summary: printable(calendar.summary(plan.title, look.text.results.checkpoint(checkpoint.name))),
      description: [checkpoint.wording, checkpoint.note?.[look.text.language]]
        .flatMap((text) => (text ? [printable(text)] : []))
        .join('\n'),
    });
  }
  return made
    .toString()
    .replace(/\r?\n/g, '\r\n')
    .replace(/(?:\r\n)?$/, '\r\n');
}
