import { Fragment } from 'preact';
import type { Text } from '../../platform/i18n';
import { Section, useWords } from '../../platform/web';
import { standardAddress, standardKindNames } from '../standards';
import { chainTexts as texts } from './chain.messages';
import type { FrozenChain, FrozenLink } from './frozen.chain';

interface ChainsProps {
  /** Absent of papers from before chains were frozen. */
  readonly chains: readonly FrozenChain[] | undefined;
  readonly instrumentCode: string;
}

/** The chains of a certificate, drawn from the highest standard down to the instrument: lists, one box below the other. */
export function Chains({ chains, instrumentCode }: ChainsProps) {
  const t = useWords();
  return (
    <Section title={texts.title}>
      <p class="prose">{t(chains ? texts.intro : texts.notFrozen)}</p>
      <div class="row g-3">
        {chains?.map((chain) => (
          <div key={String(chain.links[0]?.standardId)} class="col-12 col-lg-6">
            <Chain chain={chain} instrumentCode={instrumentCode} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function Chain({ chain: { links, outside }, instrumentCode }: { chain: FrozenChain; instrumentCode: string }) {
  const t = useWords();
  const [used] = links;
  if (!used) return null;
  return (
    <>
      <h3 class="h6">{t(texts.chainOf, { code: used.code })}</h3>
      <ol class="list-unstyled">
        <li class="border rounded p-2 bg-body-tertiary">
          {outside && <strong class="d-block">{t(texts[outside.kind], { name: outside.name })}</strong>}
          <span class="small">{t(endOf(outside))}</span>
        </li>
        {[...links].reverse().map((link, at) => (
          <Fragment key={String(link.standardId)}>
            {(at > 0 || outside) && <Arrow words={texts.calibrates} />}
            <LinkBox link={link} />
          </Fragment>
        ))}
        <Arrow words={texts.measures} />
        <li class="border rounded p-2">{t(texts.instrument, { code: instrumentCode })}</li>
      </ol>
    </>
  );
}

function endOf(outside: FrozenChain['outside']): Text {
  if (!outside) return texts.nowhereEnd;
  return outside.kind === 'national' ? texts.nationalEnd : texts.instituteEnd;
}

/** The arrow is drawn; what it means is said. */
function Arrow({ words }: { words: Text }) {
  const t = useWords();
  return (
    <li class="ps-3 py-1 small text-body-secondary">
      <span aria-hidden="true">↓ </span>
      {t(words)}
    </li>
  );
}

function LinkBox({ link }: { link: FrozenLink }) {
  const t = useWords();
  const { standardId, code, name, kind } = link;
  return (
    <li class="border rounded p-2">
      <a href={standardAddress({ _id: standardId })}>{code}</a> {name}, {t(standardKindNames[kind])}
      <span class="d-block small">{t(certificateOf(link), certificateValues(link, t.day))}</span>
    </li>
  );
}

const certificateOf = ({ certificateNumber }: FrozenLink): Text =>
  certificateNumber === undefined ? texts.noCertificate : texts.certificate;

function certificateValues(
  { certificateNumber: number = '', issuer = '', issuedOn, validUntil }: FrozenLink,
  day: (day: string | undefined) => string,
) {
  return { number, issuer, issuedOn: day(issuedOn), validUntil: day(validUntil) };
}
