// A page with React and one word on it: what bench/window.ts holds the product's windows against. Its key and its channel
// are the least that a change costs which two tabs show.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const channel = new BroadcastChannel('bench-blank');

function Blank() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const show = (): void => flushSync(() => setCount((before) => before + 1));
    const tell = (): void => {
      show();
      channel.postMessage(null);
    };
    channel.addEventListener('message', show);
    addEventListener('keydown', tell);
    return () => {
      channel.removeEventListener('message', show);
      removeEventListener('keydown', tell);
    };
  }, []);
  return <p className="bench-blank">Blank {count}</p>;
}

const place = document.getElementById('window');
if (place !== null) createRoot(place).render(<Blank />);
