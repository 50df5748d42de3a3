import type { Teller } from '#shared/domain/envelope.ts';

/** Reads who said so as it is typed: name, place, number to ring back. Undefined where nobody is named. */
export function tellerOf(text: string): Teller | undefined {
  const [name = '', ...rest] = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (name === '') return undefined;
  const number = rest.find((part) => /^[x+]?[\d ()]{3,}$/i.test(part));
  const place = rest.filter((part) => part !== number).join(', ');
  return {
    name,
    ...(place === '' ? {} : { place }),
    ...(number === undefined ? {} : { ringBack: number }),
  };
}
