/** Long enough for a browser to have taken the file, short enough that memory is not held for a shift. */
const TAKEN_MS = 60_000;

/** Hands a text to the browser as a file: it lands where this machine puts downloads, or the person is asked where. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}
