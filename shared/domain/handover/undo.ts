import type { PassedOver, UndoMap } from '../area.ts';
import type { handoverEvents } from './events.ts';
import type { HandoverWorld } from './state.ts';

const since = (what: string): PassedOver => ({ what, because: 'changed since' });
const handedBack = (number: string): PassedOver => ({
  what: `Handover ${number}`,
  because: 'what has moved is handed back, not undone',
});

/** Undo takes back what the outgoing person wrote while it still stands; what was handed over is handed back (HO-14). */
export const handoverUndo: UndoMap<HandoverWorld, typeof handoverEvents> = {
  'handover.worded': ({ handover }, { data: { from, to, ...on } }) => {
    const open = handover.open[on.handover];
    return open?.headline === to.headline && open.summary === to.summary
      ? { type: 'handover.worded', data: { ...on, from: to, to: from } }
      : since(`Handover ${on.number}`);
  },
  'handover.marked': ({ handover }, { data: { from, to, ...on } }) =>
    (handover.open[on.handover]?.marks[on.item] ?? null) === to && handover.open[on.handover] !== undefined
      ? { type: 'handover.marked', data: { ...on, from: to, to: from } }
      : since(on.title),
  'handover.must-say-added': ({ handover }, { data }) =>
    handover.open[data.handover]?.says.some(({ id }) => id === data.say.id) === true
      ? { type: 'handover.must-say-removed', data }
      : since(data.say.words),
  'handover.must-say-removed': ({ handover }, { data }) =>
    handover.open[data.handover] === undefined
      ? since(data.say.words)
      : { type: 'handover.must-say-added', data },
  'handover.if-then-added': ({ handover }, { data }) =>
    handover.open[data.handover]?.ifThens.some(({ id }) => id === data.ifThen.id) === true
      ? { type: 'handover.if-then-dropped', data }
      : since(`If ${data.ifThen.when}`),
  'handover.if-then-dropped': ({ handover }, { data }) =>
    handover.open[data.handover] === undefined
      ? since(`If ${data.ifThen.when}`)
      : { type: 'handover.if-then-added', data },
  'handover.accepted': (_world, { data }) => handedBack(data.number),
  'handover.taken-over': (_world, { data }) => handedBack(data.number),
};
