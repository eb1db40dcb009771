import { Agent, request, type IncomingHttpHeaders } from 'node:http';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** HTTP over loopback with one kept connection, as a browser or a program would use it. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  constructor(readonly origin: string) {}

  /** Answers once the last byte is read; anything but success is an error that says what was answered. */
  async ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Reply> {
    const chunks: Buffer[] = [];
    const { status, headers: answered } = await this.stream(path, (chunk) => void chunks.push(chunk), {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    const text = Buffer.concat(chunks).toString();
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 600)}`);
    return { status, headers: answered, body: text };
  }

  /** Hands over the body piece by piece and keeps nothing. */
  stream(
    path: string,
    take: (chunk: Buffer) => void,
    { method = 'GET', headers = {}, body }: Ask = {},
  ): Promise<Omit<Reply, 'body'>> {
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, this.origin), { method, headers, agent: this.#agent }, (response) => {
        response.on('data', take);
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** A program that calls the API as one account. */
export class ApiClient {
  private constructor(
    readonly http: HttpClient,
    private readonly token: string,
  ) {}

  static async signIn(http: HttpClient, { username, password }: Credentials): Promise<ApiClient> {
    const { body } = await http.ask('/api/v1/tokens', json('POST', { username, password }));
    return new ApiClient(http, (JSON.parse(body) as { token: string }).token);
  }

  async get<T>(path: string): Promise<T> {
    return JSON.parse((await this.http.ask(`/api/v1${path}`, { headers: this.headers })).body) as T;
  }

  /** `version`: of the record that is changed, as it was answered last; none where one begins. `key`: sent again, it is one. */
  async post<T>(path: string, content: object, version?: number, key?: string): Promise<T> {
    const { headers, ...rest } = json('POST', content);
    const condition = version === undefined ? {} : { 'if-match': `"${version}"` };
    const once = key === undefined ? {} : { 'idempotency-key': key };
    const ask = { ...rest, headers: { ...headers, ...this.headers, ...condition, ...once } };
    return JSON.parse((await this.http.ask(`/api/v1${path}`, ask)).body) as T;
  }

  /** Bytes and lines of a download, none of it kept. */
  async download(path: string): Promise<{ bytes: number; lines: number }> {
    const read = { bytes: 0, lines: 0 };
    const { status } = await this.http.stream(
      `/api/v1${path}`,
      (chunk) => {
        read.bytes += chunk.length;
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) read.lines += 1;
      },
      { headers: this.headers },
    );
    if (status !== 200) throw new Error(`GET ${path}: ${status}`);
    return read;
  }

  get headers() {
    return { authorization: `Bearer ${this.token}` };
  }
}

/** A browser in which somebody has signed in: answers the headers that its requests carry. */
export async function signInBrowser(http: HttpClient, { username, password }: Credentials) {
  const page = await http.ask('/sign-in', { headers: { accept: 'text/html' } });
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const form = new URLSearchParams({ username, password, _csrf: csrf }).toString();
  const signedIn = await http.ask('/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookieOf(page.headers) },
    body: form,
  });
  return { accept: 'text/html', cookie: cookieOf(signedIn.headers) };
}

function cookieOf(headers: IncomingHttpHeaders): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
}

function json(method: string, content: object) {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
}
