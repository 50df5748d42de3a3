import { Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { GivePostForm } from './give-post-form.tsx';
import { PostList } from './post-list.tsx';
import { CHARGE, type Post } from './post.ts';
import { TasksOffered, useRoleHasTasks } from './role-tasks.tsx';

/** Who is in charge, and who holds which command role: seat, role and command are handed over separately. */
export function CommandRoles() {
  const [isOpen, setOpen] = useState(false);
  const [post, setPost] = useState<Post | null>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'people.roles',
          label: 'Command roles',
          hint: 'Who is in charge, and who holds which role. Vacant is allowed, and shown.',
          icon: Users,
          effect: 'opens',
          group: 'People',
          keywords: 'gold silver bronze strategic tactical operational lead vacant',
          run: () => setOpen(true),
        },
        {
          id: 'people.take-charge',
          label: 'Say who is in charge',
          effect: 'opens',
          group: 'People',
          keywords: 'command lead incident commander',
          run: () => setPost(CHARGE),
        },
      ],
      [],
    ),
  );
  return (
    <>
      <Dialog title="In charge, and command roles" form="sheet" open={isOpen} onClose={() => setOpen(false)}>
        <PostList onGive={setPost} />
      </Dialog>
      {post !== null && <PostDialog key={post.role ?? 'charge'} post={post} onClose={() => setPost(null)} />}
    </>
  );
}

/** Who gets the post; and once somebody has it, what it brings. */
function PostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { role, name } = post;
  const [isTaken, setTaken] = useState(false);
  const hasTasks = useRoleHasTasks();
  if (isTaken && role !== null) {
    return (
      <Dialog title={`${name}: its tasks`} form="narrow" open onClose={onClose}>
        <TasksOffered role={role} name={name} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={`${name}: who?`} form="narrow" open onClose={onClose}>
      <GivePostForm
        post={post}
        onDone={(isHeld) => {
          if (isHeld && role !== null && hasTasks(role)) setTaken(true);
          else onClose();
        }}
      />
    </Dialog>
  );
}
