import { Section, useWords } from '../../platform/web';
import { standardAddress, standardKindNames } from '../standards';
import { fill, formatDay, type Text } from '../../platform/i18n';
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
          <li key={String(link.standardId)}>
            {(at > 0 || outside) && <Arrow words={texts.calibrates} />}
            <LinkBox link={link} />
          </li>
        ))}
        <li>
          <Arrow words={texts.measures} />
          <div class="border rounded p-2">{t(texts.instrument, { code: instrumentCode })}</div>
        </li>
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
    <div class="ps-3 py-1 small text-body-secondary">
      <span aria-hidden="true">↓ </span>
      {t(words)}
    </div>
  );
}

function LinkBox({ link }: { link: FrozenLink }) {
  const t = useWords();
  const { standardId, code, name, kind, uncertainty } = link;
  return (
    <div class="border rounded p-2">
      <a href={standardAddress({ _id: standardId })}>{code}</a> {name}, {t(standardKindNames[kind])}
      <span class="d-block small">{t(certificateOf(link))}</span>
      {uncertainty && <span class="d-block small">{t(texts.uncertainty, { uncertainty })}</span>}
    </div>
  );
}

function certificateOf({ certificateNumber: number, issuer = '', issuedOn, validUntil }: FrozenLink): Text {
  if (number === undefined) return texts.noCertificate;
  const days = { issuedOn: issuedOn ? formatDay(issuedOn) : '—', validUntil: validUntil ? formatDay(validUntil) : '—' };
  return fill(texts.certificate, { number, issuer, ...days });
}
