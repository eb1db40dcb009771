import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { findTypeChoices } from '../instruments';
import { organizationsById } from '../../register/organizations';
import { counted, readFile } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm, pageQuery, wantsJson } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { withdrawCertificate } from './certificate-withdraw.service';
import {
  readCertificate,
  readDigital,
  type CertificateFile,
  type DigitalSettings,
  type FileSettings,
} from './certificate-files.service';
import { certificateTexts as texts } from './certificate.messages';
import type { CertificateRecord } from './certificate.model';
import { publicAddress } from './certificate.pdf';
import { findPaperSchema, listCertificatesSchema, withdrawCertificateSchema } from './certificate.schema';
import {
  findByNumber,
  findCertificates,
  getCertificate,
  findPublicPaper,
  relatedCertificates,
  standardChoices,
  type PublicPaper,
} from './certificate.service';
import { CertificateListPage, CertificateTable } from './certificate.views';
import { CertificatePage, WithdrawPage } from './certificate-record.views';
import { DisposedPaperPage, type DisposedPaperFacts, type FindDisposedPaper } from './disposed-paper.views';
import { englishNameOf } from './english-name';
import { FindPaperPage } from './find-paper.views';
import { newestAfter } from './newest-paper';
import { isProven } from './proven-paper';
import { publicFacts, publicFactsOfFailure, PublicCertificatePage } from './public-certificate.views';
import { UnprovenPaperPage, unprovenFacts } from './unproven-paper.views';

export interface CertificateSettings {
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly paperUrl?: string | undefined;
  readonly digital: DigitalSettings;
}

export function certificateRoutes({ clock, publicUrl, digital }: CertificateSettings): Router {
  const routes = Router();
  const files = { ...digital, publicUrl };
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('certificates.read'), async (req, res) => {
    const query = pageQuery(listCertificatesSchema, req);
    const page = await findCertificates(actorOf(req), query, counted(query));
    const owners = await organizationsById(page.items.map(({ ownerId }) => ownerId));
    const standards = query.standardId ? await standardChoices(actorOf(req), query.standardId) : undefined;
    const types = await findTypeChoices();
    const props = { page, owners, today: today() };
    sendList(req, res, <CertificateListPage {...{ ...props, standards, types }} />, <CertificateTable {...props} />);
  });

  routes.get('/:id.pdf', requirePermission('certificates.read'), async (req, res) =>
    sendCertificate(res, await asked(req), files),
  );

  routes.get('/:id.xml', requirePermission('certificates.read'), async (req, res) =>
    sendDigital(res, await asked(req), files),
  );

  routes.get('/:id/signed.pdf', requirePermission('certificates.read'), async (req, res) =>
    sendSigned(res, await asked(req)),
  );

  routes.get('/:id', requirePermission('certificates.read'), async (req, res) => {
    const actor = actorOf(req);
    const certificate = await asked(req);
    const [related, history] = await Promise.all([relatedCertificates(certificate), findHistory(certificate._id)]);
    const rights = {
      mayWithdraw: can(actor, 'certificates.withdraw', certificate.centreId),
      mayCorrect: can(actor, 'verifications.record', certificate.centreId),
    };
    const address = publicAddress('', certificate.publicCode);
    sendPage(
      req,
      res,
      <CertificatePage {...{ certificate, ...related, history, today: today(), address, ...rights }} />,
    );
  });

  const withdrawal = formPage({
    show: async (req) => <WithdrawPage certificate={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const { _id, number } = await asked(req);
      const input = parseForm(withdrawCertificateSchema, req.body);
      await withdrawCertificate(actorOf(req), String(_id), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.withdrawn);
      req.log.info({ certificate: number }, 'certificate withdrawn');
      return `/certificates/${String(_id)}`;
    },
  });
  routes
    .route('/:id/withdraw')
    .all(requirePermission('certificates.withdraw'))
    .get(withdrawal.show)
    .post(withdrawal.submit);

  return routes;
}

