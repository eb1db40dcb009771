import type { VNode } from 'preact';
import type { Failure } from '../platform/http';
import { noData, type Text } from '../platform/i18n';
import { GeneratedMark, Layout, RefusalLine, Section, usePage, useWords } from '../platform/web';
import { AppointmentAt, orderAddress, type OrderRecord } from '../laboratory/orders';
import { homeTexts as texts } from './home.messages';
import type { Figure } from './home.service';
import type { Shortcut } from './shortcuts';

interface HomeProps {
  readonly figures: readonly Figure[];
  readonly shortcuts: readonly Shortcut[];
  /** Those of this person today. */
  readonly appointments: readonly OrderRecord[];
  /** Told to whoever can set it: until then no certificate is issued. */
  readonly lacksPaperUrl: boolean;
  /** Told to whoever can enter it: until then no report is printed. */
  readonly lacksInstallation: boolean;
}

/** What waits for the person today, and the ways to start. */
export function HomePage({ figures, shortcuts, appointments, lacksPaperUrl, lacksInstallation }: HomeProps) {
  const { signedInAs } = usePage();
  const t = useWords();
  return (
    <Layout
      title={t(texts.welcome, { name: signedInAs?.name ?? '' })}
      actions={shortcuts.map(({ href, label }) => (
        <a key={href} class="btn btn-primary" href={href}>
          {t(label)}
        </a>
      ))}
    >
      {lacksPaperUrl && <p class="alert alert-warning">{t(texts.lacksPaperUrl)}</p>}
      {lacksInstallation && (
        <p class="alert alert-warning">
          {t(texts.lacksInstallation)}{' '}
          <a class="alert-link" href="/installation/change">
            {t(texts.enterInstallation)}
          </a>
        </p>
      )}
      <Appointments orders={appointments} />
      <Figures title={texts.figures} figures={figures.filter(({ mine }) => mine)} />
      <Figures title={texts.register} figures={figures.filter(({ mine }) => !mine)} />
    </Layout>
  );
}

function Appointments({ orders }: { orders: HomeProps['appointments'] }) {
  if (orders.length === 0) return null;
  return (
    <Section title={texts.appointments}>
      <ul class="list-unstyled">
        {orders.map((order) => (
          <li key={order.number}>
            <AppointmentAt appointment={order.appointment} /> <a href={orderAddress(order)}>{order.number}</a>{' '}
            {[order.customerName, order.address].filter(Boolean).join(' – ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Figures({ title, figures }: { title: Text; figures: readonly Figure[] }) {
  const t = useWords();
  if (figures.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="row g-3 list-unstyled">
        {figures.map((figure) => (
          <li key={figure.href} class="col-12 col-sm-6 col-lg-3">
            <a class={`card-figure${figure.urgent ? ' card-urgent' : ''}`} href={figure.href}>
              {figure.count === null ? (
                <span class="figure-number figure-unknown">{t(noData)}</span>
              ) : (
                <span class="figure-number">{t.number(figure.count)}</span>
              )}
              <span class="figure-label">{t(figure.label)}</span>
              <GeneratedMark generated={figure.count !== null && figure.generated} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The page of a failure, for the one place that answers errors. */
export function errorPage(failure: Failure): VNode {
  return <ErrorPage {...failure} />;
}

/** What went wrong, in the reader's words, and the way back. */
function ErrorPage({ text, refusals, changed, errorId }: Failure) {
  const t = useWords();
  return (
    <Layout title={t(texts.errorTitle)} failed>
      <p class="lead">{t(text)}</p>
      {changed?.shown}
      <ul>
        {refusals.map((refusal) => (
          <RefusalLine key={refusal.rule} refusal={refusal} />
        ))}
      </ul>
      {errorId && (
        <p>
          {t(texts.errorCode)}: <code>{errorId}</code>
        </p>
      )}
      <a class="btn btn-outline-primary" href="/">
        {t(texts.home)}
      </a>
    </Layout>
  );
}
