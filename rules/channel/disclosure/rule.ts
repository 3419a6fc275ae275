import { defineRule } from 'brandlint/rule';
export default defineRule({ name: 'channel/disclosure', summary: 'x.', severity: 'error', messages: {} });
