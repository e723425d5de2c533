import { expect } from 'playwright/test';
import { expectNoSidewaysScroll } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { test } from './fixtures.ts';
import { expectNoLayoutShift } from './layout-shift.ts';
import type { EditorPage } from './pages/editor-page.ts';

/** 320 px wide, and a 1280 x 800 window at 200 %: the same layout pixels at twice the density. */
const views = [
  { name: '320 px', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  { name: '200 % zoom', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
];

for (const { name, viewport, deviceScaleFactor } of views) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });

    test('nothing needs sideways scrolling', async ({ editor, gateway, page, rep }) => {
      const long = `${rep}-${'x'.repeat(200)}`;
      await page.goto('/');
      await expect(editor.repChooser.id).toBeVisible();
      await expectNoSidewaysScroll(page);
      await gateway.save({
        companies: { ...exampleProfile.companies, excludeIndustries: ['x'.repeat(200)] },
        people: { ...exampleProfile.people, jobTitles: ['CTO', 't'.repeat(200)] },
        externalUserId: long,
      });
      await editor.openFor(long);
      await editor.departments.open();
      await expectNoSidewaysScroll(page);
      await editor.companyLocations.open();
      await expectNoSidewaysScroll(page);
      await editor.companyLocations.close();
      await editor.employees.type('500', '50');
      await editor.saveBar.saveButton(long).click();
      await expectNoSidewaysScroll(page);
    });

    test('no control has the focus while it is hidden under the bar', async ({
      editor,
      gateway,
      page,
      rep,
    }) => {
      await gateway.save({ ...exampleProfile, externalUserId: rep });
      await editor.openFor(rep);
      await editor.departments.open();
      await page.evaluate(() => window.scrollTo(0, 0));
      await editor.repChooser.id.focus();
      for (let presses = 0; presses < 120; presses++) {
        await page.keyboard.press('Tab');
        const hidden = await focusedUnderBar(editor);
        expect(hidden).toBeNull();
        if (await editor.saveBar.saveButton(rep).evaluate(isFocused)) return;
      }
      throw new Error('Tab never reached the save button');
    });
  });
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

/** The focused element when its middle is covered by the bar it does not belong to, else null. */
async function focusedUnderBar(editor: EditorPage): Promise<string | null> {
  const reach = await editor.reach.elementHandle();
  const save = await editor.saveBar.region.elementHandle();
  return editor.page.evaluate(
    ([first, second]) => {
      const focused = document.activeElement;
      if (focused === null || first?.contains(focused) || second?.contains(focused)) return null;
      const box = focused.getBoundingClientRect();
      const top = Math.min(
        ...[first, second].map((bar) => bar?.getBoundingClientRect().top ?? Infinity),
      );
      const covered = box.top + box.height / 2 > top;
      return covered ? focused.outerHTML.slice(0, 200) : null;
    },
    [reach, save],
  );
}

test('nothing moves by itself once the form is painted', async ({ editor, gateway, page, rep }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  await page.goto(`/?externalUserId=${rep}`);
  await editor.companies.waitFor();
  const painted = await page.evaluate(() => performance.now());
  await editor.ready();
  // What comes late (fonts, vocabularies, the session) comes within this.
  await page.waitForLoadState('networkidle');
  await editor.titles.add('CTO');
  await editor.saveBar.save(rep);
  await page.evaluate(() => new Promise((settle) => setTimeout(settle, 700)));
  await expectNoLayoutShift(page, painted);
});
