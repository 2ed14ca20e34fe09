import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import textWidth from '../said/width.cjs';
import { Markup, markup } from './markup.js';

use([BarChart, LineChart, ScatterChart, GridComponent, SVGRenderer]);
setPlatformAPI({
  measureText: (text, font = '') => ({ width: widthOf(text, Number.parseFloat(font) || FONT_SIZE) }),
});

/** The size of all words in drawings, in their own pixels. */
export const FONT_SIZE = 12;

/** One drawing: its inner SVG, its size, and everything that it shows in words. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Drawn when it is asked for: this is what takes its time. */
  readonly body: () => string;
  readonly alt: string;
}

/** How wide a text comes out, near enough: there is no canvas to measure it on. */
export function widthOf(text: string, size = FONT_SIZE): number {
  return textWidth(text) * size * 0.54;
}

/** Draws with ECharts, without a browser, and keeps of its SVG only what is seen. */
export function draw(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return cleaned(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/**
 * ECharts numbers its classes and clip paths on from drawing to drawing, and writes styles that a strict content
 * security policy refuses. Nothing here is hovered over or clipped, so these go; fonts turn into attributes, or into
 * what the page says.
 */
function cleaned(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>|<\/svg>\s*$|<style[\s\S]*?<\/style>|<defs[\s\S]*?<\/defs>/g, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '')
    .replace(/ (?:class|clip-path|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => fontSize(style))
    .replace(/<\/?g\s*>/g, '')
    .replace(/><\/(?:path|rect)>/g, '/>')
    .replace(/\n+/g, '');
}

function fontSize(style: string): string {
  const size = /font-size:([\d.]+)px/.exec(style)?.[1];
  return size === undefined ? '' : ` font-size="${size}"`;
}

/** A drawing as it stands in a page: one image to those who hear the page, all it shows in its name. */
export function figure({ width, height, body, alt }: Drawing, name: string): Markup {
  return markup`<svg class="${name}" role="img" aria-label="${alt}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${new Markup(body())}</svg>`;
}
