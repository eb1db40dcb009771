import { can, type Actor } from '../../access';
import { verifierList, type VerifierRecord } from '../centres';
import { Facts, Layout, useWords } from '../../platform/web';
import { leavingTexts as texts } from './leaving.messages';
import { Accounts, Cards, Orders, Records, Rights, Stamps } from './leaving.lists';
import type { Outstanding } from './leaving.queries';

interface PageProps {
  readonly verifier: VerifierRecord;
  readonly outstanding: Outstanding;
  readonly actor: Actor;
  readonly mayManage: boolean;
}

/** One page for everything that is handed back, handed over or ended when a person leaves. */
export function LeavingPage({ verifier, outstanding, actor, mayManage }: PageProps) {
  const t = useWords();
  const mayDisable = can(actor, 'accounts.manage');
  return (
    <Layout
      title={`${t(texts.title)}: ${verifier.name}`}
      crumbs={useCrumbs(verifier)}
      actions={mayManage && <Actions verifier={verifier} />}
    >
      <p class="prose">{t(texts.intro)}</p>
      <Day verifier={verifier} />
      <WayBack verifier={verifier} mayActivate={can(actor, 'verifiers.manage', verifier.centreId)} />
      <Stamps holdings={outstanding.holdings} mayEnter={can(actor, 'stamps.manage', verifier.centreId)} />
      <Records records={outstanding.records} />
      <Orders orders={outstanding.orders} />
      <Rights rights={outstanding.rights} />
      <Cards cards={outstanding.cards} />
      {(mayManage || mayDisable) && <Accounts accounts={outstanding.accounts} mayDisable={mayDisable} />}
    </Layout>
  );
}

/** What is open to the head: until a day is entered only that, and of a finished leaving nothing until the person is back. */
function Actions({ verifier: { _id, leaving } }: Pick<PageProps, 'verifier'>) {
  const t = useWords();
  const address = `/verifiers/${String(_id)}/leaving`;
  if (leaving?.finishedAt && !leaving.backOn) return null;
  const isOpen = leaving && !leaving.finishedAt;
  return (
    <>
      <a class={isOpen ? 'btn btn-outline-primary' : 'btn btn-primary'} href={`${address}/begin`}>
        {t(isOpen ? texts.change : texts.begin)}
      </a>
      {isOpen && (
        <>
          <a class="btn btn-outline-primary" href={`${address}/withdraw`}>
            {t(texts.withdraw)}
          </a>
          <a class="btn btn-danger" href={`${address}/finish`}>
            {t(texts.finish)}
          </a>
        </>
      )}
    </>
  );
}

function Day({ verifier: { leaving, earlierLeavings = [] } }: Pick<PageProps, 'verifier'>) {
  const t = useWords();
  if (!leaving) return <p>{t(texts.notBegun)}</p>;
  const { on, reason, document, finishedAt, finishedBy = '', backOn } = leaving;
  return (
    <Facts
      facts={[
        { label: texts.on, value: t.day(on) },
        { label: texts.reason, value: reason },
        { label: texts.document, value: document },
        ...(finishedAt
          ? [{ label: texts.finishedBy, value: t(texts.by, { name: finishedBy, at: t.instant(finishedAt) }) }]
          : []),
        ...(backOn ? [{ label: texts.backOn, value: t.day(backOn) }] : []),
        ...earlierLeavings.map((earlier) => ({
          label: texts.earlier,
          value: t(texts.earlierDays, { from: t.day(earlier.on), to: t.day(earlier.backOn ?? earlier.on) }),
        })),
      ]}
    />
  );
}

/** Of a finished leaving: how the person works again. */
function WayBack({ verifier: { _id, leaving }, mayActivate }: Pick<PageProps, 'verifier'> & { mayActivate: boolean }) {
  const t = useWords();
  if (!leaving?.finishedAt || leaving.backOn) return null;
  return (
    <p class="alert alert-info" role="note">
      {t(texts.comeBack)}{' '}
      {mayActivate && (
        <a class="alert-link" href={`${verifierList.href}/${String(_id)}/activate`}>
          {t(texts.activate)}
        </a>
      )}
    </p>
  );
}

export function useCrumbs({ _id, name }: VerifierRecord) {
  const t = useWords();
  return [
    { href: verifierList.href, label: t(verifierList.label) },
    { href: `${verifierList.href}/${String(_id)}`, label: name },
  ];
}
