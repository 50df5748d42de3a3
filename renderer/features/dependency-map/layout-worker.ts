/**
 * The entry of the thread that lays the dependency map out: owns nothing, knows no store and no page. One question in,
 * its answer out.
 */
import { layOut } from './layout.ts';
import type { LayoutQuestion } from './map-layout.ts';

self.onmessage = ({ data }: MessageEvent<LayoutQuestion>): void => {
  self.postMessage(layOut(data));
};
