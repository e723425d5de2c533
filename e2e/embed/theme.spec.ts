import { expect, type FrameLocator, type Page } from 'playwright/test';
import { test } from './fixtures.ts';

/** Which computed property shows a token, and how the browser writes its value there. */
const tokens = [
  {
    token: 'fontFamily',
    value: 'Georgia, serif',
    property: 'font-family',
    shown: 'Georgia, serif',
  },
  { token: 'fontSize', value: '19px', property: 'font-size', shown: '19px' },
  { token: 'spacing', value: '7px', property: 'column-gap', shown: '28px' },
  { token: 'radius', value: '13px', property: 'border-top-left-radius', shown: '13px' },
  { token: 'background', value: '#010203', property: 'background-color', shown: 'rgb(1, 2, 3)' },
  { token: 'surface', value: '#040506', property: 'background-color', shown: 'rgb(4, 5, 6)' },
  { token: 'text', value: '#070809', property: 'color', shown: 'rgb(7, 8, 9)' },
  { token: 'mutedText', value: '#0a0b0c', property: 'color', shown: 'rgb(10, 11, 12)' },
  { token: 'accent', value: '#0d0e0f', property: 'background-color', shown: 'rgb(13, 14, 15)' },
  { token: 'danger', value: '#101112', property: 'color', shown: 'rgb(16, 17, 18)' },
] as const;

const hostileValues = [
  'url(http://evil.test/theme)',
  'red; background-image: url(http://evil.test/theme)',
  'red } body { display: none',
  '{}',
  'var(--color-bad)',
  'calc(1px * 100000)',
  'expression(alert(1))',
  'image-set("http://evil.test/theme" 1x)',
  '</style><script>alert(1)</script>',
  '-1px',
  '',
];

/** What the tokens and the hostile values aim at, of everything in the frame, in one text. */
function look(frame: FrameLocator): Promise<string> {
  const properties = [
    ...tokens.map(({ property }) => property),
    ...['display', 'width', 'height', 'background-image', 'content', 'border-top-color'],
  ];
  return frame.locator('html').evaluate(
    (html, properties) =>
      JSON.stringify(
        [html, ...html.querySelectorAll('body, body *')].map((element) => {
          const style = getComputedStyle(element);
          return properties.map((name) => style.getPropertyValue(name)).join('|');
        }),
      ),
    properties,
  );
}

/** The values of a computed property anywhere in the frame. */
function values(frame: FrameLocator, property: string): Promise<string[]> {
  return frame.locator('body').evaluate((body, property) => {
    const elements = [body, ...body.querySelectorAll('*')];
    return [...new Set(elements.map((one) => getComputedStyle(one).getPropertyValue(property)))];
  }, property);
}

async function setTheme(page: Page, tokens: Record<string, string>) {
  await page.evaluate((tokens) => window.host.at('one').handle.setTheme({ tokens }), tokens);
}

test('each token of the theme changes what it is for, at once', async ({
  page,
  host,
  rig,
  site,
  rep,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id });
  // Something that is wrong, for the colour of what is wrong.
  const { minimum } = host.editor().employees;
  await minimum.fill('many');
  await minimum.blur();
  const frame = page.frameLocator('iframe');
  for (const { token, value, property, shown } of tokens) {
    expect(await values(frame, property), `${token} before`).not.toContain(shown);
    await setTheme(page, { [token]: value });
    await expect.poll(() => values(frame, property), token).toContain(shown);
    await setTheme(page, {});
    await expect.poll(() => values(frame, property), `${token} after`).not.toContain(shown);
  }
});

test('a hostile value of any token changes nothing and fetches nothing', async ({
  page,
  host,
  rig,
  site,
  rep,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id });
  const frame = page.frameLocator('iframe');
  const before = await look(frame);
  for (const value of hostileValues) {
    await setTheme(page, Object.fromEntries(tokens.map(({ token }) => [token, value])));
  }
  // The last one is honest: once it shows, all before it were read.
  await setTheme(page, { background: '#010203' });
  await expect(frame.locator('body')).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  for (const value of hostileValues) {
    await setTheme(page, Object.fromEntries(tokens.map(({ token }) => [token, value])));
    expect(await look(frame), value).toBe(before);
  }
  expect(fetched.filter((url) => url.includes('evil'))).toEqual([]);
  expect(await host.events('dirty')).toEqual([]);
});

test('the switch of the portal changes the editor with it', async ({ page, portal, rep }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await portal.openRep(rep.name);
  const html = page.frameLocator('iframe').locator('html');
  for (const appearance of ['dark', 'light', 'dark']) {
    await portal.appearance.selectOption(appearance);
    await expect(html).toHaveCSS('color-scheme', appearance);
    await expect(portal.frame).toHaveCSS('color-scheme', appearance);
    const background = await page
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    await expect(html.locator('body')).toHaveCSS('background-color', background);
  }
});

test('in the dark nothing white is shown between opening a rep and the form', async ({
  page,
  portal,
  rep,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await portal.signIn();
  await portal.appearance.selectOption('dark');
  // Waits until the dark is painted: the first frame of a screencast is the one that stands.
  await page.screenshot();
  const devtools = await page.context().newCDPSession(page);
  const screens: string[] = [];
  devtools.on('Page.screencastFrame', async ({ data, sessionId }) => {
    screens.push(data);
    await devtools.send('Page.screencastFrameAck', { sessionId });
  });
  await devtools.send('Page.startScreencast', { format: 'png' });
  await portal.link(`Open ICP of ${rep.name}`).click();
  await portal.ready();
  await devtools.send('Page.stopScreencast');
  expect(screens.length).toBeGreaterThan(1);
  const reader = await page.context().newPage();
  for (const [index, screen] of screens.entries()) {
    const share = await reader.evaluate(shareOfBright, `data:image/png;base64,${screen}`);
    expect(share, `bright part of screen ${index + 1} of ${screens.length}`).toBeLessThan(0.1);
  }
});

/** The part of an image that is nearly white. */
async function shareOfBright(url: string): Promise<number> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
  let bright = 0;
  for (let index = 0; index < data.length; index += 4) {
    if (Math.min(data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0) > 200) bright += 1;
  }
  return (bright * 4) / data.length;
}