/** What anybody may see who holds the paper: no sign-in, no personal data, not for search engines. */
export function publicCertificateRoutes({
  clock,
  findDisposed,
}: Pick<CertificateSettings, 'clock'> & { readonly findDisposed: FindDisposedPaper }): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());
  routes.use((_req, res, next) => {
    res.set({ 'X-Robots-Tag': 'noindex, nofollow', 'Cache-Control': 'no-store' }).vary('Accept');
    next();
  });

  routes.get('/', async (req, res) => {
    const asked = pageQuery(findPaperSchema, req);
    const { number, check } = asked;
    const found = number && check ? await findByNumber({ number, check }) : undefined;
    if (found?.length === 1 && found[0]) return sendPaper(req, res, { certificate: found[0] }, today());
    const disposed =
      number && check && found?.length === 0
        ? await findDisposed({ number: number.toUpperCase(), checkCharacters: check })
        : undefined;
    if (disposed) return sendDisposed(req, res, disposed);
    if (found?.length === 0) res.status(404);
    if (wantsJson(req) && found?.length === 0) throw new NotFoundError(texts.notFound);
    sendPage(req, res, <FindPaperPage {...{ asked, found }} />);
  });

  routes.get('/:code', async (req, res) => {
    const { code } = req.params;
    const paper = await findPublicPaper(code);
    if (paper) return sendPaper(req, res, paper, today());
    const disposed = await findDisposed({ publicCode: code.toLowerCase() });
    if (!disposed) throw new NotFoundError(texts.notFound);
    sendDisposed(req, res, disposed);
  });
  return routes;
}

/** Tells that the file of a paper was disposed of, and by which decision. */
function sendDisposed(req: Request, res: Response, facts: DisposedPaperFacts): void {
  if (wantsJson(req)) return void res.json({ standing: 'disposed', ...facts });
  sendPage(req, res, <DisposedPaperPage facts={facts} />);
}

/** Tells what is sealed of a paper, or that it cannot be authenticated. */
async function sendPaper(req: Request, res: Response, paper: PublicPaper, today: Day): Promise<void> {
  if (!(await isProven(paper))) {
    const { number } = 'record' in paper ? paper.record : paper.certificate;
    req.log.error({ number, errorId: randomUUID() }, 'a paper does not agree with its seals');
    if (wantsJson(req)) return void res.json(unprovenFacts);
    return sendPage(req, res, <UnprovenPaperPage />);
  }
  const instrumentEn = await englishNameOf('record' in paper ? paper.record._id : paper.certificate.verificationId);
  const facts =
    'record' in paper
      ? publicFactsOfFailure(paper.record, { instrumentEn })
      : publicFacts(paper.certificate, { instrumentEn, newest: await newestAfter(paper.certificate) }, today);
  if (wantsJson(req)) return void res.json(facts);
  sendPage(req, res, <PublicCertificatePage facts={facts} />);
}

/** Writes the issued PDF. */
export async function sendCertificate(
  res: Response,
  certificate: CertificateRecord,
  files: FileSettings,
): Promise<void> {
  sendFile(res, 'inline', await readCertificate(certificate, files));
}

/** Writes the signed edition, where a token signed the certificate after its issue. */
export async function sendSigned(res: Response, { signedFile: file }: CertificateRecord): Promise<void> {
  if (!file) throw new NotFoundError();
  sendFile(res, 'inline', { file, bytes: await readFile(file) });
}

/** Writes the digital certificate, to be saved: a browser has nothing to show of it. */
export async function sendDigital(res: Response, certificate: CertificateRecord, files: FileSettings): Promise<void> {
  sendFile(res, 'attachment', await readDigital(certificate, files));
}

/** The hash of a file is its tag, so a copy that a browser keeps is known to be the same. */
function sendFile(res: Response, disposition: 'inline' | 'attachment', { file, bytes }: CertificateFile): void {
  res
    .type(file.contentType)
    .set({
      'Content-Disposition': `${disposition}; filename="${file.name}"`,
      'Cache-Control': 'private, no-cache',
      ETag: `"${file.sha256}"`,
    })
    .send(bytes);
}

function asked(req: Request) {
  return getCertificate(actorOf(req), String(req.params['id']));
}
