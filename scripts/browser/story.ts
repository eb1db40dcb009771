import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop, openWindow, overflows, phone, picture } from './chromium';
import { workAway } from './away';
import { recordAway } from './away-record';
import { readFromBalance } from './balance';
import { thisYear } from './boxes';
import { budgetAndCalibrate } from './budget';
import { workEveryDay } from './daily';
import { readSuppliersCertificate } from './dcc-in';
import { calibrateDispenser } from './general-work';
import { calibrateByOwnProcedure } from './own-procedure';
import { unloadLorries } from './lorry';
import { verifyMarket } from './market';
import { enter, fillReadings, signIn, type Stage } from './people';
import { verifyGauge } from './pressure-gauge';
import { weighTrucks } from './scales';
import { countJobs } from './ten-jobs';
import { typeInFullGrid } from './typing';
import { loseNothing } from './unlost';
import { calibrateWeights } from './weights-abba';
import { verifyInOneRun } from './water-run';

/** The README's story, then every main page at two widths, then without scripts. */
export async function runStory(stage: Stage): Promise<void> {
  const department = await signIn(stage, 'departmentOfficer');
  const before = await certificatesInReport(department);
  const certificate = await verifyAndIssue(stage);
  await checkByPasserBy(stage, certificate);
  await readReports(stage, department, before);
  await visitEverything(stage);
  await workWithoutScripts(stage);
  await loseNothing(stage);
  await workEveryDay(stage);
  await budgetAndCalibrate(stage);
  await weighTrucks(stage);
  await readFromBalance(stage);
  await calibrateWeights(stage);
  await verifyInOneRun(stage);
  await unloadLorries(stage);
  await typeInFullGrid(stage);
  await verifyMarket(stage);
  await workAway(stage);
  await recordAway(stage);
  await verifyGauge(stage);
  await calibrateDispenser(stage);
  await readSuppliersCertificate(stage);
  await calibrateByOwnProcedure(stage);
  await countJobs(stage);
}

interface Issued {
  readonly number: string;
  readonly publicPath: string;
  readonly sha256: string;
  readonly instrument: string;
}

