import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { writeDcc, type DigitalCertificate } from '../../src/laboratory/dcc';
import { box, choose, runMark, send, thisYear, type } from './boxes';
import { accessibilityFaults, desktop, openWindow, picture } from './chromium';
import { enter, type Stage } from './people';

/** A supplier's digital certificate of a standard is read in; a web page that bears its ending is not. */
export async function readSuppliersCertificate(stage: Stage): Promise<void> {
  const { check, demo } = stage;
  const { page, window } = await openWindow(stage.browser, desktop);
  await enter(page, demo, 'qualityOfficer');
  let serial = '';

  await check('the quality officer opens a standard, to take in its digital certificate', async () => {
    await page.goto(`${demo.url}/measurement-standards?q=CC-KL-02`);
    await page.getByRole('link', { name: 'CC-KL-02' }).first().click();
    serial = /Số chế tạo\s+(S\d+)/.exec(await page.locator('main').innerText())?.[1] ?? '';
    assert.notEqual(serial, '');
    await page.getByRole('link', { name: 'Nhận giấy chứng nhận số (DCC)' }).click();
  });

  await check('a web page saved as .xml is refused at its field, with what it is and what to do', async () => {
    await sendFile(page, '<!DOCTYPE html>\n<html><body>Đăng nhập</body></html>\n');
    const fault = await page.locator('#file-error').innerText();
    assert.match(fault, /Dòng 1: Tệp là một trang web \(HTML\)/);
    assert.match(fault, /Hãy tải lại tệp gốc/);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'dcc-refused');
  });

  await check('the file of the laboratory fills the form: number, issuer, days, values, U, k and p', async () => {
    await sendFile(page, writeDcc(suppliersCertificate(serial)));
    await page.getByText('Đã nhận tệp.').waitFor();
    for (const [name, value] of Object.entries(expected)) assert.equal(await box(page, name).inputValue(), value, name);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'dcc-read', true);
  });

  await check('reviewed and saved, the certificate stands in the register with its file', async () => {
    await choose(page, { traceableTo: 'institute', review: 'accepted' });
    await type(page, { calibratedAgainst: 'Viện đo lường mẫu' });
    await send(page);
    await page.getByText('Đã thêm giấy chứng nhận.').waitFor();
    await page.getByRole('rowheader', { name: number, exact: true }).waitFor();
    const file = await page.getByRole('link', { name: number, exact: true }).getAttribute('href');
    const kept = await page.request.get(`${demo.url}${file}`);
    assert.equal(await kept.text(), writeDcc(suppliersCertificate(serial)));
    await picture(page, 'dcc-kept', true);
  });
  await window.close();
}

async function sendFile(page: Page, xml: string): Promise<void> {
  const file = { name: 'certificate.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await send(page);
  await page.waitForLoadState();
}

const number = `LAB-${runMark}`;

/** What the form has to hold of the file. */
const expected: Readonly<Record<string, string>> = {
  ...{ number, issuer: 'Phòng hiệu chuẩn mẫu', kind: 'calibration' },
  ...{ issuedOn: `08/01/${thisYear}`, validUntil: `31/12/${thisYear + 1}`, coverageFactor: '2', confidenceLevel: '95' },
  values: '1000 g; 1000,0004 g; 0,0005 g\n500 g; 499,9998 g; 0,00025 g',
};

const named = (text: string) => [{ lang: 'vi', text }];

/** Two weights of a set, as another laboratory certifies them. */
function suppliersCertificate(serial: string): DigitalCertificate {
  const value = { units: ['g'] };
  return {
    ...{ uniqueId: number, software: [{ name: 'Phần mềm của phòng mẫu', release: '1' }], countryCode: 'VN' },
    ...{ languages: ['vi'], mandatoryLanguages: ['vi'], identifications: [] },
    ...{ performedFrom: `${thisYear}-01-05`, performedUntil: `${thisYear}-01-06`, performedAt: 'laboratory' },
    issuedOn: `${thisYear}-01-08`,
    laboratory: { name: [{ text: 'Phòng hiệu chuẩn mẫu' }], countryCode: 'VN' },
    customer: { name: [{ text: 'Khách hàng mẫu' }], countryCode: 'VN' },
    responsible: [{ name: [{ text: 'Người ký mẫu' }], isMain: true }],
    items: [{ name: named('Bộ quả cân'), identifications: [{ issuer: 'manufacturer', value: serial }] }],
    statements: [
      { meaning: 'basic_recalibration', declaration: named('Hiệu chuẩn lại'), date: `${thisYear + 1}-12-31` },
    ],
    measurements: [
      {
        ...{ name: named('Khối lượng quy ước'), methods: [{ name: named('So sánh ABBA'), norms: [] }], equipment: [] },
        conditions: [],
        results: [
          {
            name: named('Kết quả'),
            series: [
              { ...value, meaning: 'basic_nominalValue', name: named('Giá trị danh định'), values: ['1000', '500'] },
              {
                ...{ ...value, meaning: 'basic_measuredValue', name: named('Giá trị') },
                values: ['1000.0004', '499.9998'],
                uncertainty: { values: ['0.0005', '0.00025'], coverageFactors: ['2'], coverageProbabilities: ['0.95'] },
              },
            ],
          },
        ],
      },
    ],
  };
}
