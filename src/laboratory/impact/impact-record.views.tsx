import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import {
  Facts,
  FilterSelect,
  GeneratedMark,
  Layout,
  ListFilters,
  Section,
  SheetLink,
  useWords,
  type Fact,
} from '../../platform/web';
import { LinkButton } from '../certificates';
import { standardAddress } from '../standards';
import { AffectedTable } from './affected.views';
import { verdicts } from './affected.model';
import { impactTexts as texts, verdictNames } from './impact.messages';
import type { ImpactRecord } from './impact.model';
import { impactAddress, impactList, ImpactMark } from './impact.views';
import { goodText, titleOfImpact } from './impact.words';

interface ImpactProps {
  readonly assessment: ImpactRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly counts: ReadonlyMap<string, number>;
  /** Certificates that were to be withdrawn and stand still. */
  readonly left: number;
  readonly history: readonly ReadEntry[];
  /** The faulty standard is used for work still. */
  readonly stillInUse: boolean;
  readonly mayOpen: boolean;
  readonly mayJudge: boolean;
}
export type AffectedList = Parameters<typeof AffectedTable>[0];

/** What was found, how far it is, and everything that is affected. */
export function ImpactPage({ list, ...props }: ImpactProps & { readonly list: AffectedList }) {
  const { assessment, history } = props;
  const t = useWords();
  return (
    <Layout
      title={t(titleOfImpact(assessment))}
      crumbs={[{ href: impactList.href, label: t(impactList.label) }]}
      actions={<Acts {...props} />}
    >
      {props.stillInUse && (
        <p class="alert alert-warning" role="note">
          {t(texts.stillInUse)}
        </p>
      )}
      <ImpactFacts {...props} />
      <Progress assessment={assessment} />
      {assessment.closings.length > 0 && <Closings assessment={assessment} />}
      <Section title={texts.affected}>
        <ListFilters search={false}>
          <FilterSelect
            name="verdict"
            label={texts.verdict}
            choices={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
          />
        </ListFilters>
        <AffectedTable {...list} />
      </Section>
      <History entries={history} />
    </Layout>
  );
}

function Acts({ assessment, mayOpen, mayJudge }: Pick<ImpactProps, 'assessment' | 'mayOpen' | 'mayJudge'>) {
  const t = useWords();
  const here = impactAddress(assessment);
  const isOpen = assessment.status === 'open';
  return (
    <>
      {isOpen && mayJudge && assessment.affected > 0 && <LinkButton href={`${here}/judge`} label={t(texts.judge)} />}
      {isOpen && mayOpen && <LinkButton href={`${here}/look-again`} label={t(texts.lookAgain)} quiet />}
      {isOpen && mayJudge && <LinkButton href={`${here}/close`} label={t(texts.close)} quiet />}
      {!isOpen && mayJudge && <LinkButton href={`${here}/reopen`} label={t(texts.reopen)} quiet />}
      <SheetLink href={`${here}.csv`} label={texts.csv} />
    </>
  );
}

function ImpactFacts({ assessment, centre, counts, left }: ImpactProps) {
  const t = useWords();
  const { standardId, standardCode, standardName, doubtedUntil } = assessment;
  const known: Fact[] = verdicts
    .filter((verdict) => verdict !== 'undecided' && counts.has(verdict))
    .map((verdict) => ({ label: verdictNames[verdict], value: t.number(counts.get(verdict) ?? 0) }));
  return (
    <Facts
      facts={[
        { label: texts.status, value: <ImpactMark status={assessment.status} /> },
        {
          label: texts.standard,
          value: (
            <>
              <a href={standardAddress({ _id: standardId })}>{standardCode}</a> {standardName}{' '}
              <GeneratedMark generated={assessment.generated} />
            </>
          ),
        },
        { label: texts.centre, value: <OrganizationLink organization={centre} /> },
        { label: texts.found, value: assessment.found },
        { label: texts.foundOn, value: t.day(assessment.foundOn) },
        { label: texts.goodOn, value: t(goodText(assessment)) },
        ...(assessment.goodReason ? [{ label: texts.goodReason, value: assessment.goodReason }] : []),
        { label: texts.doubtedUntil, value: doubtedUntil ? t.day(doubtedUntil) : t(texts.doubtedStill) },
        { label: texts.document, value: assessment.document },
        { label: texts.openedBy, value: `${assessment.openedBy}, ${t.day(assessment.openedOn)}` },
        { label: texts.lookedAt, value: t.instant(assessment.lookedAt) },
        ...known,
        ...(left > 0 ? [{ label: texts.toWithdraw, value: t.number(left) }] : []),
      ]}
    />
  );
}

function Progress({ assessment: { affected, undecided } }: Pick<ImpactProps, 'assessment'>) {
  const t = useWords();
  const words = t(texts.progress, { done: t.number(affected - undecided), total: t.number(affected) });
  return (
    <p>
      {affected > 0 && (
        <progress class="d-block w-100 mb-1" value={affected - undecided} max={affected} aria-label={words} />
      )}
      {words}
    </p>
  );
}

/** Every closing, also those after which it was opened again. */
function Closings({ assessment: { closings } }: Pick<ImpactProps, 'assessment'>) {
  const t = useWords();
  return (
    <Section title={texts.closings}>
      {closings.map((each) => (
        <Facts
          key={String(each.at)}
          facts={[
            { label: texts.conclusion, value: each.conclusion },
            ...(each.leftReason ? [{ label: texts.leftReason, value: each.leftReason }] : []),
            { label: texts.closedBy, value: `${each.by}, ${t.instant(each.at)}` },
            ...(each.reopenedBy && each.reopenedAt
              ? [
                  { label: texts.reopenedBy, value: `${each.reopenedBy}, ${t.instant(each.reopenedAt)}` },
                  { label: texts.reopenReason, value: each.reopenedReason },
                ]
              : []),
          ]}
        />
      ))}
    </Section>
  );
}
