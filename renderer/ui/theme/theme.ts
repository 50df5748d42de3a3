/** What a person can choose; `system` follows what the machine says, contrast included. */
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Puts the theme on the page and, for `system`, keeps following the machine. Call the result to stop following. */
export function applyTheme(choice: ThemeChoice, root: HTMLElement = document.documentElement): () => void {
  if (choice !== 'system') {
    root.dataset['theme'] = choice;
    return () => undefined;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const follow = () => {
    root.dataset['theme'] = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  contrast.addEventListener('change', follow);
  return () => {
    dark.removeEventListener('change', follow);
    contrast.removeEventListener('change', follow);
  };
}
