export { clientsNamed, EMAIL_CLIENTS } from './clients.ts';
