import { Events, type ReadEntry } from '../../audit';
import {
  ActionButton,
  CheckboxesField,
  Form,
  Layout,
  Section,
  Status,
  Table,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { accountTexts as texts } from './account.messages';
import { NewPasswordField } from './account.views';
import type { ApiTokenRecord } from './api-token.model';

interface MyAccountProps {
  readonly tokens: readonly ApiTokenRecord[];
  readonly now: Date;
  readonly events: readonly ReadEntry[];
  readonly hasCalendars: boolean;
}

export function MyAccountPage({ tokens, now, events, hasCalendars }: MyAccountProps) {
  const t = useWords();
  const actions = (
    <>
      <a class="btn btn-outline-primary" href="/personal-data/mine">
        {t(texts.personalData)}
      </a>
      {hasCalendars && (
        <a class="btn btn-outline-primary" href="/my-account/calendars">
          {t(texts.calendars)}
        </a>
      )}
    </>
  );
  return (
    <Layout title={t(texts.mine)} failed={useFormFailed()} actions={actions}>
      <Section title={texts.newPassword}>
        <Form action="/my-account/password" submit={texts.save}>
          <TextField
            name="presentPassword"
            label={texts.presentPassword}
            type="password"
            autocomplete="current-password"
            required
          />
          <NewPasswordField />
        </Form>
      </Section>
      <Section title={texts.tokens}>
        <TokenTable tokens={tokens} now={now} />
        <Form action="/my-account/tokens" submit={texts.tokenCreate}>
          <TextField name="name" label={texts.tokenName} required />
          <CheckboxesField
            name="scopes"
            label={texts.tokenScopes}
            required
            choices={[
              { value: 'read', label: texts.scopeRead },
              { value: 'write', label: texts.scopeWrite },
            ]}
          />
        </Form>
      </Section>
      <Events entries={events} />
    </Layout>
  );
}

function TokenTable({ tokens, now }: { tokens: readonly ApiTokenRecord[]; now: Date }) {
  const t = useWords();
  const usable = (token: ApiTokenRecord) => !token.revokedAt && token.expiresAt > now;
  return (
    <Table
      caption={texts.tokens}
      rows={tokens}
      columns={[
        { label: texts.tokenName, cell: (each) => each.name },
        {
          label: texts.tokenScopes,
          cell: (each) =>
            each.scopes.map((scope) => t(scope === 'read' ? texts.scopeRead : texts.scopeWrite)).join(', '),
        },
        { label: texts.tokenExpires, cell: (each) => t.instant(each.expiresAt) },
        {
          label: texts.tokenState,
          cell: (each) => (
            <Status
              text={usable(each) ? texts.tokenValid : texts.tokenEnded}
              tone={usable(each) ? 'good' : 'neutral'}
            />
          ),
        },
        {
          label: texts.tokenRevoke,
          cell: (each) =>
            usable(each) && (
              <ActionButton action={`/my-account/tokens/${String(each._id)}/revoke`} label={texts.tokenRevoke} danger />
            ),
        },
      ]}
    />
  );
}
