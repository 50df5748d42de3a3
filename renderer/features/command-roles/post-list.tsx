import { commandRoles, inCharge } from '#shared/domain/people/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { CHARGE, type Post } from './post.ts';
import './command-roles.css';

/** Every post with its holder and since when; a vacant one is loud where the profile calls it command. */
export function PostList({ onGive }: { onGive: (post: Post) => void }) {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const wording = useWording();
  const posts = [
    { post: CHARGE, held: inCharge(state, now) ?? null, isLoud: true },
    ...commandRoles(state, now).map(({ role, held }) => ({
      post: { role: role.key, name: role.name, meaning: role.meaning },
      held,
      isLoud: role.tier !== 'support',
    })),
  ];
  return (
    <ul className="posts">
      {posts.map(({ post, held, isLoud }) => (
        <li key={post.role ?? 'charge'} className="post">
          <span className="post-words">
            <strong>{post.name}</strong>
            <span className="post-meaning">{post.meaning}</span>
          </span>
          <span className="post-holder">
            {held === null ? (
              <Badge kind={isLoud ? 'trouble' : 'plain'}>VACANT</Badge>
            ) : (
              <>
                {held.holder.name}
                <span className="post-meaning">since {wording.time(held.since)}</span>
              </>
            )}
          </span>
          <Button label={`${post.name}: ${held === null ? 'give' : 'change'}`} onPress={() => onGive(post)}>
            {held === null ? 'Give' : 'Change'}
          </Button>
        </li>
      ))}
    </ul>
  );
}
