import type { Types } from 'mongoose';
import { letterTexts as texts, sealTexts, textOf, type CheckRun, type DailySeal } from './audit';
import { fill, formatDay, languages, verbatim, type Text, type TextValues } from './platform/i18n';
import { postLetters, type OtherLetter } from './laboratory/schedule';
import { AccountModel } from './register/accounts';
import { InstallationModel } from './register/installation';

/** More findings than this do not go into a letter. */
const most = 30;

/** Tells every administrator what the check found, once for each night. */
export async function tellAdministrators(check: CheckRun, publicUrl: string, at: Date): Promise<void> {
  const { _id: day, findings = [], total = 0, errorId = '' } = check;
  const listed = (language: 'vi' | 'en') =>
    [
      ...findings.slice(0, most).map(({ text }) => `- ${text[language]}`),
      ...(total > most ? [`- ${fill(sealTexts.more, { count: total - most })[language]}`] : []),
    ].join('\n');
  const values = { day: formatDay(day), count: total, errorId, url: `${publicUrl}/audit/seals` };
  const { whatToDo } = sealTexts;
  const bent = { ...values, findings: { vi: listed('vi'), en: listed('en') }, whatToDo };
  const administrators = await AccountModel.find({ role: 'administrator', active: true }).lean();
  const letters = administrators.map(({ _id, displayName, email, organizationId }): OtherLetter => ({
    key: `bent:${day}:${_id.toHexString()}`,
    organizationId,
    ...(email && { to: email }),
    recipientName: displayName,
    subject: fill(texts.bentSubject, values).vi,
    body: inBothLanguages(texts.bentBody, bent),
  }));
  await postLetters(letters, at);
}

/** Sends the line of the day to the address that keeps it. */
export async function sendSeal(seal: DailySeal, address: string, at: Date): Promise<void> {
  const organizationId = await keeperOfRegistry();
  if (!organizationId) return;
  const values = { day: formatDay(seal._id), line: verbatim(textOf(seal).trim()) };
  const subject = fill(texts.sealSubject, values).vi;
  const body = inBothLanguages(texts.sealBody, values);
  await postLetters(
    [{ key: `seal:${seal._id}`, organizationId, to: address, recipientName: address, subject, body }],
    at,
  );
}

/** The department, else the organization of an administrator while no province is entered; undefined in an empty registry. */
async function keeperOfRegistry(): Promise<Types.ObjectId | undefined> {
  const installation = await InstallationModel.findOne({}, { departmentId: 1 }).lean();
  if (installation) return installation.departmentId;
  return (await AccountModel.findOne({ role: 'administrator' }, { organizationId: 1 }).lean())?.organizationId;
}

function inBothLanguages(text: Text, values: TextValues): string {
  const filled = fill(text, values);
  return languages.map((language) => filled[language]).join('\n\n———\n\n');
}