async function verifyAndIssue({ check, ...stage }: Stage): Promise<Issued> {
  const technician = await signIn({ check, ...stage }, 'technician');
  let record = '';
  let instrument = '';

  await check('a technician opens "Kiểm định" and picks an instrument', async () => {
    await technician.getByRole('link', { name: 'Kiểm định, hiệu chuẩn', exact: true }).click();
    await technician.getByRole('link', { name: 'Lập biên bản', exact: true }).click();
    await technician.getByLabel('Tìm').fill('can ban');
    await technician.getByRole('button', { name: 'Lọc' }).click();
    await technician.waitForURL(/q=can\+ban/);
    await picture(technician, 'choose-instrument');
    await technician
      .getByRole('link', { name: /^Kiểm định PTD-/ })
      .first()
      .click();
    instrument = await technician.getByRole('link', { name: /^PTD-/ }).first().innerText();
  });

  await check('a reading that is no number comes back at its field, with everything else typed', async () => {
    await fillReadings(technician);
    await technician.getByLabel(/^CC-KL-01/).check();
    await technician.locator('input[name="readings[accuracy][1][indication]"]').fill('chưa rõ');
    await technician.getByRole('button', { name: 'Tính và lưu' }).click();
    await technician.getByRole('alert').waitFor();
    assert.equal(await technician.locator('input[name="readings[accuracy][1][indication]"]').inputValue(), 'chưa rõ');
    assert.notEqual(await technician.locator('input[name="readings[accuracy][2][indication]"]').inputValue(), '');
    await picture(technician, 'reading-refused');
  });

  await check('a standard that is not certified is refused, with its legal basis and what to do', async () => {
    await fillReadings(technician);
    await technician.getByRole('button', { name: 'Tính và lưu' }).click();
    await technician.getByRole('alert').getByText('07/2025/TT-BKHCN').waitFor();
    await picture(technician, 'standard-refused');
  });

  await check('every point is judged against its maximum permissible error', async () => {
    await technician.getByLabel(/^CC-KL-01/).uncheck();
    await technician.getByLabel(/^CT-QK-01/).check();
    await technician.getByRole('button', { name: 'Tính và lưu' }).click();
    await technician.getByText('Đã tính và lưu biên bản.').waitFor();
    record = new URL(technician.url()).pathname;
    assert.ok((await technician.getByRole('cell', { name: 'Đạt', exact: true }).count()) >= 5);
    assert.equal(await technician.getByRole('cell', { name: 'Không đạt', exact: true }).count(), 0);
    await picture(technician, 'verification-whole', true);
    await technician.evaluate("document.querySelector('h2').scrollIntoView()");
    await picture(technician, 'verification');
  });

  await check('the technician sends it for review', async () => {
    await technician.getByRole('link', { name: 'Gửi soát xét' }).click();
    await technician.getByRole('button', { name: 'Gửi soát xét' }).click();
    await technician.getByText('Đã gửi người đứng đầu soát xét.').waitFor();
  });

  const head = await signIn({ check, ...stage }, 'centreHead');
  await check('the head of the centre is refused with a wrong password', async () => {
    await head.goto(`${stage.demo.url}${record}/approve`);
    await head.getByLabel('Mật khẩu của bạn').fill('không phải mật khẩu');
    await head.getByRole('button', { name: 'Duyệt' }).click();
    await head.getByRole('alert').waitFor();
  });

  await check('the head reads it and approves with the password again', async () => {
    await head.getByLabel('Mật khẩu của bạn').fill(stage.demo.account('centreHead').password);
    await head.getByRole('button', { name: 'Duyệt' }).click();
    await head.getByText('Đã duyệt biên bản.').waitFor();
  });

  let issued: Issued = { number: '', publicPath: '', sha256: '', instrument };
  await check('a numbered certificate exists as PDF with a QR code', async () => {
    const certificate = head.locator('a[href^="/certificates/"]').first();
    const number = await certificate.innerText();
    await certificate.click();
    const publicPath = (await head.locator('a[href*="/v/"]').first().getAttribute('href')) ?? '';
    const sha256 = /\b[0-9a-f]{64}\b/.exec(await head.locator('main').innerText())?.[0] ?? '';
    const pdf = await head.request.get(`${new URL(head.url()).href.split('?')[0]}.pdf`);
    const bytes = await pdf.body();
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
    issued = { number, publicPath: new URL(publicPath, stage.demo.url).pathname, sha256, instrument };
    await picture(head, 'certificate-record', true);
  });

  await check("the instrument's next due day is on the schedule", async () => {
    await head.goto(`${stage.demo.url}/instruments?q=${encodeURIComponent(instrument)}`);
    await head.getByRole('link', { name: instrument }).click();
    await head
      .getByText('30/11/2027')
      .or(head.getByText(/3[01]\/\d\d\/20\d\d/))
      // What only a print shows says the present day.
      .filter({ visible: true })
      .first()
      .waitFor();
    await picture(head, 'instrument', true);
  });
  return issued;
}

async function checkByPasserBy({ browser, demo, check }: Stage, issued: Issued): Promise<void> {
  const { page, window } = await openWindow(browser, phone);
  await check('a passer-by who scans the QR sees that the certificate is valid', async () => {
    await page.goto(`${demo.url}${issued.publicPath}`);
    await page.getByText(issued.number).first().waitFor();
    await page.getByText('Còn hiệu lực').first().waitFor();
    await picture(page, 'public-phone');
    const json = await page.request.get(`${demo.url}${issued.publicPath}`, { headers: { accept: 'application/json' } });
    assert.equal(((await json.json()) as { sha256: string }).sha256, issued.sha256);
  });
  await window.close();
}

