import type { CommandDraft } from '../../store/host-access.ts';

/** A command role of the profile, or being in charge. */
export interface Post {
  /** Null = being in charge. */
  readonly role: string | null;
  readonly name: string;
  readonly meaning: string;
}

export const CHARGE: Post = {
  role: null,
  name: 'In charge',
  meaning: 'One person, whom everybody knows. Command stays with them until somebody else accepts it.',
};

const because = (reason: string): { reason?: string } =>
  reason.trim() === '' ? {} : { reason: reason.trim() };

export const givePost = ({ role }: Post, person: string, reason: string): CommandDraft =>
  role === null
    ? { type: 'command.take-charge', data: { person, ...because(reason) } }
    : { type: 'role.assign', data: { role, person, ...because(reason) } };

export const vacatePost = ({ role }: Post, reason: string): CommandDraft =>
  role === null
    ? { type: 'command.leave-charge', data: because(reason) }
    : { type: 'role.vacate', data: { role, ...because(reason) } };
