import type { Types } from 'mongoose';
import type { InstrumentRecord, InstrumentTypeRecord } from '../instruments';
import type { OrganizationRecord } from '../../register/organizations';
import { fill, formatDay, sampleTexts, type Day } from '../../platform/i18n';
import type { Message } from './message.model';
import { noticeStages, type NoticeStage } from './schedule-run.model';
import { letterTexts as texts, stageNames } from './schedule.messages';

/** Letters are in the language of the law and of nearly every reader. */
const language = 'vi';
const linesAtMost = 200;

type Body = Pick<OrganizationRecord, '_id' | 'nameVi' | 'email' | 'phone' | 'address'>;

/** One instrument in a letter. */
export interface LetterLine {
  readonly stage: NoticeStage;
  readonly dueOn: Day;
  readonly instrument: Pick<InstrumentRecord, 'code' | 'typeCode' | 'serial' | 'place' | 'provenance'> | undefined;
  readonly type: Pick<InstrumentTypeRecord, 'nameVi'> | undefined;
}

/** A letter being written: lines are added under headings, and counted; beyond a few hundred they are only counted. */
export class Letter {
  private readonly lines: string[] = [];
  private readonly counts = new Map<NoticeStage, number>();
  private total = 0;
  private listed = 0;
  private heading: string | undefined;
  private isSample = false;

  add(heading: string, { stage, dueOn, instrument, type }: LetterLine): void {
    this.total += 1;
    this.isSample ||= instrument?.provenance?.generated === true;
    this.counts.set(stage, (this.counts.get(stage) ?? 0) + 1);
    if (this.listed >= linesAtMost) return;
    this.listed += 1;
    if (heading !== this.heading) this.lines.push('', `${heading}:`);
    this.heading = heading;
    this.lines.push(
      say(texts.line, {
        code: instrument?.code ?? '',
        type: type?.nameVi ?? instrument?.typeCode ?? '',
        serial: instrument?.serial ?? texts.noSerial,
        place: instrument?.place ?? texts.noPlace,
        dueOn: formatDay(dueOn),
      }),
    );
  }

  /** To the owner of the instruments, from the centre that verifies them. */
  toOwner(owner: Body | undefined, centre: Body | undefined, day: Day): Draft {
    const from = nameOf(centre);
    const contact = [centre?.phone, centre?.email, centre?.address].filter(Boolean).join(', ');
    return this.draft(owner, [
      say(texts.toOwner, { centre: from, day: formatDay(day) }),
      ...this.listing(),
      '',
      say(texts.askOwner, { centre: from, contact: contact && `(${contact})` }).trim(),
    ]);
  }

  /** To the centre: how many of each stage, then by owner. */
  toCentre(centre: Body | undefined, day: Day, url: string): Draft {
    return this.draft(centre, [
      say(texts.toCentre, { day: formatDay(day) }),
      ...noticeStages.toReversed().flatMap((stage) => this.countOf(stage)),
      ...this.listing(),
      '',
      say(texts.askCentre, { url }),
    ]);
  }

  private countOf(stage: NoticeStage): string[] {
    const count = this.counts.get(stage);
    return count ? [say(texts.count, { stage: stageNames[stage], count })] : [];
  }

  private listing(): string[] {
    const left = this.total - this.listed;
    return left > 0 ? [...this.lines, say(texts.more, { count: left })] : this.lines;
  }

  private draft(recipient: Body | undefined, paragraphs: readonly string[]): Draft {
    const name = nameOf(recipient);
    return {
      recipientName: name,
      isSample: this.isSample,
      ...(recipient && { recipientId: recipient._id }),
      ...(recipient?.email && { to: recipient.email }),
      subject: say(texts.subject, { count: this.total }),
      body: [say(texts.dear, { name }), '', ...paragraphs, '', texts.automatic[language], ''].join('\n'),
    };
  }
}

interface Draft extends Pick<Message, 'to' | 'recipientId' | 'recipientName' | 'subject' | 'body'> {
  /** It tells of a record that the sample generator made. */
  readonly isSample?: boolean;
}

/**
 * A letter as the outbox keeps it. `key` makes it unique; the outbox is that of `organizationId`. What rests on sample
 * records says so in its subject, in the mail and on paper.
 */
export function messageOf(
  { isSample, ...draft }: Draft,
  key: string,
  organizationId: Types.ObjectId,
  createdAt: Date,
): Message {
  const status = draft.to ? 'waiting' : 'noAddress';
  const subject = isSample ? `[${sampleTexts.mark[language]}] ${draft.subject}` : draft.subject;
  return { key, organizationId, ...draft, subject, status, attempts: 0, nextAttemptAt: createdAt, createdAt };
}

export function nameOf(organization: Pick<Body, 'nameVi'> | undefined): string {
  return organization?.nameVi ?? texts.unnamed[language];
}

export function stageHeading(stage: NoticeStage): string {
  return stageNames[stage][language];
}

function say(...[text, values]: Parameters<typeof fill>): string {
  return fill(text, values)[language];
}
