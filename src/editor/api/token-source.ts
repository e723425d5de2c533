/**
 * Where the editor gets the token that says who is asking: from the portal's page when it is framed. Standing alone
 * there is none, and a reverse proxy adds the header where people are told apart.
 */
export interface TokenSource {
  /**
   * The token to send; null when there is none, so that the call goes without and the gateway says what it thinks.
   * @throws ApiProblem with a `token-…` reason, to refuse the call without troubling the gateway
   */
  current(): Promise<string | null>;
  /**
   * Another token in place of one that was refused; null when none is to be had. Calls that are refused together ask
   * together: the source fetches one token for all that name the same refused one.
   * @throws ApiProblem as `current` does, where more is known of why there is none
   */
  replace(refused: string): Promise<string | null>;
  /**
   * The gateway has told how long a token is still good for, so that the source can fetch the next one in time without
   * reading tokens or trusting the clock of this computer.
   * @param secondsLeft with decimals
   */
  learned(token: string, secondsLeft: number): void;
}

let source: TokenSource | null = null;

/**
 * Called once, before the first call to the gateway.
 * @public the frame's code calls it
 */
export function setTokenSource(given: TokenSource): void {
  source = given;
}

/** The source of tokens; null standing alone. */
export function tokenSource(): TokenSource | null {
  return source;
}
