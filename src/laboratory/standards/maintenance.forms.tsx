import {
  DayField,
  FileField,
  Form,
  Layout,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { maintenanceKindNames, maintenanceResultNames, maintenanceTexts as texts } from './maintenance.messages';
import { maintenanceKinds, maintenanceResults } from './maintenance.model';
import type { MeasurementStandardRecord } from './standard.model';
import { addressOf, useStandardCrumbs } from './standard.views';
import { openTasks } from './upkeep.rules';

interface FormProps {
  readonly standard: MeasurementStandardRecord;
}

export function PlanTaskPage({ standard }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.addTask)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <p class="prose">{t(texts.planIntro)}</p>
      <Form submit={texts.addTask} cancel={addressOf(standard)}>
        <TextField name="what" label={texts.what} hint={texts.whatHint} required />
        <NumberField name="everyMonths" label={texts.everyMonths} hint={texts.everyMonthsHint} />
        <DayField name="dueOn" label={texts.dueOn} required />
      </Form>
    </Layout>
  );
}

export function EndTaskPage({ standard }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.endTask)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <Form submit={texts.endTask} cancel={addressOf(standard)}>
        <SelectField name="taskId" label={texts.task} choices={tasksOf(standard)} required />
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

export function MaintenancePage({ standard, performedBy }: FormProps & { performedBy: string }) {
  const t = useWords();
  return (
    <Layout title={t(texts.record)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={texts.record} cancel={addressOf(standard)} multipart>
        <SelectField name="taskId" label={texts.task} hint={texts.taskHint} choices={tasksOf(standard)} />
        <TextField name="what" label={texts.what} hint={texts.whatHint} />
        <SelectField
          name="kind"
          label={texts.kind}
          required
          choices={maintenanceKinds.map((each) => ({ value: each, label: maintenanceKindNames[each] }))}
        />
        <DayField name="performedOn" label={texts.performedOn} required />
        <TextField name="performedBy" label={texts.performedBy} defaultValue={performedBy} required />
        <SelectField
          name="result"
          label={texts.result}
          required
          choices={maintenanceResults.map((each) => ({ value: each, label: maintenanceResultNames[each] }))}
        />
        <TextAreaField name="remark" label={texts.remark} hint={texts.remarkHint} />
        <FileField name="file" label={texts.file} />
      </Form>
    </Layout>
  );
}

function tasksOf(standard: MeasurementStandardRecord): Choice[] {
  return openTasks(standard).map(({ taskId, what }) => ({ value: String(taskId), label: what }));
}
