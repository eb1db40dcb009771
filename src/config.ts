import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import Joi from 'joi';
import { sealKeysIn, type SealKeys } from './platform/seals';
import { readSigningKey, type SigningKey } from './platform/xml';

/** Every setting of the registry, read once. The only reader of `process.env`. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Absent: the embedded engine keeps its data in `dataDir`. */
  readonly mongodbUri?: string;
  /** The address people and QR codes use, without a trailing slash. */
  readonly publicUrl: string;
  /** What QR codes lead to for good: `publicUrl` where it was set to what others can reach, otherwise absent. */
  readonly paperUrl?: string;
  readonly sessionSecret: string;
  /** What the audit trail and all that it proves are sealed with. */
  readonly sealKeys: SealKeys;
  /** The proxies whose word on the caller's address and on TLS is taken: a number of hops, or addresses and subnets. */
  readonly trustProxy: number | readonly string[];
  /** What digital certificates are signed with; absent: they are not signed, and say so. */
  readonly signingKey?: SigningKey;
  /** Absent: messages stay in the outbox that the pages show. */
  readonly smtpUrl?: string;
  /** Where the seal of each day is sent. */
  readonly sealMail?: string;
  /** The time-stamp service (RFC 3161) that each daily seal is shown. */
  readonly timeStampUrl?: string;
  /** The time-stamp service that each signature of a certificate is shown; absent: signatures bear none. */
  readonly signatureTimeStampUrl?: string;
  readonly logLevel: string;
}

interface Settings {
  PORT: number;
  HOST: string;
  DATA_DIR: string;
  MONGODB_URI?: string;
  PUBLIC_URL?: string;
  SESSION_SECRET?: string;
  SEAL_KEY?: string;
  SEAL_KEY_FILE?: string;
  TRUST_PROXY: string;
  SMTP_URL?: string;
  SEAL_MAIL?: string;
  TIMESTAMP_URL?: string;
  SIGNATURE_TIMESTAMP_URL?: string;
  SIGNING_KEY_FILE?: string;
  SIGNING_CERTIFICATE_FILE?: string;
  LOG_LEVEL: string;
}

