const SECONDS = 0.6;

/** One low, soft tone: heard in a control room, frightening nobody. A browser that forbids it stays silent. */
export function playTone(): void {
  const context = new AudioContext();
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  const end = context.currentTime + SECONDS;
  oscillator.frequency.value = 392;
  volume.gain.setValueAtTime(0.18, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  oscillator.connect(volume).connect(context.destination);
  oscillator.addEventListener('ended', () => void context.close());
  oscillator.start();
  oscillator.stop(end);
}
