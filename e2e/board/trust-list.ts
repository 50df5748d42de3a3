// A made-up trust: as many systems as are asked for, with prerequisites, suppliers, owners, restore groups and sites.

const two = (n: number): string => String(n).padStart(2, '0');

/** "Clinical 0042": the name of the system of that number, 1 first. */
export const nameOf = (n: number): string => `${KINDS[n % KINDS.length] ?? ''} ${String(n).padStart(4, '0')}`;

const KINDS = ['Clinical', 'Imaging', 'Pharmacy', 'Estates', 'Finance', 'Rostering'];
/** The first few are what all others stand on. */
const CORE = 5;

const sitesOf = (n: number, sites: number): string =>
  Array.from({ length: (n % 4) + 1 }, (_, k) => `Site ${two(((n * 7 + k * 11) % sites) + 1)}`).join('; ');

/** Core systems need nothing; the next forty need one of the core; every other needs one of those forty. */
function needsOf(n: number): string {
  if (n <= CORE) return '';
  return nameOf(n <= 45 ? (n % CORE) + 1 : (n % 40) + 6);
}

/** Cells as a spreadsheet copies them, its head first. */
export function trustList(systems: number, sites = 60): string {
  const rows = Array.from({ length: systems }, (_, place) => {
    const n = place + 1;
    const tier = n <= CORE ? 0 : n <= 45 ? 1 : 2 + (n % 4);
    return [
      nameOf(n),
      `Supplier ${two(n % 20)}`,
      `Owner ${two(n % 31)}`,
      tier,
      sitesOf(n, sites),
      needsOf(n),
    ];
  });
  const head = ['Name', 'Supplier', 'Owner', 'Tier', 'Sites', 'Prerequisites'];
  return [head, ...rows].map((row) => row.join('\t')).join('\n');
}
