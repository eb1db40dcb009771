import { DayField, Form, Layout, TextAreaField, TextField, useFormFailed, useWords } from '../../platform/web';
import type { MeasurementStandardRecord } from './standard.model';
import { addressOf, useStandardCrumbs } from './standard.views';
import { storageTexts as texts } from './storage.messages';

interface FormProps {
  readonly standard: MeasurementStandardRecord;
}

export function StoragePlacePage({ standard }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.move)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <Form submit={texts.move} cancel={addressOf(standard)}>
        <DayField name="since" label={texts.since} required />
        <TextField name="place" label={texts.place} hint={texts.placeHint} required />
        <TextField name="temperature" label={texts.temperatureBounds} hint={texts.temperatureBoundsHint} />
        <TextField name="humidity" label={texts.humidityBounds} hint={texts.humidityBoundsHint} />
      </Form>
    </Layout>
  );
}

export function StorageReadingPage({ standard }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.record)} failed={useFormFailed()} crumbs={useStandardCrumbs(standard)}>
      <Form submit={texts.record} cancel={addressOf(standard)}>
        <DayField name="on" label={texts.on} required />
        <TextField name="temperature" label={texts.temperature} hint={texts.temperatureHint} />
        <TextField name="humidity" label={texts.humidity} hint={texts.humidityHint} />
        <TextAreaField name="action" label={texts.action} hint={texts.actionHint} />
      </Form>
    </Layout>
  );
}
