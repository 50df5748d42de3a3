// Every screen in every theme, reached by keyboard, before a machine that checks accessibility.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, NOTHING } from './axe.ts';
import { atRest, enter, type Place } from './places.ts';
import { Product } from './product.ts';
import { screens } from './screens.ts';
import type { Window } from './window.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn();
}, 120_000);
afterAll(async () => {
  await product.close();
});

describe.each<Place>(['first', 'fresh', 'example'])('%s', (place) => {
  let home: string;
  beforeAll(async () => {
    await window.reopen(product.origin);
    home = await enter(window, place);
  });

  test.each(screens.filter((screen) => screen.place === place))('$name', async ({ open }) => {
    await window.reopen(home);
    await atRest(window, place);
    await open(window);
    expect(await findings(window.page)).toEqual(NOTHING);
  });
});
