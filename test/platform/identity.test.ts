import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { identityField, InvalidInputError, Joi, parse } from '../../src/platform/http';
import { identityKey, nearKey, wordsForNone, type IdentityKind } from '../../src/platform/text';
import { membersOf } from '../support/members';

describe('an identity that is typed', () => {
  const read = (typed: string) =>
    parse(Joi.object<{ serial?: string }>({ serial: identityField(20) }), { serial: typed }).serial;

  it.each(['GEN-2041', 'đ 0123', 'Ð-01', '№ 5', 'NA', 'Không có 2', '0', 'none-1', 'А123'])(
    '“%s” is kept as it is typed',
    (typed) => expect(read(typed)).toBe(typed),
  );

  it.each(['', '  ', '-', '--', '—', 'không có', 'Khong Co', 'KHÔNG', 'không  rõ', 'n/a', ...wordsForNone])(
    '“%s” says that there is none',
    (typed) => expect(read(typed)).toBeUndefined(),
  );

  it.each(['***', '(?)', './.'])('“%s” names nothing and is refused', (typed) => {
    expect(() => read(typed)).toThrow(InvalidInputError);
  });
});

describe('the key of an identity', () => {
  const same: [IdentityKind, string, string][] = [
    ['serial', 'GEN-2041', 'gen 2041'],
    ['serial', 'GEN-2041', 'GEN‑2041'],
    ['serial', 'Đ 0123', 'Ð0123'],
    ['serial', 'Đ 0123', 'd0123'],
    ['serial', 'CAB-100', 'САВ-100'],
    ['serial', 'HK 77', 'ΗΚ 77'],
    ['serial', 'A12', 'Ａ１２'],
    ['serial', 'A12', 'A\u200B1\u00AD2\uFEFF'],
    ['serial', 'SN/2024-001', 'sn 2024–001'],
    ['inventoryNumber', 'TS.001', 'ts 001'],
    ['standardCode', 'M1-500', 'M1–500'],
    ['stamp', 'A 001-234', 'a001234'],
    ['taxCode', '3200123456-001', '3200123456 001'],
    ['cardNumber', 'KĐV–12/2023', 'kđv-12/2023'],
    ['certificateNumber', 'V06.CN5.0123.26', 'v06.cn5.0123.26'],
    ['documentNumber', '07/2019/TT-BKHCN', '7 / 2019/tt‑bkhcn'],
    ['decisionNumber', '996/QĐ-TTg', '996/QÐ–TTg'],
    ['name', 'Công ty TNHH Nhơn Hòa', 'CONG TY  TNHH “NHON HOA”'],
    ['name', 'Nhơn Hòa 1-2', 'nhon hoa 12'],
    ['serial', 'AB-1', 'AB1'],
    ['serial', '1-AB', '1 AB'],
    ['serial', '-12-', '12'],
    ['serial', '(12)', '12'],
    ['serial', 'A--B', 'A-B'],
    ['serial', '1−2', '1-2'],
    ['serial', '1⁄2', '1/2'],
    ['serial', '1∕2', '1/2'],
    ['inventoryNumber', 'TS-A.1', 'TSA1'],
    ['standardCode', 'E2.A', 'E2A'],
    ['taxCode', '32.001', '32001'],
    ['stamp', '1-2', '12'],
    ['documentNumber', '0007/2019', '7/2019'],
    ['decisionNumber', '0/QĐ', '00/QĐ'],
  ];
  it.each(same)('of a %s is one for “%s” and “%s”', (kind, one, other) => {
    expect(identityKey(kind, other)).toBe(identityKey(kind, one));
  });

  const different: [IdentityKind, string, string][] = [
    ['serial', 'GEN-2041', 'GEN-2042'],
    ['serial', '1-23', '12-3'],
    ['serial', '0123', '123'],
    ['serial', 'O123', '0123'],
    ['cardNumber', '12/2023', '122/023'],
    ['documentNumber', '23/2013/TT-BKHCN', '23/2013/TT-BYT'],
    ['documentNumber', 'QCVN 01:2018/BKHCN', 'QCVN 01-2018/BKHCN'],
    ['serial', 'A1-2', 'A12'],
    ['serial', '1--2', '12'],
    ['inventoryNumber', '1.2', '12'],
    ['standardCode', '1/2', '12'],
    ['certificateNumber', 'V06.12', 'V0612'],
    ['decisionNumber', '1/2/QĐ', '12/QĐ'],
    ['cardNumber', '012', '12'],
    ['documentNumber', '100/2019', '1/2019'],
    ['name', 'Công ty 12', 'Công ty 13'],
  ];
  it.each(different)('of a %s is not one for “%s” and “%s”', (kind, one, other) => {
    expect(identityKey(kind, other)).not.toBe(identityKey(kind, one));
  });

  it.each([
    ['GEN-2O41', 'GEN-2041'],
    ['I123', '1123'],
    ['0123', '123'],
    ['12-3', '123'],
    ['A007', 'A7'],
    ['A.00/7', 'a7'],
    ['l0o1', 'IOO1'],
    ['A1007', 'A 1 0 0 7'],
  ])('is near for “%s” and “%s”', (one, other) => {
    expect(nearKey('serial', one)).toBe(nearKey('serial', other));
    expect(nearKey('serial', one)).not.toBe(nearKey('serial', `${other}9`));
  });
});

describe('the near key of an identity', () => {
  it.each([
    ['A1007', 'A17'],
    ['A100', 'A1'],
    ['A0', 'A'],
    ['A2', 'A3'],
  ])('tells “%s” from “%s”', (one, other) => {
    expect(nearKey('serial', one)).not.toBe(nearKey('serial', other));
  });
});

describe('every number, code and mark that a schema takes', () => {
  const src = join(__dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.schema.ts'));
  const identities = /^(serial|inventoryNumber|stampNumber|taxCode|staffNumber|registrationMark|mark|\w*[nN]umber)$/;

  it('is kept as typed, whatever it looks like', () => {
    const named = files.flatMap((file) =>
      Object.entries(membersOf(join(src, file)))
        .filter(([, member]) => Joi.isSchema(member))
        .flatMap(([name, member]) => changesOf(member as never).map((field) => `${file} ${name} ${field}`)),
    );
    expect(named).toEqual([]);
  });

  /** The identities of a schema that come out other than they went in. */
  function changesOf(schema: { describe(): { keys?: object }; extract(key: string): unknown }): string[] {
    return Object.keys(schema.describe().keys ?? {})
      .filter((key) => identities.test(key))
      .filter((key) => {
        const field = schema.extract(key) as { type: string; validate(typed: string): { value?: unknown } };
        return (
          field.type === 'string' &&
          ['GEN-2041', 'đlvn 17 : 2017', 'ab/Cd'].some((typed) => field.validate(typed).value !== typed)
        );
      });
  }
});
