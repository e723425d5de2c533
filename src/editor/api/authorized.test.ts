import { beforeEach, expect, test } from 'vitest';
import { authorized } from './authorized.ts';
import { setTokenSource } from './token-source.ts';

let tokens: string[];
let replaced: string[];
let learned: [token: string, secondsLeft: number][];

/** Hands out the tokens in turn; none when they are used up. */
beforeEach(() => {
  tokens = ['one', 'two'];
  replaced = [];
  learned = [];
  setTokenSource({
    current: () => Promise.resolve(tokens[0] ?? null),
    replace: (refused) => {
      replaced.push(refused);
      tokens.shift();
      return Promise.resolve(tokens[0] ?? null);
    },
    learned: (token, secondsLeft) => learned.push([token, secondsLeft]),
  });
});

/** Answers in turn, and notes the tokens that it was sent. */
function server(...answers: Response[]) {
  const sent: (string | undefined)[] = [];
  const send = (headers: Record<string, string>) => {
    sent.push(headers['Authorization']);
    return Promise.resolve(answers[sent.length - 1] ?? new Response());
  };
  return { send, sent };
}

const expired = () =>
  Response.json({ code: 401, message: 'm', reason: 'token-expired' }, { status: 401 });

test('the token goes along, and the source hears how long it lasts', async () => {
  const { send, sent } = server(new Response('', { headers: { 'X-Token-Expires-In': '287.5' } }));
  expect((await authorized(send)).status).toBe(200);
  expect(sent).toEqual(['Bearer one']);
  expect(learned).toEqual([['one', 287.5]]);
});

test('a refused token is replaced once, and the call repeated once', async () => {
  const { send, sent } = server(expired(), expired());
  const response = await authorized(send);
  expect(response.status).toBe(401);
  expect(sent).toEqual(['Bearer one', 'Bearer two']);
  expect(replaced).toEqual(['one']);
  // Its body is still there for whoever explains the refusal.
  expect(await response.json()).toMatchObject({ reason: 'token-expired' });
});

test('where there is no other token the refusal stands', async () => {
  tokens = ['one'];
  const { send, sent } = server(expired());
  expect(await (await authorized(send)).json()).toMatchObject({ reason: 'token-expired' });
  expect(sent).toEqual(['Bearer one']);
});

test.each([
  ['the vendor’s 401', Response.json({ code: 401, message: 'key' }, { status: 401 })],
  ['a 401 that is no JSON', new Response('<h1>Proxy</h1>', { status: 401 })],
  ['a right', Response.json({ code: 403, message: 'm', reason: 'role' }, { status: 403 })],
])('%s is not the token’s fault', async (_, answer) => {
  const { send, sent } = server(answer);
  expect((await authorized(send)).status).toBe(answer.status);
  expect(sent).toHaveLength(1);
  expect(replaced).toEqual([]);
});

test('without a token the call goes without', async () => {
  tokens = [];
  const { send, sent } = server(new Response());
  await authorized(send);
  expect(sent).toEqual([undefined]);
});
