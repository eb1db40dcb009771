import { Router, type Request } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendPage } from '../../platform/web';
import { sendReportCsv } from './report.csv';
import { reportPdf } from './report.pdf';
import { findReport, reportCentres, type StampReport } from './report.queries';
import { askReportSchema } from './report.schema';
import { ReportPage } from './report.views';

/** The yearly report: `/stamps/report`, as a sheet and as PDF. */
export function reportRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('stamps.read');
  routes.get('/report', read, async (req, res) => {
    sendPage(req, res, <ReportPage report={await asked(req, clock)} centres={await reportCentres(actorOf(req))} />);
  });
  routes.get('/report.csv', read, async (req, res) => sendReportCsv(res, await asked(req, clock)));
  routes.get('/report.pdf', read, async (req, res) => {
    const report = await asked(req, clock);
    const bytes = await reportPdf(report, clock.now());
    const name = `bao-cao-tem-${report.year}.pdf`;
    res.type('application/pdf').set('Content-Disposition', `inline; filename="${name}"`).send(bytes);
  });
  return routes;
}

/** Of this year and, for who sees all, of the first centre that keeps a register, unless another is asked for. */
async function asked(req: Request, clock: Clock): Promise<StampReport> {
  const actor = actorOf(req);
  const query = pageQuery(askReportSchema, req);
  const [first] = query.centreId ? [] : await reportCentres(actor);
  return findReport(actor, { ...query, ...(first && { centreId: String(first._id) }) }, dayInVietnam(clock.now()));
}
