import type { Locator } from 'playwright/test';

/** A range: two text fields, two slider thumbs of the same names, and preset bands. */
export class RangeInput {
  readonly minimum: Locator;
  readonly maximum: Locator;
  readonly minimumThumb: Locator;
  readonly maximumThumb: Locator;
  readonly presets: Locator;

  constructor(section: Locator, noun: string, presets: string) {
    this.minimum = section.getByRole('textbox', { name: `Minimum ${noun}` });
    this.maximum = section.getByRole('textbox', { name: `Maximum ${noun}` });
    this.minimumThumb = section.getByRole('slider', { name: `Minimum ${noun}` });
    this.maximumThumb = section.getByRole('slider', { name: `Maximum ${noun}` });
    this.presets = section.getByRole('group', { name: presets });
  }

  /** Types both ends and leaves the field. */
  async type(minimum: string, maximum: string) {
    await this.minimum.fill(minimum);
    await this.maximum.fill(maximum);
    await this.maximum.blur();
  }

  preset(label: string): Locator {
    return this.presets.getByRole('button', { name: label, exact: true });
  }
}
