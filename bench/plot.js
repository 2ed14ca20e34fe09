// The growth of time and memory as one picture, both axes logarithmic.
import * as echarts from 'echarts';

/** An SVG with a curve for each kind of growth: time on the left, memory on the right. */
export function plotGrowth(kinds) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 1000, height: 460 });
  const axis = (name, gridIndex) => ({ type: 'log', name, gridIndex, nameGap: 12 });
  const curves = (value, index) =>
    kinds.map(({ kind, points }) => ({
      name: kind,
      type: 'line',
      xAxisIndex: index,
      yAxisIndex: index,
      data: points.map((point) => [point.size, value(point)]),
    }));
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    legend: { bottom: 0 },
    grid: [
      { left: 60, width: 390, top: 40, bottom: 90 },
      { left: 560, width: 390, top: 40, bottom: 90 },
    ],
    xAxis: [axis('size', 0), axis('size', 1)],
    yAxis: [axis('seconds', 0), axis('MB', 1)],
    series: [...curves((point) => point.seconds, 0), ...curves((point) => point.peak ?? 0, 1)],
  });
  const svg = chart.renderToSVGString();
  chart.dispose(); // it would keep the process waiting
  return svg;
}
