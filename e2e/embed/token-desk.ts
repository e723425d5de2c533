import type { Person } from '../portal/directory.js';
import { type Agreement, signToken } from '../portal/tokens.js';

/** Between the portal's token endpoint and the signing: counts what is asked for, and can be told to give none. */
export class TokenDesk {
  /** Questions so far, whatever came of them. */
  asked = 0;
  /** Tokens given out so far. */
  minted = 0;
  /** Life of a token, in seconds. */
  lifeS = 120;
  /** What a question gets; `hang` gets nothing before the desk is `reset`. */
  answer: 'token' | 'signed-out' | 'fail' | 'hang' = 'token';
  private readonly agreement: Agreement;
  private hanging: (() => void)[] = [];

  constructor(agreement: Agreement) {
    this.agreement = agreement;
  }

  readonly issue = async (person: Person): Promise<string> => {
    this.asked += 1;
    if (this.answer === 'hang') await new Promise<void>((settle) => this.hanging.push(settle));
    if (this.answer === 'signed-out') {
      throw Object.assign(new Error('signed out'), { code: 'signed-out' });
    }
    if (this.answer === 'fail') throw new Error('The desk was told to fail');
    this.minted += 1;
    return await signToken(person, this.agreement, this.lifeS);
  };

  /** As at the start: a test begins with nothing counted and nobody kept waiting. */
  reset() {
    this.answer = 'token';
    this.lifeS = 120;
    for (const settle of this.hanging) settle();
    this.hanging = [];
    this.asked = 0;
    this.minted = 0;
  }
}
