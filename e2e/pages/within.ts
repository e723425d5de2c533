import type { FrameLocator, Page } from 'playwright/test';

/** Where the editor stands: a page of its own, or a frame of a portal's page. */
export type Within = Page | FrameLocator;
