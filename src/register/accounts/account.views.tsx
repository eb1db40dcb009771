import { useContext } from 'preact/hooks';
import { roleNames, roles } from '../../access';
import { Events, History, type ReadEntry } from '../../audit';
import type { Page } from '../../platform/database';
import {
  ActionButton,
  Confirmed,
  Facts,
  Form,
  FormContext,
  Layout,
  ListFilters,
  ListFragment,
  SelectField,
  Status,
  TextField,
  useFormFailed,
  usePage,
  useWords,
  valueAt,
  type Choice,
} from '../../platform/web';
import { ProvinceFields } from '../installation';
import { accountTexts as texts } from './account.messages';
import type { AccountRecord } from './account.model';

const list = { href: '/accounts', label: texts.title };

export function SignInPage() {
  const { path } = usePage();
  const { values } = useContext(FormContext);
  const t = useWords();
  const waiting = valueAt(values, '_waiting');
  return (
    <Layout title={t(texts.signIn)} failed={useFormFailed()}>
      {waiting && (
        <p class="alert alert-warning" role="alert">
          {t(texts.sessionEnded)}
        </p>
      )}
      <Form submit={texts.signIn} {...(path !== '/sign-in' && { action: '/sign-in' })}>
        {waiting && <input type="hidden" name="_waiting" value={waiting} />}
        <TextField name="username" label={texts.username} autocomplete="username" required />
        <TextField name="password" label={texts.password} type="password" autocomplete="current-password" required />
      </Form>
      <p class="mt-4">
        <a href="/register">{t(texts.publicRegister)}</a>
      </p>
    </Layout>
  );
}

export function SetUpPage() {
  const t = useWords();
  return (
    <Layout title={t(texts.setUp)} failed={useFormFailed()}>
      <p class="prose">{t(texts.setUpIntro)}</p>
      <Form submit={texts.create}>
        <ProvinceFields />
        <TextField name="organizationName" label={texts.organizationName} hint={texts.organizationHint} required />
        <TextField name="displayName" label={texts.displayName} required />
        <TextField name="username" label={texts.username} hint={texts.usernameHint} autocomplete="username" required />
        <TextField
          name="password"
          label={texts.password}
          hint={texts.passwordHint}
          type="password"
          autocomplete="new-password"
          required
        />
      </Form>
    </Layout>
  );
}

interface ListProps {
  readonly page: Page<AccountRecord>;
  readonly organizationNames: Map<string, string>;
}

export function AccountListPage(props: ListProps) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      actions={
        <a class="btn btn-primary" href="/accounts/new">
          {t(texts.create)}
        </a>
      }
    >
      <ListFilters />
      <AccountTable {...props} />
    </Layout>
  );
}

export function AccountTable({ page, organizationNames }: ListProps) {
  const t = useWords();
  return (
    <ListFragment
      caption={texts.title}
      page={page}
      columns={[
        {
          label: texts.displayName,
          cell: (each) => <a href={`${list.href}/${String(each._id)}`}>{each.displayName}</a>,
        },
        { label: texts.username, cell: (each) => each.username },
        { label: texts.role, cell: (each) => t(roleNames[each.role]) },
        {
          label: texts.organization,
          minor: true,
          cell: (each) => organizationNames.get(String(each.organizationId)) ?? '',
        },
        { label: texts.state, cell: (each) => <State active={each.active} /> },
      ]}
    />
  );
}

interface RecordProps {
  readonly account: AccountRecord;
  readonly organizationName: string;
  readonly history: readonly ReadEntry[];
  readonly events: readonly ReadEntry[];
}

export function AccountPage({ account, organizationName, history, events }: RecordProps) {
  const t = useWords();
  const address = `${list.href}/${String(account._id)}`;
  return (
    <Layout
      title={account.username}
      crumbs={[{ href: list.href, label: t(list.label) }]}
      actions={
        <>
          <a class="btn btn-outline-primary" href={`${address}/change`}>
            {t(texts.change)}
          </a>
          <a class="btn btn-outline-primary" href={`${address}/password`}>
            {t(texts.resetPassword)}
          </a>
          <a class="btn btn-outline-primary" href={`/personal-data/accounts/${String(account._id)}`}>
            {t(texts.personalData)}
          </a>
          {account.active ? (
            <ActionButton action={`${address}/disable`} label={texts.disable} version={account.__v} danger />
          ) : (
            <ActionButton action={`${address}/enable`} label={texts.enable} version={account.__v} />
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: texts.displayName, value: account.displayName },
          { label: texts.role, value: t(roleNames[account.role]) },
          { label: texts.organization, value: organizationName },
          { label: texts.email, value: account.email },
          { label: texts.position, value: account.position },
          { label: texts.signsFor, value: account.signsFor },
          ...(account.confirmed?.length
            ? [{ label: texts.confirmed, value: <Confirmed of={account.confirmed} /> }]
            : []),
          { label: texts.state, value: <State active={account.active} /> },
        ]}
      />
      <div class="mt-4">
        <Events entries={events} />
        <History entries={history} />
      </div>
    </Layout>
  );
}

interface FormProps {
  readonly organizations: readonly Choice[];
  readonly verifiers: readonly Choice[];
  readonly account?: AccountRecord;
}

export function AccountFormPage({ organizations, verifiers, account }: FormProps) {
  const t = useWords();
  return (
    <Layout
      title={t(account ? texts.change : texts.create)}
      failed={useFormFailed()}
      crumbs={[{ href: list.href, label: t(list.label) }]}
    >
      <Form submit={texts.save} cancel={account ? `${list.href}/${String(account._id)}` : list.href}>
        {!account && <TextField name="username" label={texts.username} hint={texts.usernameHint} required />}
        <TextField name="displayName" label={texts.displayName} required />
        <SelectField
          name="role"
          label={texts.role}
          required
          choices={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        />
        <SelectField name="organizationId" label={texts.organization} required choices={organizations} />
        <SelectField name="verifierId" label={texts.verifier} choices={verifiers} />
        <TextField name="email" label={texts.email} type="email" />
        <TextField name="position" label={texts.position} hint={texts.positionHint} />
        <TextField name="signsFor" label={texts.signsFor} hint={texts.signsForHint} />
        {!account && <NewPasswordField />}
      </Form>
    </Layout>
  );
}

export function ResetPasswordPage({ account }: { account: AccountRecord }) {
  const t = useWords();
  return (
    <Layout
      title={`${t(texts.resetPassword)}: ${account.username}`}
      failed={useFormFailed()}
      crumbs={[{ href: list.href, label: t(list.label) }]}
    >
      <Form submit={texts.save} cancel={`${list.href}/${String(account._id)}`}>
        <NewPasswordField />
      </Form>
    </Layout>
  );
}

export function NewPasswordField() {
  return (
    <TextField
      name="password"
      label={texts.newPassword}
      hint={texts.passwordHint}
      type="password"
      autocomplete="new-password"
      required
    />
  );
}

function State({ active }: { active: boolean }) {
  return <Status text={active ? texts.active : texts.disabled} tone={active ? 'good' : 'neutral'} />;
}
