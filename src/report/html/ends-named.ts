import { ink } from './palette.js';

/** An axis of which nothing but its two ends is said, each within the drawing. */
export function endsNamed(formatter: (end: number) => string): object {
  return {
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      fontSize: 11,
      margin: 4,
      color: ink('muted'),
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
      formatter,
    },
  };
}
