export type { Chart, ChartLevel } from './chart';
export { BarChartPicture, ChartPicture } from './chart.views';
export type { BarChart } from './bar-chart';
