import { History, type ReadEntry } from '../../audit';
import type { Page } from '../../platform/database';
import {
  Facts,
  FileField,
  Form,
  Layout,
  ListFragment,
  Status,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import { signingKeyKindNames, signingTexts as texts, standingNames } from './signing-key.messages';
import type { SigningKeyRecord, SigningKeyStanding } from './signing-key.model';
import { standingAt, warningOf } from './signing-key.rules';

export const signingKeyList = { href: '/signing-keys', label: texts.title };
export const signingKeyAddress = ({ _id }: Pick<SigningKeyRecord, '_id'>) => `${signingKeyList.href}/${String(_id)}`;

interface ListProps {
  readonly page: Page<SigningKeyRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
  readonly now: Date;
}

export function SigningKeysPage({ mayManage, ...props }: ListProps & { readonly mayManage: boolean }) {
  const t = useWords();
  const enter = (
    <a class="btn btn-primary" href={`${signingKeyList.href}/new`}>
      {t(texts.enter)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayManage && enter}>
      <p class="prose">{t(texts.intro)}</p>
      <SigningKeysTable {...props} />
    </Layout>
  );
}

export function SigningKeysTable({ page, centres, now }: ListProps) {
  const t = useWords();
  const columns: Column<SigningKeyRecord>[] = [
    { label: texts.name, cell: (key) => <a href={signingKeyAddress(key)}>{key.name}</a> },
    { label: texts.status, cell: (key) => <StandingMark standing={standingAt(key, now)} /> },
    { label: texts.notAfter, cell: ({ notAfter }) => t.instant(notAfter) },
    { label: texts.kind, cell: ({ kind }) => t(signingKeyKindNames[kind]) },
    { label: texts.serialNumber, minor: true, cell: ({ serialNumber }) => <code>{serialNumber}</code> },
    {
      label: texts.centre,
      minor: true,
      cell: ({ centreId }) => <OrganizationLink organization={centres.get(String(centreId))} />,
    },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

const tones: Readonly<Record<SigningKeyStanding, Tone>> = {
  ...{ inForce: 'good', endsSoon: 'warning', expired: 'bad', ended: 'neutral' },
};

function StandingMark({ standing }: { readonly standing: SigningKeyStanding }) {
  return <Status text={standingNames[standing]} tone={tones[standing]} />;
}

/** Said wherever the key is about to be used: that it ends, or has ended. */
export function SigningWarning({ signingKey, now }: { signingKey: SigningKeyRecord | undefined; now: Date }) {
  const t = useWords();
  const warning = signingKey && warningOf(signingKey, now);
  if (!warning) return null;
  return (
    <p class="alert alert-warning">
      {t(warning)} <a href={signingKeyAddress(signingKey)}>{t(texts.title)}</a>
    </p>
  );
}

interface PageProps {
  readonly signingKey: SigningKeyRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
  readonly now: Date;
}

export function SigningKeyPage({ signingKey, centre, history, mayManage, now }: PageProps) {
  const t = useWords();
  const { serialNumber: serial, endedAt, endedBy, endReason } = signingKey;
  const remove = (
    <a class="btn btn-outline-danger" href={`${signingKeyAddress(signingKey)}/end`}>
      {t(texts.remove)}
    </a>
  );
  return (
    <Layout
      title={t(texts.one, { serial })}
      crumbs={[{ href: signingKeyList.href, label: t(signingKeyList.label) }]}
      actions={mayManage && signingKey.status === 'inUse' && remove}
    >
      <SigningWarning signingKey={signingKey} now={now} />
      <div class="mb-4">
        <Facts
          facts={[
            { label: texts.status, value: <StandingMark standing={standingAt(signingKey, now)} /> },
            { label: texts.centre, value: <OrganizationLink organization={centre} /> },
            { label: texts.kind, value: t(signingKeyKindNames[signingKey.kind]) },
            { label: texts.name, value: signingKey.name },
            { label: texts.subject, value: signingKey.subject },
            { label: texts.issuerName, value: signingKey.issuerName },
            { label: texts.serialNumber, value: <code class="text-break">{serial}</code> },
            { label: texts.notBefore, value: t.instant(signingKey.notBefore) },
            { label: texts.notAfter, value: t.instant(signingKey.notAfter) },
            { label: texts.fingerprint, value: <code class="text-break">{signingKey.fingerprint}</code> },
            { label: texts.enteredAt, value: `${t.instant(signingKey.enteredAt)}, ${signingKey.enteredBy}` },
            ...(endedAt
              ? [
                  { label: texts.endedAt, value: `${t.instant(endedAt)}, ${endedBy ?? ''}` },
                  { label: texts.endReason, value: endReason },
                ]
              : []),
          ]}
        />
      </div>
      <History entries={history} />
    </Layout>
  );
}

export function EnterSigningKeyPage() {
  const t = useWords();
  return (
    <Layout
      title={t(texts.enter)}
      failed={useFormFailed()}
      crumbs={[{ href: signingKeyList.href, label: t(signingKeyList.label) }]}
    >
      <p class="prose">{t(texts.enterIntro)}</p>
      <Form submit={texts.enter} multipart cancel={signingKeyList.href}>
        <FileField name="file" label={texts.file} hint={texts.fileHint} accept=".p12,.pfx,.cer,.crt,.pem" required />
        <TextField
          name="filePassword"
          type="password"
          autocomplete="new-password"
          label={texts.filePassword}
          hint={texts.filePasswordHint}
        />
      </Form>
    </Layout>
  );
}

export function EndSigningKeyPage({ signingKey }: { readonly signingKey: SigningKeyRecord }) {
  const t = useWords();
  const { serialNumber: serial } = signingKey;
  const crumbs = [
    { href: signingKeyList.href, label: t(signingKeyList.label) },
    { href: signingKeyAddress(signingKey), label: t(texts.one, { serial }) },
  ];
  return (
    <Layout title={t(texts.remove)} failed={useFormFailed()} crumbs={crumbs}>
      <p class="prose">{t(texts.removeIntro)}</p>
      <Form submit={texts.remove} danger cancel={signingKeyAddress(signingKey)}>
        <TextAreaField name="reason" label={texts.reason} rows={2} required />
      </Form>
    </Layout>
  );
}
