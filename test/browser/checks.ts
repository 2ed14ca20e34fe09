import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
}

/** What reaches beyond the right edge of the page, or of a part that does not scroll. */
export function overflow(page: Page): Promise<unknown> {
  return page.evaluate(`
    (() => {
      const width = document.documentElement.clientWidth;
      const wide = [...document.querySelectorAll('body *')].filter((one) =>
        one.getBoundingClientRect().right > width + 0.5 && !one.closest('.scroll') && !one.closest('.skip'));
      return [
        ...(document.documentElement.scrollWidth > width ? ['the page: ' + document.documentElement.scrollWidth] : []),
        ...wide.slice(0, 3).map((one) => one.tagName + '.' + one.getAttribute('class')),
      ];
    })()
  `);
}

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What other colours alone can change. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds: of a dark page, which says the same in other colours, only what colours can break. */
export async function violations(page: Page, isDark = false): Promise<string[]> {
  await page.evaluate(axe.source);
  const runOnly = isDark ? { type: 'rule', values: OF_COLOURS } : ALL;
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)} })`,
  )) as axe.AxeResults;
  expect(found.passes.length).toBeGreaterThan(isDark ? 0 : 10);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
