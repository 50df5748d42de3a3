/** Whether the keyboard says Command where others say Ctrl. */
export const isMac = navigator.userAgent.includes('Mac');
