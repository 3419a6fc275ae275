export * from './address.ts';
export * from './hosts.ts';
