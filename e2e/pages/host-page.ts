import { expect, type Locator, type Page } from 'playwright/test';
import type { Host } from '../embed/host/host.js';
import { EditorPage } from './editor-page.ts';

declare global {
  interface Window {
    host: Host;
    hostileMessages: (count: number) => unknown[];
    heard: { data: unknown; ports: readonly MessagePort[] }[];
  }
}

/** As long as the SDK itself waits for the form, in milliseconds. */
const READY_MS = 20_000;

type Place = 'one' | 'two';
type MountOptions = Omit<NonNullable<Parameters<Host['mount']>[1]>, 'getToken'>;

/** A bare page with up to two editors, and what they reported to it. */
export class HostPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page at an origin. @param query `sdk=` another SDK, `frames=none` a policy without frames */
  async open(origin: string, query = '') {
    await this.page.goto(`${origin}/${query}`);
    await this.page.waitForFunction(() => 'host' in window);
  }

  /** @param options those that can travel into the page: no functions */
  async mount(options: MountOptions, place: Place = 'one') {
    await this.page.evaluate(([place, options]) => window.host.mount(place, options), [
      place,
      options,
    ] as const);
  }

  /** Mounts and waits for the form. */
  async mountReady(options: MountOptions, place: Place = 'one') {
    await this.mount(options, place);
    const patience = { timeout: READY_MS };
    await expect.poll(() => this.events('ready', place), patience).toHaveLength(1);
    await this.editor(place).ready();
  }

  frame(place: Place = 'one'): Locator {
    return this.page.locator(`#${place} iframe`);
  }

  editor(place: Place = 'one'): EditorPage {
    return new EditorPage(this.page, this.page.frameLocator(`#${place} iframe`));
  }

  /** What an editor reported of one kind, in order. */
  async events(name: 'ready' | 'dirty' | 'saved' | 'error', place: Place = 'one') {
    return await this.page.evaluate(
      ([name, place]) =>
        window.host
          .at(place)
          .events.filter((event) => event.name === name)
          .map(({ detail }) => detail),
      [name, place] as const,
    );
  }

  async isDirty(place: Place = 'one') {
    return await this.page.evaluate((place) => window.host.at(place).handle.isDirty(), place);
  }

  async droppedMessages(place: Place = 'one') {
    return await this.page.evaluate(
      (place) => window.host.at(place).handle.droppedMessages(),
      place,
    );
  }

  async destroy(place: Place = 'one') {
    await this.page.evaluate((place) => window.host.at(place).handle.destroy(), place);
  }

  /**
   * Asks something of the handle. @returns `ok`, or the code it was refused with
   */
  async ask(act: 'save' | 'discard', place: Place = 'one'): Promise<string> {
    return await this.page.evaluate(
      ([act, place]) =>
        window.host
          .at(place)
          .handle[act]()
          .then(
            () => 'ok',
            (problem: { code: string }) => problem.code,
          ),
      [act, place] as const,
    );
  }
}
