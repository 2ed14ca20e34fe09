import { deadlinesJson, deadlinesOf, renderDeadlines } from '../report/listing/deadlines.js';
import { type ListingArguments, list } from './listing.js';
import type { Terminal } from './terminal.js';

export async function deadlinesCommand(
  args: ListingArguments & { asOf?: string },
  terminal: Terminal,
): Promise<number> {
  const asOf = args.asOf ?? null;
  return list(args, terminal, async (plans, look) => {
    const deadlines = deadlinesOf(plans, asOf);
    if (args.format === 'json') return deadlinesJson(deadlines, asOf);
    if (args.format === 'ics')
      return (await import('../report/listing/calendar.js')).renderCalendar(deadlines, look);
    return renderDeadlines(deadlines, look);
  });
}
