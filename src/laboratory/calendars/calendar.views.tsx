import type { OrganizationRecord } from '../../register/organizations';
import {
  ActionButton,
  Form,
  Layout,
  Section,
  SelectField,
  Table,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { calendarKindNames, calendarTexts as texts } from './calendar.messages';
import { calendarKinds, type CalendarRecord } from './calendar.model';

export const calendarsAddress = '/my-account/calendars';

interface MyCalendarsProps {
  readonly calendars: readonly CalendarRecord[];
  readonly names: ReadonlyMap<string, OrganizationRecord>;
  readonly owners: readonly Choice[];
  /** Empty for whoever sees one centre alone. */
  readonly centres: readonly Choice[];
}

export function MyCalendarsPage({ calendars, names, owners, centres }: MyCalendarsProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)} failed={useFormFailed()}>
      <p>{t(texts.what)}</p>
      <p>{t(texts.untilWhen)}</p>
      <Section title={texts.live}>
        <CalendarTable calendars={calendars} names={names} />
      </Section>
      <Section title={texts.make}>
        <Form action={calendarsAddress} submit={texts.make}>
          <SelectField
            name="kind"
            label={texts.kind}
            hint={texts.remakeHint}
            required
            choices={calendarKinds.map((value) => ({ value, label: calendarKindNames[value] }))}
          />
          {centres.length > 0 && (
            <SelectField name="centreId" label={texts.centre} hint={texts.centreHint} choices={centres} />
          )}
          <SelectField name="ownerId" label={texts.owner} hint={texts.ownerHint} choices={owners} />
        </Form>
      </Section>
    </Layout>
  );
}

function CalendarTable({ calendars, names }: Pick<MyCalendarsProps, 'calendars' | 'names'>) {
  const t = useWords();
  return (
    <Table
      caption={texts.live}
      rows={calendars}
      columns={[
        { label: texts.kind, cell: ({ kind }) => t(calendarKindNames[kind]) },
        { label: texts.of, cell: ({ centreId, ownerId }) => names.get(String(centreId ?? ownerId))?.nameVi ?? '—' },
        { label: texts.madeAt, cell: ({ createdAt }) => t.instant(createdAt) },
        {
          label: texts.revoke,
          cell: ({ _id }) => (
            <ActionButton action={`${calendarsAddress}/${String(_id)}/revoke`} label={texts.revoke} danger />
          ),
        },
      ]}
    />
  );
}
