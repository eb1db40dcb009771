import { createHash } from 'node:crypto';
import { Types, type QueryFilter } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../../access';
import { recordAudit } from '../../audit';
import { faultsOfCases, readCases, type CaseFault } from '../../metrology';
import { findPage, inTransaction, takeTurn, type Page, type PageRequest } from '../../platform/database';
import { ConflictError, InvalidInputError, NotFoundError } from '../../platform/http';
import { fill, formatInstant, verbatim, type Text } from '../../platform/i18n';
import { validationAudited } from './validation.audited';
import { validationTexts as texts } from './validation.messages';
import type { CaseOrigin } from './validation.schema';
import { leaseFrom } from './validation.rules';
import { runApart } from './validation.running';
import { ValidationRunModel, type ValidationRun, type ValidationRunRecord } from './validation-run.model';

const mostBytes = 2 * 1024 * 1024;
const mostCases = 1000;
const mostFaults = 20;

/** A file of cases as it came. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface GivenCases {
  readonly cases: CaseOrigin;
  readonly file: GivenFile | undefined;
}

type Cases = Parameters<typeof runApart>[1];

/** Begins a run and leaves it to itself; throws a ConflictError while another one is at work. */
export async function startValidation(
  actor: Actor,
  { cases: origin, file }: GivenCases,
  { at, version }: { readonly at: Date; readonly version: string },
): Promise<ValidationRunRecord> {
  assertCan(actor, 'validation.run');
  const given = origin === 'own' ? file : undefined;
  if (origin === 'own' && !given) throw new InvalidInputError({ file: texts.noFile });
  if (origin === 'published' && file) throw new InvalidInputError({ cases: texts.fileUnused });
  const cases = given ? casesOf(given) : null;
  const run = await inTransaction(async (session) => {
    await takeTurn('validation', session);
    const running = await ValidationRunModel.findOne({ status: 'running' }).session(session).lean();
    if (running && running.leaseUntil > at)
      throw new ConflictError(fill(texts.alreadyRuns, { at: formatInstant(running.startedAt) }));
    await ValidationRunModel.updateMany({ status: 'running' }, { $set: { status: 'interrupted' } }, { session });
    const begun = {
      ...begin(actor, at, version),
      ...(given && { file: fileOf(given), readers: actor.organizationId }),
    };
    const [document] = await ValidationRunModel.create([begun], { session });
    const record = document!.toObject<ValidationRunRecord>();
    const subject = { type: validationAudited.type, id: record._id, name: formatInstant(at) };
    const told = { ...subject, organizationId: record.organizationId };
    await recordAudit(actor, { action: 'validation.started', subject: told, before: null, after: record, at }, session);
    return record;
  });
  runApart(run, cases);
  return run;
}

function begin(actor: Actor, at: Date, version: string): Partial<ValidationRun> {
  const who = { startedBy: actor.name, organizationId: new Types.ObjectId(actor.organizationId) };
  return { ...who, readers: 'everybody', startedAt: at, version, status: 'running', leaseUntil: leaseFrom(at) };
}

const fileOf = ({ name, bytes }: GivenFile) => ({ name, sha256: createHash('sha256').update(bytes).digest('hex') });

function casesOf({ bytes }: GivenFile): Cases {
  if (bytes.length > mostBytes) throw new InvalidInputError({ file: texts.tooLarge });
  const read = readCases(bytes.toString('utf8'));
  if (!read.ok) throw new InvalidInputError({ file: faultsInWords(read.faults) });
  if (read.cases.length > mostCases) throw new InvalidInputError({ file: fill(texts.tooMany, { limit: mostCases }) });
  const faults = faultsOfCases(read.cases);
  if (faults.length > 0) throw new InvalidInputError({ file: faultsInWords(faults) });
  return read.cases;
}

function faultsInWords(faults: readonly CaseFault[]): Text {
  const shown = faults.slice(0, mostFaults).map(({ place, words }) => fill(verbatim(`${place}: {words}`), { words }));
  const left = faults.length - shown.length;
  const said = left > 0 ? [...shown, fill(texts.moreFaults, { count: left })] : shown;
  const all = { vi: said.map(({ vi }) => vi).join(' '), en: said.map(({ en }) => en).join(' ') };
  return fill(texts.fileFaults, { faults: all });
}

/** Newest first, without their cases. */
export async function findValidations(actor: Actor, request: PageRequest): Promise<Page<ValidationRunRecord>> {
  const order = { field: 'startedAt', direction: -1 } as const;
  return (await findPage(ValidationRunModel, seenBy(actor), order, request, { cases: 0 })) as Page<ValidationRunRecord>;
}

export async function getValidation(actor: Actor, id: string): Promise<ValidationRunRecord> {
  const run = await ValidationRunModel.findOne({ $and: [{ _id: id }, seenBy(actor)] }).lean<ValidationRunRecord>();
  if (!run) throw new NotFoundError(texts.notFound);
  return run;
}

/** The runs of published cases are everybody's; those of a file are of the organization that brought it. */
function seenBy(actor: Actor): QueryFilter<ValidationRun> {
  const [own] = Object.values(visibleTo(actor, 'validation.read', 'organizationId'));
  return own ? { readers: { $in: ['everybody', String(own)] } } : {};
}