const settingsSchema = Joi.object<Settings, true>({
  PORT: Joi.number().port().default(3000),
  HOST: Joi.string().hostname().default('127.0.0.1'),
  DATA_DIR: Joi.string().default('./data'),
  MONGODB_URI: Joi.string().uri({ scheme: ['mongodb', 'mongodb+srv'] }),
  PUBLIC_URL: Joi.string().uri({ scheme: ['http', 'https'] }),
  SESSION_SECRET: Joi.string().min(32).when('MONGODB_URI', { is: Joi.exist(), then: Joi.required() }),
  SEAL_KEY: Joi.string().when('MONGODB_URI', {
    is: Joi.exist(),
    then: Joi.when('SEAL_KEY_FILE', { is: Joi.exist(), otherwise: Joi.required() }),
  }),
  SEAL_KEY_FILE: Joi.string(),
  TRUST_PROXY: Joi.string().default('loopback').custom(proxiesOrError),
  SMTP_URL: Joi.string().uri({ scheme: ['smtp', 'smtps'] }),
  SEAL_MAIL: Joi.string().email({ tlds: false }),
  TIMESTAMP_URL: Joi.string().uri({ scheme: ['http', 'https'] }),
  SIGNATURE_TIMESTAMP_URL: Joi.string().uri({ scheme: ['http', 'https'] }),
  SIGNING_KEY_FILE: Joi.string(),
  SIGNING_CERTIFICATE_FILE: Joi.string(),
  LOG_LEVEL: Joi.string().valid('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
})
  .and('SIGNING_KEY_FILE', 'SIGNING_CERTIFICATE_FILE')
  .oxor('SEAL_KEY', 'SEAL_KEY_FILE');

/** Thrown at start with the full list of what is wrong; values are never repeated, since some are secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads and checks the settings. An empty setting counts as unset. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, defaults: { dataDir?: string } = {}): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  if (defaults.dataDir && !given['DATA_DIR']) given['DATA_DIR'] = defaults.dataDir;
  const result = settingsSchema.validate(given, {
    abortEarly: false,
    stripUnknown: true,
    errors: { wrap: { label: false } },
  });
  if (result.error) throw new ConfigError(result.error.details.map(({ message }) => withoutValue(message)));
  const { value } = result;

  const dataDir = resolve(value.DATA_DIR);
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir,
    publicUrl: withoutSlash(value.PUBLIC_URL ?? `http://${value.HOST}:${value.PORT}`),
    sessionSecret: value.SESSION_SECRET ?? keptSecret(dataDir, 'session-secret'),
    sealKeys: sealKeysOf(value, dataDir),
    trustProxy: proxiesIn(value.TRUST_PROXY),
    logLevel: value.LOG_LEVEL,
    ...(isReachable(value.PUBLIC_URL) && { paperUrl: withoutSlash(value.PUBLIC_URL) }),
    ...(value.MONGODB_URI && { mongodbUri: value.MONGODB_URI }),
    ...(value.SMTP_URL && { smtpUrl: value.SMTP_URL }),
    ...(value.SEAL_MAIL && { sealMail: value.SEAL_MAIL }),
    ...(value.TIMESTAMP_URL && { timeStampUrl: value.TIMESTAMP_URL }),
    ...(value.SIGNATURE_TIMESTAMP_URL && { signatureTimeStampUrl: value.SIGNATURE_TIMESTAMP_URL }),
    ...signingKeyIn(value),
  };
}

/** The key that signs, read and tried at once: a wrong one is told before the first certificate needs it. */
function signingKeyIn({ SIGNING_KEY_FILE: key, SIGNING_CERTIFICATE_FILE: certificate }: Settings): {
  signingKey?: SigningKey;
} {
  if (!key || !certificate) return {};
  try {
    return { signingKey: readSigningKey(readFileSync(key, 'utf8'), readFileSync(certificate, 'utf8')) };
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : 'a file cannot be read';
    throw new ConfigError([`SIGNING_KEY_FILE and SIGNING_CERTIFICATE_FILE: ${reason}`]);
  }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** An address of this machine alone opens nothing for the owner who scans the code. */
function isReachable(url: string | undefined): url is string {
  if (!url) return false;
  const { hostname } = new URL(url);
  return !/^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}

const subnetNames = ['loopback', 'linklocal', 'uniquelocal'];

/** `1` is a number of hops; `loopback, 10.0.0.0/8` a list. Trusting everybody would let anybody name an address. */
function proxiesIn(setting: string): number | string[] {
  return /^\d+$/.test(setting) ? Number(setting) : setting.split(',').map((each) => each.trim());
}

function proxiesOrError(setting: string, helpers: Joi.CustomHelpers<string>): string | Joi.ErrorReport {
  const proxies = proxiesIn(setting);
  const isUsable = typeof proxies === 'number' ? proxies <= 10 : proxies.every(isProxy);
  return isUsable
    ? setting
    : helpers.message({ custom: 'TRUST_PROXY must be a number of hops (0 to 10) or a list of addresses and subnets' });
}

function isProxy(name: string): boolean {
  const [address = '', bits, ...more] = name.split('/');
  const widest = { 0: 0, 4: 32, 6: 128 }[isIP(address) as 0 | 4 | 6];
  if (subnetNames.includes(name)) return true;
  return (
    widest > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d+$/.test(bits) && Number(bits) >= 1 && Number(bits) <= widest))
  );
}

/** npm tells the commands it runs their names. */
export function startedByNpm(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment['npm_lifecycle_event'] !== undefined;
}

function withoutValue(message: string): string {
  return message.replace(/ with value ".*?"/, '');
}

function sealKeysOf({ SEAL_KEY: given, SEAL_KEY_FILE: file }: Settings, dataDir: string): SealKeys {
  const setting = file ? 'SEAL_KEY_FILE' : 'SEAL_KEY';
  try {
    return sealKeysIn(file ? readFileSync(file, 'utf8') : (given ?? keptSecret(dataDir, 'seal-key')));
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : 'the file cannot be read';
    throw new ConfigError([`${setting}: ${reason}`]);
  }
}

/** A secret of an embedded installation: made once, readable by its owner only. */
function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
