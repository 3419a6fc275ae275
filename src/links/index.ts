export * from './address.ts';
export * from './canonical.ts';
export * from './hosts.ts';
