import { Facts, Section, useWords } from '../../platform/web';
import { budgetTexts as texts } from './budget.messages';
import type { BudgetRecord } from './budget.model';
import { figureText } from './contribution.words';

/** What the last Monte Carlo of a budget found, and its verdict. */
export function TrialFacts({ budget: { trial, unit } }: { budget: Pick<BudgetRecord, 'trial' | 'unit'> }) {
  const t = useWords();
  if (!trial) return null;
  const figure = (value: number) => `${figureText(value, t.language)} ${unit}`;
  const interval = ([low, high]: readonly [number, number]) => `[${figure(low)}; ${figure(high)}]`;
  return (
    <Section title={texts.trial}>
      <p class={trial.isValidated ? 'alert alert-success' : 'alert alert-warning'}>
        {t(trial.isValidated ? texts.trialValid : texts.trialInvalid)}
      </p>
      <Facts
        facts={[
          { label: texts.trialInterval, value: interval(trial.interval) },
          { label: texts.gumInterval, value: interval(trial.gumInterval) },
          { label: texts.tolerance, value: figure(trial.tolerance) },
          { label: texts.combined, value: figure(trial.standardUncertainty) },
          { label: texts.trials, value: t.number(trial.trials) },
          { label: texts.seed, value: String(trial.seed) },
        ]}
      />
    </Section>
  );
}
