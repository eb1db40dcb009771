import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import type { Clock } from '../../platform/clock';
import { administrativeDocx } from '../../platform/docx';
import { flash, parseForm, pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { administrativeDocument } from '../../platform/pdf';
import { formPage, sendList, sendPage } from '../../platform/web';
import { countingRoutes } from './counting.routes';
import { yearOf } from './report.api';
import { reportDocument, reportFileName } from './report.document';
import { EditReportPage } from './report.edit.views';
import { FigurePage, FigureRecordTable } from './report.figure.views';
import { reportTexts as texts } from './report.messages';
import { openingKey } from './report.outline';
import { editReportSchema, listFigureRecordsSchema } from './report.schema';
import {
  editReport,
  findFigureRecords,
  findReportId,
  findReports,
  getReport,
  type ReportOfYear,
} from './report.service';
import { ReportListPage, ReportPage } from './report.views';

export function reportRoutes(clock: Clock): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());
  const asked = (req: Request) => getReport(actorOf(req), yearOf(req.params['year']), today());

  routes.get('/', requirePermission('reports.read'), async (req, res) => {
    sendPage(req, res, <ReportListPage reports={await findReports(actorOf(req), today())} />);
  });

  routes.use('/counting', countingRoutes(clock));

  routes.get('/996/:year.pdf', requirePermission('reports.read'), async (req, res) => {
    const report = await asked(req);
    const bytes = await administrativeDocument(await reportDocument(report, clock.now()));
    res.attachment(reportFileName(report.year, 'pdf')).send(bytes);
  });

  routes.get('/996/:year.docx', requirePermission('reports.read'), async (req, res) => {
    const report = await asked(req);
    const bytes = await administrativeDocx(await reportDocument(report, clock.now()));
    res.attachment(reportFileName(report.year, 'docx')).send(bytes);
  });

  routes.get('/996/:year', requirePermission('reports.read'), async (req, res) => {
    const report = await asked(req);
    const id = await findReportId(report.year);
    const history = id ? await findHistory(id) : [];
    sendPage(req, res, <ReportPage {...{ report, history, mayEdit: can(actorOf(req), 'reports.edit') }} />);
  });

  routes.get('/996/:year/figures/:key', requirePermission('reports.read'), async (req, res) => {
    const query = pageQuery(listFigureRecordsSchema, req);
    const figure = { year: yearOf(req.params['year']), key: String(req.params['key']), column: query.period };
    const found = await findFigureRecords(actorOf(req), figure, today(), query);
    sendList(req, res, <FigurePage found={found} year={figure.year} />, <FigureRecordTable page={found.page} />);
  });

  const editing = formPage({
    show: async (req) => {
      assertCan(actorOf(req), 'reports.edit');
      return <EditReportPage report={await asked(req)} />;
    },
    record: async (req) => {
      const { year, version } = await asked(req);
      return { _id: await findReportId(year), __v: version };
    },
    initial: async (req) => typedAgain(await asked(req)),
    submit: async (req, { version }) => {
      const year = yearOf(req.params['year']);
      const input = parseForm(editReportSchema, req.body);
      await editReport(actorOf(req), year, input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.saved);
      return `/reports/996/${year}`;
    },
  });
  routes.route('/996/:year/edit').all(requirePermission('reports.edit')).get(editing.show).post(editing.submit);

  return routes;
}

/** What the fields of the form hold at first. */
function typedAgain({ head, opening, sections }: ReportOfYear) {
  const narratives = sections.flatMap(({ outline, text }) => (text ? [[outline.key, text.vi] as const] : []));
  return { ...head, narratives: { [openingKey]: opening.vi, ...Object.fromEntries(narratives) } };
}
