interface Visit<Id> {
  readonly leadsTo: readonly Id[];
  readonly id: Id;
  next: number;
}

/**
 * Everything that waits for itself around a corner: each member of a circle with all the members of it
 * (Tarjan's components, without recursion). What leads to itself alone is no circle here.
 */
export function circlesIn<Id>(
  ids: Iterable<Id>,
  leadsTo: (id: Id) => readonly Id[],
): ReadonlyMap<Id, readonly Id[]> {
  const order = new Map<Id, number>();
  const low = new Map<Id, number>();
  const stack: Id[] = [];
  const onStack = new Set<Id>();
  const circles = new Map<Id, readonly Id[]>();
  const enter = (id: Id): Visit<Id> => {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    stack.push(id);
    onStack.add(id);
    return { id, leadsTo: leadsTo(id), next: 0 };
  };
  const lower = (id: Id, to: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? 0, to ?? Infinity));
  };
  const close = (id: Id): void => {
    const members = stack.splice(stack.lastIndexOf(id));
    for (const member of members) onStack.delete(member);
    if (members.length > 1) for (const member of members) circles.set(member, members);
  };
  for (const root of ids) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const to = visit.leadsTo[visit.next];
      visit.next += 1;
      if (to === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.id, low.get(visit.id));
        if (low.get(visit.id) === order.get(visit.id)) close(visit.id);
      } else if (!order.has(to)) path.push(enter(to));
      else if (onStack.has(to)) lower(visit.id, order.get(to));
    }
  }
  return circles;
}
