import { Refusal } from './refusal.ts';

/** One answered request. The path comes without its query, whose values may name people. */
export interface RequestLine {
  method: string;
  path: string;
  status: number;
  /** Milliseconds from arrival to answer. */
  ms: number;
  requestId: string;
}

/**
 * What the gateway says of itself: one JSON object a line. Never bodies, keys or tokens. Requests are logged when asked
 * for (`LOG=requests`), and always when they failed on the server's side or their token was refused.
 */
export interface Log {
  request(line: RequestLine): void;
  /** A call whose token was refused, and which check it was that refused it. */
  refusedToken(
    call: Pick<RequestLine, 'method' | 'path' | 'requestId'> & { from: string },
    refusal: Refusal,
  ): void;
  error(message: string, error: unknown, requestId?: string): void;
}

/**
 * @param options.secrets blotted out wherever they turn up, whatever else went wrong
 * @param options.write takes one line; standard error by default, so that standard output stays readable
 */
export function createLog(options: {
  level: 'errors' | 'requests';
  secrets: readonly string[];
  write?: (line: string) => void;
}): Log {
  const { level, secrets, write = (line) => process.stderr.write(`${line}\n`) } = options;
  function put(kind: string, entry: Record<string, unknown>): void {
    const line = JSON.stringify({ time: new Date().toISOString(), kind, ...entry });
    write(secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line));
  }
  return {
    request(line) {
      if (level === 'requests') put('request', { ...line });
    },
    refusedToken(call, refusal) {
      put('refused-token', { ...call, refused: refusal.reason, reason: reasonOf(refusal) });
    },
    error(message, error, requestId) {
      put('error', { message, reason: reasonOf(error), requestId });
    },
  };
}

/** A refusal explains itself, with what caused it; anything else is a fault of the program, whose place is wanted. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof Refusal ? withCauses(error) : (error.stack ?? error.message);
}

function withCauses({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} <- ${withCauses(cause)}` : message;
}
