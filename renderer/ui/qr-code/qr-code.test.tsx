import { cleanup, render, screen } from '@testing-library/react';
import jsQR from 'jsqr';
import { afterEach, expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

afterEach(cleanup);

/** Draws what the path says, each square four dots wide, as a camera would see it. */
function picture(svg: Element): { dots: Uint8ClampedArray; width: number } {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const width = size * 4;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row += 1) {
      for (let dot = Number(x) * 4; dot < (Number(x) + Number(run)) * 4; dot += 1)
        dots.set([0, 0, 0, 255], (row * width + dot) * 4);
    }
  }
  return { dots, width };
}

test.each([
  ['a line', 'SITREP A3\nDown 41 (+3), Degraded 22'],
  ['signs beyond ASCII', 'Größe, naïve, “word”, 温, 🩺'],
  ['899 bytes', `SITREP A3\n${'Down 41, degraded 22; '.repeat(40)}`.padEnd(899, '.')],
])('SR-10: %s reads back as the very text', (_what, text) => {
  render(<QrCode text={text} label="Short form" />);
  const { dots, width } = picture(screen.getByRole('img', { name: 'Short form' }));
  expect(jsQR(dots, width, width)?.data).toBe(text);
});
