import { environmentWithin } from '../environment';
import type { Bounds } from '../bounds';
import { text, type BilingualText } from '../../text';
import type { Characteristics } from '../entered-readings';
import type { Basis, Check, ChoicesOfTypes, Field, ProcedureDescription } from '../procedure-description';
import type { Quantity } from '../../quantity';
import { basisOf } from './scale-basis';
import { stepsOf, type Trial } from './scale-steps';

/** What one kind of scale of the law's list says of itself; all else is R 76's. */
export interface ScaleKind {
  code: string;
  name: BilingualText;
  documentNumber: string;
  instrumentTypeCodes: readonly string[];
  choicesOfTypes?: ChoicesOfTypes;
  /** What is asked of a scale of the kind. */
  characteristics: readonly Field[];
  /** What every scale of the kind is, and nobody asks: a dial has a pointer, and is read by its marks. */
  fixed?: Characteristics;
  trial: Trial;
  /** The clauses of R 76 by which it is tried. */
  tests: readonly string[];
  /** What was read of its own document. */
  basis?: readonly Basis[];
  /** The largest Max in the scope of its own document. */
  largestMax?: Quantity & { readonly document: string };
}

/** The temperatures between which a scale without limits of its own keeps its errors (3.9.2.1; general knowledge). */
const workingTemperatures: Bounds = {
  procedure: { from: '-10', to: '40' },
  source: { document: 'OIML R 76-1', edition: '2006', clause: '3.9.2.1' },
};

/** The centres' own short list; the wording of the ĐLVN document was not read. */
const checks: readonly Check[] = [
  {
    name: 'markings',
    label: text('Nhãn mác, ký hiệu, Max, Min, e, cấp chính xác', 'Markings: Max, Min, e, class, serial number'),
  },
  {
    name: 'condition',
    label: text('Tình trạng bên ngoài, bàn cân, chân đế, thăng bằng', 'Condition, load receptor, feet, level'),
  },
  {
    name: 'operation',
    label: text(
      'Hoạt động của cơ cấu chỉ thị và cơ cấu đặt về 0',
      'Working of the indicator and the zero-setting device',
    ),
  },
  { name: 'sealing', label: text('Vị trí niêm phong, dấu hoặc tem kiểm định', 'Places for seals, mark or stamp') },
];

/** The description shared by the scales that are verified by R 76. */
export function scaleDescription(kind: ScaleKind): ProcedureDescription {
  const { code, name, documentNumber, instrumentTypeCodes, choicesOfTypes } = kind;
  return {
    ...{ code, name, documentNumber, instrumentTypeCodes },
    ...(choicesOfTypes && { choicesOfTypes }),
    basis: basisOf(documentNumber, kind.tests, kind.basis),
    characteristics: kind.characteristics,
    environment: environmentWithin({ temperature: workingTemperatures }),
    checks,
    steps: stepsOf(kind.trial),
  };
}
