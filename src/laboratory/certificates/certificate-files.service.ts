import { signXml, type SigningKey } from '../../platform/xml';
import { recordAudit, registry } from '../../audit';
import { inTransaction, readFile, storeFile, type StoredFile } from '../../platform/database';
import { ConflictError, NotFoundError } from '../../platform/http';
import type { Attachment } from '../../platform/pdf';
import type { ClientSession } from 'mongoose';
import type { PaperSignature, SignedPaper, SigningSettings } from '../signing';
import { writeDcc, type DigitalCertificate } from '../dcc';
import { certificateAudited } from './certificate.audited';
import { digitalCertificate, uniqueIdOf } from './certificate.dcc';
import { CertificateModel, type Certificate, type CertificateRecord, type DigitalFile } from './certificate.model';
import { certificatePdf } from './certificate.pdf';
import { digitalTexts as texts } from './dcc.messages';
import { both } from './dcc.words';
import { fileNameOf, refusedWhenUnprintable } from './paper.files';
import { VerificationModel, type VerificationRecord } from './verification.model';

/** What the files of a certificate need to know of the installation. */
export interface DigitalSettings extends SigningSettings {
  /** Of this program: a digital certificate names what made it. */
  readonly version: string;
  /** Absent: digital certificates are not signed, and say so. */
  readonly signingKey?: SigningKey | undefined;
}

export interface FileSettings extends DigitalSettings {
  readonly publicUrl: string;
  /** One of many that are issued one after the other. */
  readonly ofMany?: boolean | undefined;
}

export interface CertificateFiles {
  readonly file: StoredFile;
  readonly xml?: DigitalFile;
  readonly signature?: PaperSignature;
}

/** Signs the PDF as it was drawn; where nothing is signed it comes back as it is. */
type SignDrawn = (bytes: Buffer) => Promise<SignedPaper>;

/** Reads what the files of a certificate need; what is answered draws and keeps them, and asks nothing of the session. */
export async function filesToDraw(
  certificate: Certificate,
  record: VerificationRecord,
  settings: FileSettings,
  session?: ClientSession,
): Promise<(sign?: SignDrawn) => Promise<CertificateFiles>> {
  const digital = await digitalOf(certificate, record, settings, session);
  return (sign) => drawAndStore({ certificate, record, digital }, settings, sign);
}

interface ToDraw {
  readonly certificate: Certificate;
  readonly record: VerificationRecord;
  readonly digital: DigitalCertificate | undefined;
}

/**
 * Draws both files of a certificate and keeps them. Each carries the other, and neither can carry itself: first the data
 * alone, which goes into the PDF; then the data with that PDF in it, which is the XML that people download. Both
 * XML documents are signed where the installation has a key, and the second proves the first with the rest of the PDF. The
 * PDF is signed only as it is issued, before it is kept and carried.
 */
async function drawAndStore(
  { certificate, record, digital }: ToDraw,
  settings: FileSettings,
  sign?: SignDrawn,
): Promise<CertificateFiles> {
  const attachment = digital && attachmentOf(certificate, signed(digital, settings));
  const name = fileNameOf(certificate.number);
  const drawn = await refusedWhenUnprintable(() =>
    certificatePdf(certificate, record, { publicUrl: settings.publicUrl, attachment, ofMany: settings.ofMany }),
  );
  const { bytes, signature } = sign ? await sign(drawn) : { bytes: drawn, signature: undefined };
  const file = await storeFile({ name, contentType: 'application/pdf', bytes });
  const files = { file, ...(signature && { signature }) };
  if (!digital) return files;
  return { ...files, xml: await storeDigital({ certificate, digital, pdf: bytes }, settings) };
}

export interface CertificateFile {
  readonly file: StoredFile;
  readonly bytes: Buffer;
}

/** The PDF as it was issued, bit for bit. */
export async function readCertificate(
  certificate: CertificateRecord,
  settings: FileSettings,
): Promise<CertificateFile> {
  const { file } = certificate.file ? certificate : await drawOnce(certificate, settings);
  if (!file) throw new NotFoundError();
  return { file, bytes: await readFile(file) };
}

/**
 * The digital certificate as it was issued, bit for bit; of a certificate from before there were any, the first opening
 * makes it from the record's frozen content and keeps it.
 */
export async function readDigital(certificate: CertificateRecord, settings: FileSettings): Promise<CertificateFile> {
  const file = certificate.xml ?? (await makeOnce(certificate, settings));
  return { file, bytes: await readFile(file) };
}

