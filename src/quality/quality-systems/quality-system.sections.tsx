import { DocumentLink, type DocumentRecord } from '../../register/documents';
import type { StoredFile } from '../../platform/database';
import { fill, formatPartialDay } from '../../platform/i18n';
import {
  ConfidenceMark,
  FilterText,
  ListFilters,
  Section,
  Status,
  Table,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import type { DutyOfYear, DutyState } from './duty.rules';
import {
  dutyStateNames,
  qualityStageNames,
  qualitySystemTexts as texts,
  yearlyDutyNames,
} from './quality-system.messages';
import type { QualitySystemRecord, StageEntry } from './quality-system.model';
import { stagesUntil } from './quality-system.rules';

interface StagesProps {
  readonly system: QualitySystemRecord;
  /** The editions that the stages name, by `numberKey`. */
  readonly documents: ReadonlyMap<string, DocumentRecord>;
}

export function StagesSection({ system, documents }: StagesProps) {
  const t = useWords();
  const columns: Column<StageEntry>[] = [
    { label: texts.stage, cell: ({ stage }) => t(qualityStageNames[stage]) },
    { label: texts.on, cell: (entry) => t(formatPartialDay(entry)) },
    {
      label: texts.edition,
      cell: ({ editionNumber }) => <DocumentLink number={editionNumber} documents={documents} />,
    },
    { label: texts.decisionNumber, cell: ({ decisionNumber }) => decisionNumber ?? '—' },
    { label: texts.note, minor: true, cell: ({ note }) => note ?? '' },
    { label: texts.evidence, cell: ({ evidence }) => <EvidenceLink system={system} file={evidence} /> },
  ];
  return (
    <Section title={texts.stages}>
      <Table caption={texts.stages} columns={columns} rows={stagesUntil(system, '9999-12-31')} />
    </Section>
  );
}

interface DutiesProps {
  readonly system: QualitySystemRecord;
  readonly year: number;
  readonly duties: readonly DutyOfYear[];
}

export function DutiesSection({ system, year, duties }: DutiesProps) {
  const t = useWords();
  const title = fill(texts.duties, { year });
  const columns: Column<DutyOfYear>[] = [
    { label: texts.duty, cell: ({ rule }) => t(yearlyDutyNames[rule.duty]) },
    {
      label: texts.dueOn,
      cell: ({ rule, dueOn }) => (
        <>
          {t.day(dueOn)} <ConfidenceMark confidence={rule.confidence} />
        </>
      ),
    },
    { label: texts.state, cell: ({ state }) => <Status text={dutyStateNames[state]} tone={tones[state]} /> },
    { label: texts.doneOn, cell: ({ done }) => done.map(({ doneOn }) => t.day(doneOn)).join(', ') || '—' },
    {
      label: texts.documentNumber,
      minor: true,
      cell: ({ done }) => done.flatMap((each) => each.documentNumber ?? []).join(', '),
    },
    {
      label: texts.evidence,
      cell: ({ done }) =>
        done.map(({ evidence }, place) => <EvidenceLink key={place} system={system} file={evidence} />),
    },
  ];
  return (
    <Section title={title}>
      <ListFilters search={false}>
        <FilterText name="year" label={texts.year} placeholder={String(year)} />
      </ListFilters>
      <Table caption={title} columns={columns} rows={duties} rowKey={({ rule }) => rule.duty} />
      <p class="small text-body-secondary">
        <ConfidenceMark confidence="unconfirmed" /> {t(texts.dutiesUnconfirmed)}
      </p>
    </Section>
  );
}

const tones: Record<DutyState, Tone> = { done: 'good', missing: 'warning', notYetDue: 'neutral', unknown: 'neutral' };

function EvidenceLink({ system, file }: { system: QualitySystemRecord; file: StoredFile | undefined }) {
  if (!file) return null;
  return (
    <a
      href={`/quality-systems/${String(system._id)}/evidence/${String(file.fileId)}`}
      title={`SHA-256: ${file.sha256}`}
    >
      {file.name}
    </a>
  );
}
