import type { EChartsOption } from 'echarts';
import type { BarChart } from './bar-chart';
import { ink, textStyle } from './chart.options';

/** What the library is asked to draw: the first bar on top, each with its value at its end. */
export function barChartOptions({ title, bars, formatValue }: BarChart): EChartsOption {
  return {
    animation: false,
    textStyle,
    title: { text: title, textStyle: { ...textStyle, fontSize: 14 }, left: 0, top: 0 },
    grid: { left: 8, right: 110, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { lineStyle: { color: ink.grid } } },
    yAxis: {
      ...{ type: 'category', inverse: true, data: bars.map(({ label }) => label) },
      axisLabel: { ...textStyle, interval: 0, width: 130, overflow: 'truncate' },
    },
    series: [
      {
        ...{ type: 'bar', data: bars.map(({ value }) => value), barWidth: 16, itemStyle: { color: ink.point } },
        label: {
          ...{ show: true, position: 'right', ...textStyle },
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => formatValue(bars[dataIndex]?.value ?? 0),
        },
      },
    ],
  };
}
