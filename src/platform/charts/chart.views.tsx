import type { EChartsOption } from 'echarts';
import type { BarChart } from './bar-chart';
import { barChartOptions } from './bar-chart.options';
import type { Chart, ChartSize } from './chart';
import { chartOptions } from './chart.options';
import { drawChart } from './draw';

/** Drawn once for wide screens and once for phones, so that words stay readable on both. */
const wide: ChartSize = { width: 960, height: 380 };
const narrow: ChartSize = { width: 360, height: 320 };

/**
 * A chart as a picture. It says nothing that the table beside it does not say: `alt` names it in one sentence and
 * where its figures are.
 */
export function ChartPicture({ chart, alt }: { readonly chart: Chart; readonly alt: string }) {
  return <Picture options={chartOptions(chart)} alt={alt} height={{ wide: wide.height, narrow: narrow.height }} />;
}

/** The same of bars: as high as there are bars. */
export function BarChartPicture({ chart, alt }: { readonly chart: BarChart; readonly alt: string }) {
  const height = 70 + 30 * chart.bars.length;
  return <Picture options={barChartOptions(chart)} alt={alt} height={{ wide: height, narrow: height }} />;
}

interface PictureProps {
  readonly options: EChartsOption;
  readonly alt: string;
  readonly height: { readonly wide: number; readonly narrow: number };
}

function Picture({ options, alt, height }: PictureProps) {
  const [broad, slim] = [
    { ...wide, height: height.wide },
    { ...narrow, height: height.narrow },
  ];
  return (
    <figure class="chart">
      <picture>
        <source media="(max-width: 600px)" srcset={asData(drawChart(options, slim))} {...slim} />
        <img src={asData(drawChart(options, broad))} alt={alt} {...broad} />
      </picture>
    </figure>
  );
}

function asData(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
