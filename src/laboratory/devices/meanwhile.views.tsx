import { verificationStatusNames } from '../certificates';
import { useWords } from '../../platform/web';
import type { Meanwhile } from './meanwhile.queries';

/** What became of an instrument while it was away: who changed what, both values, and which records were made. */
export function ChangedMeanwhile({ change, records }: Omit<Meanwhile, 'seen'>) {
  const t = useWords();
  return (
    <>
      {change?.shown}
      {records.length > 0 && (
        <ul class="list-unstyled mb-0">
          {records.map(({ _id, number, performedOn, status }) => (
            <li key={number}>
              <a href={`/verifications/${String(_id)}`}>{number}</a>, {t.day(performedOn)}:{' '}
              {t(verificationStatusNames[status])}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
