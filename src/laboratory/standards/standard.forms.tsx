import { measurementFields } from '../centres';
import { dimensions } from '../../metrology';
import {
  DayField,
  FileField,
  Form,
  IdentityField,
  Layout,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import {
  certificateKindNames,
  quantityNames,
  referenceKindNames,
  reviewConclusionNames,
  standardActNames,
  standardKindNames,
  standardTexts as texts,
} from './standard.messages';
import {
  referenceKinds,
  reviewConclusions,
  standardCertificateKinds,
  standardKinds,
  type MeasurementStandardRecord,
} from './standard.model';
import { DigitalFindings, digitalChoices } from './received-digital.views';
import type { ReceivedDigital } from './received-digital.shape';
import type { StandardAct } from './standard.rules';
import { addressOf, standardList as list } from './standard.views';

export function StandardFormPage({
  centres,
  standard,
}: {
  centres: readonly Choice[];
  standard?: MeasurementStandardRecord;
}) {
  const t = useWords();
  const title = t(standard ? texts.change : texts.register);
  const [only] = centres.length === 1 ? centres : [];
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useCrumbs(standard)}>
      <Form submit={texts.save} cancel={standard ? addressOf(standard) : list.href}>
        {!standard && (
          <SelectField
            name="centreId"
            label={texts.centre}
            required
            choices={centres}
            {...(only && { defaultValue: only.value })}
          />
        )}
        <TextField name="code" label={texts.code} hint={texts.codeHint} required />
        <TextField name="nameVi" label={texts.nameVi} required />
        <TextField name="nameEn" label={texts.nameEn} />
        <SelectField
          name="kind"
          label={texts.kind}
          required
          choices={standardKinds.map((kind) => ({ value: kind, label: standardKindNames[kind] }))}
        />
        <SelectField
          name="field"
          label={texts.field}
          required
          choices={measurementFields.map((field) => ({ value: field, label: field }))}
        />
        <SelectField
          name="quantity"
          label={texts.quantity}
          required
          choices={dimensions.map((quantity) => ({ value: quantity, label: quantityNames[quantity] }))}
        />
        <TextField name="range" label={texts.range} hint={texts.rangeHint} />
        <TextAreaField name="nominals" label={texts.nominals} hint={texts.nominalsHint} />
        <TextField name="accuracyClass" label={texts.accuracyClass} hint={texts.accuracyClassHint} />
        <TextField name="maker" label={texts.maker} />
        <TextField name="model" label={texts.model} />
        <IdentityField name="serial" label={texts.serial} />
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

interface CertificateFormProps {
  readonly standard: MeasurementStandardRecord;
  /** The standards it can be traceable to. */
  readonly higher: readonly Choice[];
  /** The certificate being corrected; absent when one is added. */
  readonly index?: number;
  /** The digital certificate that it is entered from. */
  readonly digital?: ReceivedDigital | undefined;
}

export function CertificateFormPage({ standard, higher, index, digital }: CertificateFormProps) {
  const t = useWords();
  const title = t(index === undefined ? texts.addCertificate : texts.changeCertificate);
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useCrumbs(standard)}>
      {digital && <DigitalFindings digital={digital} />}
      <Form submit={texts.save} cancel={addressOf(standard)}>
        {(standard.digitals ?? []).length > 0 && (
          <SelectField name="digitalFileId" label={texts.digital} choices={digitalChoices(standard)} />
        )}
        <TextField name="number" label={texts.certificateNumber} required />
        <SelectField
          name="kind"
          label={texts.certificateKind}
          required
          choices={standardCertificateKinds.map((kind) => ({ value: kind, label: certificateKindNames[kind] }))}
        />
        <TextField name="issuer" label={texts.issuer} required />
        <DayField name="issuedOn" label={texts.issuedOn} required />
        <DayField name="validUntil" label={texts.validUntil} required />
        <SelectField
          name="traceableTo"
          label={texts.traceableTo}
          required
          choices={referenceKinds.map((kind) => ({ value: kind, label: referenceKindNames[kind] }))}
        />
        <SelectField
          name="calibratedAgainstId"
          label={texts.calibratedAgainstId}
          hint={texts.calibratedAgainstIdHint}
          choices={higher}
        />
        <TextField name="calibratedAgainst" label={texts.calibratedAgainst} hint={texts.calibratedAgainstHint} />
        <TextField name="uncertainty" label={texts.uncertainty} hint={texts.uncertaintyHint} />
        <NumberField name="coverageFactor" label={texts.coverageFactor} hint={texts.coverageHint} />
        <NumberField name="confidenceLevel" label={texts.confidenceLevel} hint={texts.coverageHint} />
        <TextAreaField name="values" label={texts.values} hint={texts.valuesHint} />
        <SelectField
          name="review"
          label={texts.review}
          required
          choices={reviewConclusions.map((each) => ({ value: each, label: reviewConclusionNames[each] }))}
        />
      </Form>
    </Layout>
  );
}

/** A supplier's digital certificate is sent here, and what was read of it comes back in the certificate's form. */
export function ReceiveDigitalPage({ standard }: { standard: MeasurementStandardRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.receiveDigital)} failed={useFormFailed()} crumbs={useCrumbs(standard)}>
      <Form submit={texts.receiveDigital} multipart cancel={addressOf(standard)}>
        <FileField name="file" label={texts.digital} hint={texts.receiveHint} accept=".xml" required />
      </Form>
    </Layout>
  );
}

export function StandardActPage({ standard, act }: { standard: MeasurementStandardRecord; act: StandardAct }) {
  const t = useWords();
  return (
    <Layout title={t(standardActNames[act])} failed={useFormFailed()} crumbs={useCrumbs(standard)}>
      <Form submit={standardActNames[act]} danger={act !== 'release'} cancel={addressOf(standard)}>
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function useCrumbs(standard: MeasurementStandardRecord | undefined) {
  const t = useWords();
  const crumb = { href: list.href, label: t(list.label) };
  return standard ? [crumb, { href: addressOf(standard), label: standard.code }] : [crumb];
}