/** The number of certificates of this year that the report prints in its list of indicators. */
async function certificatesInReport(page: Page): Promise<number> {
  await page.goto(new URL(`/reports/996/${thisYear}`, page.url()).href);
  const row = page.getByRole('row', { name: /^Giấy chứng nhận/ }).first();
  const cells = await row.getByRole('cell').allInnerTexts();
  return Number((cells[0] ?? '').replace(/\D/g, ''));
}

async function readReports({ demo, check }: Stage, department: Page, before: number): Promise<void> {
  await check("the department's officer sees the figures of the Đề án 996 report move", async () => {
    assert.equal(await certificatesInReport(department), before + 1);
    await picture(department, `report-996-${thisYear}`, true);
  });

  await check('the 2022 report prints the figures of the source document', async () => {
    await department.goto(`${demo.url}/reports/996/2022`);
    const words = await department.locator('main').innerText();
    for (const figure of ['25,616', '58', 'hơn 40']) assert.ok(words.includes(figure), figure);
    await picture(department, 'report-996');
  });

  for (const [kind, beginning] of [
    ['PDF', '%PDF'],
    ['DOCX', 'PK'],
  ] as const) {
    await check(`the officer downloads the report as ${kind}`, async () => {
      const [download] = await Promise.all([
        department.waitForEvent('download'),
        department.getByRole('link', { name: kind }).first().click(),
      ]);
      assert.ok(
        readFileSync(await download.path())
          .subarray(0, 4)
          .toString('latin1')
          .startsWith(beginning),
      );
    });
  }
}

const sections: Readonly<Record<string, readonly string[]>> = {
  technician: [
    '/',
    '/verifications',
    '/instruments',
    '/instruments/new',
    '/schedule',
    '/devices',
    '/verifications/balances',
    '/my-account',
  ],
  centreHead: [
    '/',
    '/certificates',
    '/measurement-standards',
    '/verifiers',
    '/designations',
    '/schedule/calendar',
    '/comparisons',
    '/comparisons/actions',
    '/assessment/validation',
    '/messages',
    '/audit',
  ],
  agencyOfficer: ['/', '/quality-systems', '/documents'],
  departmentOfficer: [
    '/',
    '/organizations',
    '/instrument-types',
    '/quality-systems',
    '/quality-systems/overview',
    '/documents',
    '/activities',
    '/activities/new',
    '/reports',
    '/schedule/runs',
  ],
  administrator: ['/', '/accounts', '/accounts/new'],
};

/** Every main page at desktop and phone width (one sign-in each: too many in a minute are refused): accessible by WCAG 2.2 AA, and never wider than the window. */
async function visitEverything({ browser, demo, check }: Stage): Promise<void> {
  for (const [role, paths] of Object.entries(sections)) {
    const { page, window } = await openWindow(browser, desktop);
    await enter(page, demo, role);
    for (const viewport of [desktop, phone]) {
      const width = viewport === phone ? 'phone' : 'desktop';
      await page.setViewportSize(viewport);
      for (const path of paths) {
        await check(`${path} is fit for a ${role} at ${width} width`, async () => {
          const response = await page.goto(`${demo.url}${path}`);
          assert.equal(response?.status(), 200);
          await picture(page, `${role}${path.replace(/\W+/g, '-').replace(/-$/, '')}-${width}`);
          assert.deepEqual(await accessibilityFaults(page), []);
          assert.equal(await overflows(page), false, 'wider than the window');
        });
      }
    }
    await window.close();
  }
}

async function workWithoutScripts({ browser, demo, check }: Stage): Promise<void> {
  const { page, window } = await openWindow(browser, desktop, { scripts: false });
  await check('lists are searched and paged without scripts', async () => {
    await enter(page, demo, 'departmentOfficer');
    await page.goto(`${demo.url}/instruments`);
    const first = await page.locator('tbody th').first().innerText();
    await page.getByRole('link', { name: 'Trang sau' }).click();
    assert.notEqual(await page.locator('tbody th').first().innerText(), first);
    await page.getByRole('link', { name: 'Trang trước' }).click();
    assert.equal(await page.locator('tbody th').first().innerText(), first);
  });
  await window.close();
}
