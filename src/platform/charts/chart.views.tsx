import type { Chart, ChartSize } from './chart';
import { drawChart } from './draw';

/** Drawn once for wide screens and once for phones, so that words stay readable on both. */
const wide: ChartSize = { width: 960, height: 380 };
const narrow: ChartSize = { width: 360, height: 320 };

/**
 * A chart as a picture. It says nothing that the table beside it does not say: `alt` names it in one sentence and
 * where its figures are.
 */
export function ChartPicture({ chart, alt }: { readonly chart: Chart; readonly alt: string }) {
  return (
    <figure class="chart">
      <picture>
        <source media="(max-width: 600px)" srcset={asData(drawChart(chart, narrow))} {...narrow} />
        <img src={asData(drawChart(chart, wide))} alt={alt} {...wide} />
      </picture>
    </figure>
  );
}

function asData(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
