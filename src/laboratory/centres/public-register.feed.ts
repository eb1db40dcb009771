import { fill, formatDay, sampleTexts, type Language, type Text } from '../../platform/i18n';
import { addDays } from '../../metrology';
import { wordsIn, webTexts } from '../../platform/web';
import { element, writeXml, type NewElement } from '../../platform/xml';
import { amendmentKindNames } from './amendment.messages';
import { designationAudited } from './designation.audited';
import type { RegisterChange } from './public-register.changes';
import { changeNames, changeSentences, publicRegisterTexts as texts } from './public-register.messages';
import type { Suspension } from './designation.model';

const atom = 'http://www.w3.org/2005/Atom';
/** The year in which the ids of this feed began (RFC 4151: the authority held its name then). */
const idsSince = '2026';
/** A feed must say when it last changed; one in which nothing has happened yet says so. */
const never = new Date(0);

interface Feed {
  readonly changes: readonly RegisterChange[];
  readonly publicUrl: string;
  /** Of the feed itself, below `publicUrl`. */
  readonly path: string;
  /** Of the page it tells of. */
  readonly register: string;
  readonly language: Language;
}

/** When something of the feed last changed. */
export function changedAt(changes: readonly RegisterChange[]): Date {
  return changes[0]?.at ?? never;
}

/** The changes of the public register, newest first, as Atom 1.0 (RFC 4287). */
export function writeFeed(feed: Feed): string {
  const { changes, publicUrl, path, register, language } = feed;
  const t = wordsIn(language);
  return writeXml(
    element(
      'feed',
      { xmlns: atom, 'xml:lang': language },
      element('id', {}, idOf(publicUrl, 'register')),
      element('title', {}, t(texts.feed)),
      element('updated', {}, changedAt(changes).toISOString()),
      element('author', {}, element('name', {}, t(webTexts.product))),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${publicUrl}${path}` }),
      element('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}${register}` }),
      changes.map((each) => entryOf(each, feed)),
    ),
  );
}

function entryOf(change: RegisterChange, { publicUrl, register, language }: Feed): NewElement {
  const t = wordsIn(language);
  const { act, at, designationId, sequence, name, centreName, sample } = change;
  const title = `${t(changeNames[act])}: ${[name, centreName].filter(Boolean).join(', ')}`;
  return element(
    'entry',
    {},
    element('id', {}, idOf(publicUrl, `designation:${designationId}:${sequence}`)),
    element('title', {}, sample ? `[${t(sampleTexts.mark)}] ${title}` : title),
    element('updated', {}, at.toISOString()),
    element('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}${register}/${designationId}` }),
    element('summary', {}, t(sentenceOf(change, language))),
  );
}

/** From which day on it holds, or what was amended. */
function sentenceOf({ act, after, amendment }: RegisterChange, language: Language): Text {
  if (act === 'amended') {
    const { kind = 'amendment', number = '', from = '' } = amendment ?? {};
    const sentence = fill(changeSentences.amended, { kind: amendmentKindNames[kind], number, day: formatDay(from) });
    return { vi: sentence.vi.replace(' ,', ','), en: sentence.en.replace(' ,', ',') };
  }
  if (act === 'changed') return fill(changeSentences.changed, { fields: amended(after, language) });
  const last = (after['suspensions'] as Suspension[] | undefined)?.at(-1);
  const days = {
    ...{ registered: after['validFrom'], approved: after['validFrom'], suspended: last?.from },
    ...{ resumed: last?.until && addDays(last.until, 1), withdrawn: after['withdrawnOn'] },
  };
  return fill(changeSentences[act], { day: formatDay((days[act] as string | undefined) ?? '') });
}

function amended(after: RegisterChange['after'], language: Language): string {
  const t = wordsIn(language);
  const { fields } = designationAudited;
  return Object.keys(after)
    .map((name) => fields[name as keyof typeof fields])
    .map((words) => t('label' in words ? words.label : words))
    .join(', ');
}

/** `tag:register.example,2026:…`: stays the same wherever the feed is copied to. */
function idOf(publicUrl: string, what: string): string {
  return `tag:${new URL(publicUrl).hostname},${idsSince}:${what}`;
}
