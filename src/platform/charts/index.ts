export type { Chart, ChartLevel } from './chart';
export { BarChartPicture, ChartPicture } from './chart.views';
