import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askTimeStamp } from '../../src/platform/timestamps';
import { startTimeStampService, timeStampServiceName, type TimeStampService } from '../support/time-stamp-service';

let service: TimeStampService;
beforeAll(async () => {
  service = await startTimeStampService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.bend = (answer) => answer;
  service.replayed = undefined;
});

const line = 'niêm phong ngày 20/11/2026';

describe('a time-stamp', () => {
  it('is kept as the token that OpenSSL verifies too, with its time and who said it', async () => {
    const { token, at, by } = await askTimeStamp(service.url, line);
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(by).toBe(timeStampServiceName);
    writeFileSync(join(service.folder, 'token.der'), token);
    writeFileSync(join(service.folder, 'line.txt'), line);
    const said = service.openssl(
      'ts',
      '-verify',
      '-data',
      'line.txt',
      '-in',
      'token.der',
      '-token_in',
      '-CAfile',
      'tsa.crt',
    );
    expect(said.toString()).toContain('Verification: OK');
  });

  it('is refused when a bit of it is another', async () => {
    service.bend = (answer) => {
      const bent = Buffer.from(answer);
      bent[bent.length - 5] = (bent[bent.length - 5] ?? 0) ^ 1;
      return bent;
    };
    await expect(askTimeStamp(service.url, line)).rejects.toThrow(/signature|RFC 3161/);
  });

  it('is refused when it answers an earlier question, about this text or another', async () => {
    await askTimeStamp(service.url, line);
    service.replayed = readFileSync(join(service.folder, 'a.tsr'));
    await expect(askTimeStamp(service.url, line)).rejects.toThrow('the answer is to another question');
    await expect(askTimeStamp(service.url, 'khác')).rejects.toThrow('the answer is about something else');
  });

  it('is refused when the service says no, or something else altogether, or is away', async () => {
    service.bend = () => Buffer.from('3005300302010200', 'hex').subarray(0, 7);
    await expect(askTimeStamp(service.url, line)).rejects.toThrow(/refused|RFC 3161/);
    service.bend = () => Buffer.from('<html>');
    await expect(askTimeStamp(service.url, line)).rejects.toThrow('RFC 3161');
    await expect(askTimeStamp('http://127.0.0.1:9/', line)).rejects.toThrow('does not answer');
  });
});
