import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from './contract.ts';

/** Every procedure of the contract as a function. A call throws where the link is lost before its answer. */
export type HostClient = ContractRouterClient<typeof contract>;
