import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import type { Operation } from '../../platform/http';
import { stateCountingSchema } from './counting.schema';
import { findCountings, getCounting, stateCounting, type RegisterCounting } from './counting.service';

export function countingApi(clock: Clock): readonly Operation[] {
  const { listWhole, read, change } = resource({
    ...{ tag: 'Reports', path: '/reports/counting/:register', clock },
    ...{ reads: 'reports.read', writes: 'reports.edit', present: presentCounting },
  });
  return [
    listWhole({
      summary: 'Since when each register holds everything: earlier counts are lower bounds or no data',
      answer: 'The registers',
      find: findCountings,
    }),
    read({ summary: 'Since when a register holds everything', answer: 'The register', get: getCounting }),
    change({
      summary: 'State since when a register holds everything',
      answer: 'The register',
      body: stateCountingSchema,
      run: stateCounting,
    }),
  ];
}

function presentCounting({ register, counting, version }: RegisterCounting) {
  const { since = null, until = null, basis, statedBy, statedAt, provenance } = counting ?? {};
  return { register, version, since, until, basis, statedBy, statedAt, provenance };
}
