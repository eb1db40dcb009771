import { ActivityModel, type Activity } from '../../src/department/activities';
import { searchWords } from '../../src/platform/database';

let sequence = 0;

/** A saved article of 2022 that the 996 report counts. Say only what the test is about. */
export function buildActivity(overrides: Partial<Activity> = {}) {
  sequence += 1;
  const titleVi = overrides.titleVi ?? `Bài báo ${sequence}`;
  return ActivityModel.create({
    kind: 'article',
    year: 2022,
    titleVi,
    count: 1,
    parts: [],
    documents: [],
    countsFor996: true,
    searchWords: searchWords(titleVi),
    ...overrides,
  });
}
