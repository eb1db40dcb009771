import { approveOwnProcedure, beginOwnProcedure, submitOwnProcedure } from '../../laboratory/procedures';
import type { ProcedureDeclaration } from '../../metrology';
import declaration from './own-procedure.json';
import type { People } from './people';

/** The code of the centre's own procedure for pressure gauges. */
export const ownProcedureCode = declaration.code;

/** A procedure that the centre wrote itself: the technician writes it, the head approves it. */
export async function approveOwn({ technician, head }: People, at: Date): Promise<void> {
  const fitness = 'Tính thử trên số đọc mẫu của ba áp kế: trùng kết quả tính tay (số liệu mẫu).';
  const input = { declaration: declaration as ProcedureDeclaration, fitness };
  const { _id, __v } = await beginOwnProcedure(technician, input, at);
  const id = String(_id);
  const submitted = await submitOwnProcedure(technician, id, {}, { at, expectedVersion: __v });
  await approveOwnProcedure(head, id, { at, expectedVersion: submitted.__v });
}
