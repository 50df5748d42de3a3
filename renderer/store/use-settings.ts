import { themeChoices, type ThemeChoice } from '../ui/theme/theme.ts';
import { useMachineSetting, useSetting } from './use-personal.ts';

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const theme = (value: unknown): ThemeChoice | undefined => themeChoices.find((one) => one === value);

/** How the window looks to the person at the keyboard. */
export const useThemeSetting = () => useSetting('theme', theme, 'system');

/** Whether keys without Ctrl or Alt act (WCAG 2.1.4). */
export const useSingleKeysSetting = () => useSetting('single-keys', flag, true);

/** Whether the tool may make a sound. */
export const useSoundsSetting = () => useSetting('sounds', flag, true);

const moment = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Until when no sound is made, ms since 1970; in the past where nothing is muted. */
export const useMutedUntilSetting = () => useSetting('muted-until', moment, 0);

/** When a test page was last printed from this PC, ms since 1970; 0 = never. */
export const useTestPrintSetting = () => useMachineSetting('test-print', moment, 0);
