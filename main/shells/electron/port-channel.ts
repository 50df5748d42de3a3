/** The two words that a window and the desktop shell exchange; the window's half stands in renderer/app. */
export const ASK_FOR_PORT = 'blackstart:ask-for-port';
export const PORT = 'blackstart:port';
