export type { Chart, ChartLevel } from './chart';
export { ChartPicture } from './chart.views';