/**
 * A certificate from before this registry, or from the sample, has its words but no file: the first opening draws it
 * from them. Of several first openings one keeps its file, and all answer that one.
 */
async function drawOnce(certificate: CertificateRecord, settings: FileSettings): Promise<Partial<CertificateFiles>> {
  const draw = await filesToDraw(certificate, await recordOf(certificate), settings);
  const drawn = await draw();
  return (await keepUnlessKept(certificate, 'file', drawn)) ?? drawn;
}

async function makeOnce(certificate: CertificateRecord, settings: FileSettings): Promise<DigitalFile> {
  const { bytes: pdf } = await readCertificate(certificate, settings);
  const drawn = (await CertificateModel.findById(certificate._id).lean())?.xml;
  if (drawn) return drawn;
  const digital = await digitalOf(certificate, await recordOf(certificate), settings);
  if (!digital) throw new ConflictError(texts.noSnapshot);
  const xml = await storeDigital({ certificate, digital, pdf }, settings);
  return (await keepUnlessKept(certificate, 'xml', { xml }))?.xml ?? xml;
}

/** The certificate as it is kept then; what another opening has kept before stays. */
async function keepUnlessKept(
  { _id }: CertificateRecord,
  field: 'file' | 'xml',
  files: Partial<CertificateFiles>,
): Promise<CertificateRecord | undefined> {
  return inTransaction(async (session) => {
    const certificate = await CertificateModel.findById(_id).session(session);
    if (!certificate || certificate[field]) return certificate?.toObject<CertificateRecord>();
    const before = certificate.toObject<CertificateRecord>();
    // No change that anybody could overwrite: its version stays.
    await CertificateModel.updateOne({ _id }, { $set: files }, { session });
    const after = { ...before, ...files };
    const { number: name, centreId: organizationId } = after;
    const subject = { type: certificateAudited.type, id: _id, name, organizationId };
    await recordAudit(registry, { action: 'certificate.drawn', subject, before, after, at: new Date() }, session);
    return after;
  });
}

async function recordOf({ verificationId }: CertificateRecord): Promise<VerificationRecord> {
  const record = await VerificationModel.findById(verificationId).lean();
  if (!record) throw new NotFoundError();
  return record;
}

/** Undefined for a record without its frozen content: nothing is taken from the register of today. */
async function digitalOf(
  certificate: Certificate,
  record: VerificationRecord,
  { publicUrl, version, signingKey }: FileSettings,
  session?: ClientSession,
): Promise<DigitalCertificate | undefined> {
  const { frozen } = record;
  if (!frozen) return undefined;
  const replacedId = await replacedIdOf(certificate, session);
  const facts = { certificate, record: { ...record, frozen }, replacedId };
  return digitalCertificate({ ...facts, publicUrl, version, isSigned: signingKey !== undefined });
}

/** By what the record of the replaced certificate froze; one without it is named by its number. */
async function replacedIdOf({ replacesId }: Certificate, session: ClientSession | null = null) {
  const replaced = replacesId && (await CertificateModel.findById(replacesId).session(session).lean());
  if (!replaced) return undefined;
  const record = await VerificationModel.findById(replaced.verificationId, { frozen: 1 }).session(session).lean();
  return record?.frozen ? uniqueIdOf(record.frozen, replaced.number) : replaced.number;
}

interface Digital {
  readonly certificate: Certificate;
  readonly digital: DigitalCertificate;
  readonly pdf: Buffer;
}

async function storeDigital({ certificate, digital, pdf }: Digital, settings: FileSettings): Promise<DigitalFile> {
  const fileName = fileNameOf(certificate.number);
  const carried = { fileName, mimeType: 'application/pdf', bytes: pdf, description: both(texts.pdf) };
  const bytes = Buffer.from(signed({ ...digital, carried }, settings), 'utf8');
  const file = await storeFile({ name: fileNameOf(certificate.number, 'xml'), contentType: 'application/xml', bytes });
  return { ...file, isSigned: settings.signingKey !== undefined };
}

function signed(digital: DigitalCertificate, { signingKey }: DigitalSettings): string {
  const xml = writeDcc(digital);
  return signingKey ? signXml(xml, signingKey) : xml;
}

function attachmentOf({ number }: Certificate, xml: string): Attachment {
  return {
    name: fileNameOf(number, 'xml'),
    contentType: 'application/xml',
    description: texts.dataOfPdf.vi,
    bytes: Buffer.from(xml, 'utf8'),
  };
}
