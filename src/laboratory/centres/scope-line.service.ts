import type { Actor, Change } from '../../access';
import { reviseRecord } from '../../audit';
import { NotFoundError } from '../../platform/http';
import { changeDraft } from './amendment.service';
import { designationTexts as texts } from './designation.messages';
import type { DesignationRecord } from './designation.model';
import { revised } from './designation.saving';
import { redraft } from './designation.service';
import type { ScopeLine } from './scope-line.model';

/** Which scope: that of the decision itself, or of an amendment in hand. */
export interface ScopeNamed {
  readonly id: string;
  readonly amendmentId?: string | undefined;
}

export async function addScopeLine(
  actor: Actor,
  named: ScopeNamed,
  line: ScopeLine,
  change: Change,
): Promise<DesignationRecord> {
  return changeScope(actor, named, change, (lines) => [...lines, line]);
}

/** Puts another line in the place of one; without another, the line is removed. `index` counts from 0. */
export async function replaceScopeLine(
  actor: Actor,
  named: ScopeNamed & { readonly index: number },
  lines: readonly ScopeLine[],
  change: Change,
): Promise<DesignationRecord> {
  return changeScope(actor, named, change, (before) => {
    if (!before[named.index]) throw new NotFoundError(texts.noSuchLine);
    return before.toSpliced(named.index, 1, ...lines);
  });
}

async function changeScope(
  actor: Actor,
  { id, amendmentId }: ScopeNamed,
  change: Change,
  work: (lines: readonly ScopeLine[]) => ScopeLine[],
): Promise<DesignationRecord> {
  if (amendmentId)
    return changeDraft(actor, { id, amendmentId }, change, (draft) => ({
      ...draft,
      scopeLines: work(draft.scopeLines),
    }));
  return reviseRecord(actor, revised, id, { ...change, action: 'designation.changed' }, (designation) => {
    designation.scopeLines = work(designation.toObject().scopeLines);
    redraft(designation, actor, change.at);
  });
}
