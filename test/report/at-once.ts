import * as page from '../../src/report/html/page.js';
import { renderXlsx as renderingXlsx } from '../../src/report/xlsx.js';
import { atOnce } from '../../src/tables/pause.js';

/** What renders in steps, without a pause. */
export const renderHtml = (...args: Parameters<typeof page.renderHtml>) => atOnce(page.renderHtml(...args));
export const renderXlsx = (...args: Parameters<typeof renderingXlsx>) => atOnce(renderingXlsx(...args));
export const { renderSvg } = page;
