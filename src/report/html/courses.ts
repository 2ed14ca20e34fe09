import type { Fraction } from 'fraction.js';
import type { Result } from '../../evaluate/result.js';
import type { Text } from '../../text/text.js';
import { type Course, courseIn } from '../said/course.js';
import { saidOf } from '../said/value.js';
import { type Drawing, draw, figure } from './chart.js';
import { endsNamed } from './ends-named.js';
import { type Markup, markup, type Parts } from './markup.js';
import { chinese } from './names.js';
import { ink } from './palette.js';

const WIDTH = 200;
const HEIGHT = 84;
const GRID = { left: 8, right: 8, top: 6, bottom: 20 };

/** The years of each indicator that has at least two, small and side by side: one by one, since each takes milliseconds to draw. */
export function* coursesOf(results: readonly Result[], text: Text): Parts {
  const { title, about } = text.page.courses;
  let isOpen = false;
  for (const result of results) {
    const item = courseItem(result, text);
    if (item && !isOpen) {
      isOpen = true;
      yield markup`<h3>${title}</h3><p class="about">${about}</p><ul class="courses">`;
    }
    yield item;
  }
  if (isOpen) yield markup`</ul>`;
}

function courseItem(result: Result, text: Text): Markup | null {
  const course = courseIn(result);
  if (!course) return null;
  const { row, name } = result.indicator;
  const number = row === null ? '' : `${row} `;
  const alt = saidCourse(course, result, text);
  return markup`<li><p>${number}${chinese(name, text.language)}</p>${figure(drawingOf(course, result, alt), 'course')}<p class="about">${alt}</p></li>`;
}

function drawingOf(course: Course, result: Result, alt: string): Drawing {
  return { width: WIDTH, height: HEIGHT, body: () => draw(optionOf(course, result), WIDTH, HEIGHT), alt };
}

const STILL = { silent: true, clip: false, emphasis: { disabled: true } } as const;

function optionOf({ years, target, projection, from, to }: Course, result: Result) {
  const values = [
    ...years.map(([, value]) => value),
    ...(target ? [target] : []),
    ...(projection ? [projection[1]] : []),
  ];
  const numbers = values.map((value) => value.valueOf());
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const air = (most - least) * 0.12 || Math.abs(most) * 0.1 || 1;
  const last = years.at(-1);
  return {
    grid: GRID,
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      interval: to - from,
      axisLine: { show: true, onZero: false, lineStyle: { color: ink('rule') } },
      ...endsNamed((year: number) => String(year)),
    },
    yAxis: { type: 'value', min: least - air, max: most + air, show: false },
    series: [
      line(
        target
          ? [
              [from, target],
              [to, target],
            ]
          : [],
        { type: [6, 4], width: 1.5, color: ink('muted') },
      ),
      line(last && projection ? [last, projection] : [], {
        type: [2, 3],
        width: 2,
        color: ink(result.outcome),
      }),
      line(years, { width: 2.5, color: ink(result.outcome) }),
      dots(years, ink(result.outcome)),
    ],
  };
}

type Points = readonly (readonly [number, Fraction])[];

function line(points: Points, lineStyle: object) {
  return { type: 'line', ...STILL, data: plain(points), symbol: 'none', lineStyle };
}

function dots(points: Points, color: string) {
  const itemStyle = { color, borderColor: ink('paper'), borderWidth: 1, opacity: 1 };
  return { type: 'scatter', ...STILL, z: 5, data: plain(points), symbol: 'circle', symbolSize: 7, itemStyle };
}

function plain(points: Points): [number, number][] {
  return points.map(([year, value]) => [year, value.valueOf()]);
}

/** `2020年80%，2023年83.4%；2025年按此进度88%，目标≥90%`. */
function saidCourse({ years, projection }: Course, result: Result, text: Text): string {
  const said = saidOf(result, text);
  const { page } = text;
  const [first, last] = [years[0], years.at(-1)];
  const ends = [first, last].flatMap((one) => (one ? [page.inYear(one[0], said.number(one[1]))] : []));
  return [
    ...ends,
    ...(projection ? [page.inYear(projection[0], page.courses.projected(said.number(projection[1])))] : []),
    page.point.target(said.target),
  ].join(page.listBreak);
}
