import axe from 'axe-core';
import type { Page } from 'playwright-core';
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

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
  )) as axe.AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
